"""What a person has before them is kept in files: between two starts, and as projects."""
