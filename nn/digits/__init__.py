"""What is special about digits: the data, designs that learn them, and how answers are judged."""
