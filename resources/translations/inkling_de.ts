<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Inkling</name>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Open network...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Open a network from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Open &amp;picture...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show a picture of a digit from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Save network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Save the network that answers to its file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Save network &amp;as...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Save the network that answers to another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Export &amp;curves...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Save the curves as a picture (PNG, SVG) or as a table (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Export &amp;film...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Save this training, for your drawing, as a page that any browser plays (HTML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Export scr&amp;ipt...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Save the training as one readable script of plain NumPy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Close Inkling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Paste picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show the picture from the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Erase whole strokes or the picture; the right mouse button erases too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Thinner brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Draw thinner lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Thic&amp;ker brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Draw thicker lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Clear the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Remove the strokes or the picture; undo brings them back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>A &amp;random digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show any of the test digits, with what it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>The &amp;next one it gets wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show the next test digit that the network gets wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>P&amp;in the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Keep the drawing to see when it is learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Train the network from its current weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Watch one learn from scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Train a fresh network from random weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>+1 st&amp;ep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Train on one more batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>+&amp;1 epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Train for one more epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>End the training and keep everything learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>P&amp;lay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Watch the training again, for your drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>St&amp;ep by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Play what each batch did, two a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Play two epochs a second, then ever faster; a new training is played from its beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Play four times as fast; of a new training the present is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Slow the t&amp;raining itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Train no faster than you watch, so that a change of the settings can be seen at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Go on from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Begin a run of its own at this moment; undo brings this one back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Ste&amp;ps of the epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Train this epoch again step by step, and see what each batch did; Esc goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Ph&amp;ases of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Look into the shown step: forward, loss, backward, step; Esc goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>One step on this &amp;drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Tell which digit the drawing is, and see what one step does that learns it; Esc goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Ta&amp;ke the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Change the weights by this step; undo takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Undo the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Bring back the weights from before the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Check &amp;20 weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Move 20 weights a little, one at a time, and compare how the cost changes with the gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>L&amp;ive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show the network as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Train on &amp;variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show every digit in another hand in each epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;More settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show optimizer, schedule and seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Add a hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Add a hidden layer before the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;New weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Forget everything learned: begin with other random weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Restore defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Bring back Inkling's own trained network and its settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Acti&amp;vation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show how strongly each unit answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show how much each unit did for the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show how the loss changes with each unit's sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>C&amp;hange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show how each unit's value has changed since the moment before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>L&amp;ogarithmic cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show the cost on a logarithmic scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Epochs ali&amp;ke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Give every epoch the same room on the line of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show everything larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>S&amp;maller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show everything smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show everything in its usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Fill the screen, with larger type; Esc goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Logarithmic &amp;epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Give the first epochs as much room as later ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Accuracy as e&amp;rror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show how many percent are wrong, on a logarithmic scale: the last steps to 100 % show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>The &amp;run before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show the run before in grey behind this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Your digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show beside the curves when each pinned drawing is learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Smoothing o&amp;ff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show only what was measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Li&amp;ght smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Average each epoch with a few neighbours; what was measured stays behind, pale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Strong smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Average each epoch with many neighbours; what was measured stays behind, pale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Follow the colour scheme of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Li&amp;ght</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Dark ink on light paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Light ink on dark paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show or fold the column of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>F&amp;ill the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Let the panel with the focus fill the window, or put it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Put all panels back in their places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show what the &amp;hint is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Move the window to the step or the layer of a hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Put the hint away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Put this hint away for this training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>List all shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;About Inkling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Version, licence and data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>{help}  ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>{what}. {why_not}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/curves_files.py"/>
        <source>Export curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/curves_files.py"/>
        <source>curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/dialogs.py"/>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/dialogs.py"/>
        <source>About Inkling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/dialogs.py"/>
        <source>
&lt;p&gt;Draw a digit, see what a neural network makes of it, change the network, watch it learn.&lt;/p&gt;
&lt;p&gt;The engine is plain NumPy: no framework hides the mathematics. The digits are the test part of the
&lt;i&gt;Optical Recognition of Handwritten Digits&lt;/i&gt; data set (E. Alpaydin and C. Kaynak, UCI Machine Learning
Repository), as scikit-learn ships them.&lt;/p&gt;
&lt;p&gt;MIT licence. No data leaves this computer.&lt;/p&gt;
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/errors.py"/>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/errors.py"/>
        <source>Copy the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/errors.py"/>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/errors.py"/>
        <source>{summary}

Inkling keeps running, and your drawing and your network are still there. If it happens again, copy the details and send them to the people who make Inkling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/film_files.py"/>
        <source>Export film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/film_files.py"/>
        <source>Web pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/film_files.py"/>
        <source>film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/main_window.py"/>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/main_window.py"/>
        <source>Mistakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/main_window.py"/>
        <source>Inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/main_window.py"/>
        <source>X-ray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/menus.py"/>
        <source>&amp;Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/menus.py"/>
        <source>&amp;Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/menus.py"/>
        <source>&amp;Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/menus.py"/>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/menus.py"/>
        <source>How cur&amp;ves show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/menus.py"/>
        <source>Pa&amp;ce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/menus.py"/>
        <source>&amp;Presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/menus.py"/>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/menus.py"/>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/menus.py"/>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/menus.py"/>
        <source>&amp;Colour scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/network_files.py"/>
        <source>Open network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/network_files.py"/>
        <source>Save network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/network_files.py"/>
        <source>Networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/network_files.py"/>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/network_files.py"/>
        <source>network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/number_texts.py"/>
        <source>write a finite number, for example 0.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/number_texts.py"/>
        <source>write a whole number, for example 50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/number_texts.py"/>
        <source>write a whole number of digits such as 32, or a fraction such as 10 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/number_texts.py"/>
        <source>write a number, for example 0.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/answer_panel.py"/>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/basic_settings.py"/>
        <source>Train on variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/basic_settings.py"/>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/basic_settings.py"/>
        <source>How wrong an answer is; training makes the mean of it, the cost, as small as it can.
A change begins with a fresh network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/basic_settings.py"/>
        <source>Each epoch shows every digit as another hand would have drawn it:
slanted, turned, bent, with another pen.
Networks learn slower and recognise new people's digits far better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/basic_settings.py"/>
        <source>crawls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/basic_settings.py"/>
        <source>learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/basic_settings.py"/>
        <source>breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_panel.py"/>
        <source>How wrong the network is, on average for one digit.
Press Train to see it fall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_panel.py"/>
        <source>The fraction of digits that the network gets right.
Press Train to see it rise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_panel.py"/>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_panel.py"/>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_panel.py"/>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_switches.py"/>
        <source>Average each epoch with its neighbours; what was measured stays behind, pale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_switches.py"/>
        <source>log epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_switches.py"/>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_switches.py"/>
        <source>as error, log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_switches.py"/>
        <source>run before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_switches.py"/>
        <source>your digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_switches.py"/>
        <source>Export...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>The network receives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>64 numbers: how much ink is in each cell. Point to read them; drag, wheel or type to change them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>Brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>Brush size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>How wide your lines are ([ and ]). The answer does not depend on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>drawing a stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>erasing a stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>erasing the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>changing the 64 numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>clearing the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>Drop to open this network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>Drop to show this picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>It receives four tilted copies too; the mean of its five answers counts. The X-ray shows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>Reading {name}...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/edits_mark.py"/>
        <source>undoing all changes by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/edits_notice.py"/>
        <source>Undo all changes by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/familiarity_view.py"/>
        <source>Here you see whether it looks like a digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/familiarity_view.py"/>
        <source>no digit drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/layer_heads.py"/>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/layer_heads.py"/>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/layer_heads.py"/>
        <source>About this layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/layer_heads.py"/>
        <source>Move this layer to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/layer_heads.py"/>
        <source>Move this layer to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/layer_heads.py"/>
        <source>Remove this layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/layer_heads.py"/>
        <source>Batch normalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/layer_heads.py"/>
        <source>Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/layer_heads.py"/>
        <source>adding a hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/layer_heads.py"/>
        <source>removing a hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/layer_heads.py"/>
        <source>moving a hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/network_panel.py"/>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/network_panel.py"/>
        <source>Presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/network_panel.py"/>
        <source>Start from a known network; undo brings yours back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/network_panel.py"/>
        <source>Your own network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/network_panel.py"/>
        <source>drawing new weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/phase_bar.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/phase_bar.py"/>
        <source>Leave the phases of the step  (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/phase_tables.py"/>
        <source>p - y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/phase_tables.py"/>
        <source>dL/dz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/phase_tables.py"/>
        <source>delta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/phase_tables.py"/>
        <source>gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/phase_tables.py"/>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/phase_tables.py"/>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/phase_tables.py"/>
        <source>apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/phase_tables.py"/>
        <source>moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>The layers begin in different ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>The sums of each hidden layer are brought to one scale over each batch.
A change begins with fresh weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>How a gradient becomes a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>How the learning rate changes during the training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>Even batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>All batches of an epoch are of one size, give or take a digit.
Without it the last one may be very small, and its step goes as far as any other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>Initial weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>How the random weights are drawn before the first step. A change draws them anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>Initial weights of the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>How the weights of the last layer are drawn. A change draws all weights anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>Test digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>Which digits the network is tested on. What it has learned stays; the figures begin anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/side_column.py"/>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/skipped_notice.py"/>
        <source>Switch all on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/skipped_notice.py"/>
        <source>Take all stages again, as in the training of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/tape_bar.py"/>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/task_settings.py"/>
        <source>Digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/task_settings.py"/>
        <source>Outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/task_settings.py"/>
        <source>What the outputs of the network are. A change begins with fresh weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/task_settings.py"/>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/task_settings.py"/>
        <source>What the digits are called. The weights stay; the figures begin anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/training_settings.py"/>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/training_settings.py"/>
        <source>Regularisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/training_settings.py"/>
        <source>Start and data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/training_settings.py"/>
        <source>Fold these settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/training_settings.py"/>
        <source>Show these settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/unit_card.py"/>
        <source>Select nothing  (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/unit_card.py"/>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/unit_output.py"/>
        <source>Unit on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/unit_output.py"/>
        <source>Switch this unit off: it passes on nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/unit_output.py"/>
        <source>How much it passes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/unit_output.py"/>
        <source>Pass on more or less of this unit's value, from none of it to twice of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/unit_parameters.py"/>
        <source>Bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/unit_parameters.py"/>
        <source>Weight: click one above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/unit_parameters.py"/>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/unit_sum.py"/>
        <source>bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/unit_sum.py"/>
        <source>The sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/unit_sum.py"/>
        <source>The value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/variants_card.py"/>
        <source>Other variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/variants_card.py"/>
        <source>Show other variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/variants_card.py"/>
        <source>Each epoch shows the network new variants of the digits, such as these of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/variants_card.py"/>
        <source>Training on variants is off. Train on variants (Ctrl+T) switches it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/panels/variants_card.py"/>
        <source>Variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/pictures/picture_import.py"/>
        <source>Open picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/pictures/picture_import.py"/>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/pictures/picture_import.py"/>
        <source>the pasted picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/pictures/picture_import.py"/>
        <source>This picture cannot be shown.

{problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/pictures/picture_import.py"/>
        <source>the dropped picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/pictures/sources.py"/>
        <source>One picture at a time: this is the first of {count} files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/script_files.py"/>
        <source>Export script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/script_files.py"/>
        <source>Python scripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/script_files.py"/>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/session/session.py"/>
        <source>watching one learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/session/session.py"/>
        <source>starting again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/session/session.py"/>
        <source>restoring the defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/session/session.py"/>
        <source>taking the weights from before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/session/session.py"/>
        <source>going on from epoch {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>Undo what was changed last: the drawing, or the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>Do it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>Show the panel {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>Alt, held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>Over a pin or with the keyboard on it: compare its answer, as hollow bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>Alt+Up, Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>In a hidden layer: move it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>Ctrl+Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>In a hidden layer: remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>Up, Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>In a number: the next larger or smaller value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>+, Enter, -</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>In the line of time: look into an epoch, a step, its phases, and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>1 to 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>In the phases of a step: go to one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>, and .</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>In the phases of a step: go back and on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>0 to 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>On the paper, for a step on the drawing: which digit it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/training/worker.py"/>
        <source>Training stopped because of an error: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/canvas.py"/>
        <source>64 numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/canvas.py"/>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/canvas.py"/>
        <source>1 stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/canvas.py"/>
        <source>{count} strokes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/canvas.py"/>
        <source>Drawing canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/canvas.py"/>
        <source>Draw a digit here, 0 to 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/canvas.py"/>
        <source>or drop or paste a picture of one, or press R for one of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/canvas.py"/>
        <source>a picture, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/confusion_matrix.py"/>
        <source>Confusion matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/digit_gallery.py"/>
        <source>Test digits that are read wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/image_view.py"/>
        <source>What the network receives: 8 by 8 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/layer_head.py"/>
        <source>units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/layer_head.py"/>
        <source>activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/meter.py"/>
        <source>How usual the drawing is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/metrics_plot.py"/>
        <source>everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/metrics_plot.py"/>
        <source>Show the whole run again; a double click on the plot does the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/metrics_plot.py"/>
        <source>Drag to move, turn the wheel to zoom, double-click to see everything again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/metrics_plot.py"/>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/neighbors.py"/>
        <source>The nearest training digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/neighbors.py"/>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/panel_tabs.py"/>
        <source>Show the panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/panel_tabs.py"/>
        <source>Fold the panels away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/probability_bars.py"/>
        <source>Probability of each digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/quality_table.py"/>
        <source>Scores of each digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/reliability_plot.py"/>
        <source>No answers yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/stage_tile.py"/>
        <source>This stage is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/stage_tile.py"/>
        <source>Leave this stage out, and see what happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/widgets/stage_tile.py"/>
        <source>Take the stage: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Draw a digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>The answer appears as you draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>No digit found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Nothing in this picture stands out as ink.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Too little ink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>A dot is not enough: draw a whole digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Several digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Show one at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>It says {digit}, {percent} % sure, but is mostly wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>{first}, {percent} percent sure, then {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>This network's answers count as sure from {threshold} on. Of such answers, at least {right} in 100 were right when it was tested on digits of people it never met.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>{digit}: {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>{percent} of the training digits are nearer to digits of other people than your drawing is. From 95 % on, a drawing is unusual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Training digit {number}, a {label}. Distance {distance}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Always {digit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>This network says the same of every drawing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>The drawing is unusual. Nearest: {first}, {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Nearest: {first}, {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>The drawing is unusual. Nearest: {first} or {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Nearest: {first} or {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Perhaps no digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Only a guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Over 99 % sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>{percent} % sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Over 99 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Then comes {digit}, {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Then comes {digit}, under 1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Not even half of the probability is on one digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Unusual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Digits like it are among the training digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Not sure: {first} or {second}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>{first}: {percent} %, {second}: {behind} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Not sure: {first}, {percent} percent, or {second}, {behind} percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/cells.py"/>
        <source>Row {row}, column {column}: {ink} of {all} small squares are ink. The network receives {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/cells.py"/>
        <source>The 64 numbers that the network receives. Draw a digit to fill them, or write them here: arrows move, 0 to 9 and A to G set 0 to 16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/cells.py"/>
        <source>row {row}, column {column}: {ink} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/cells.py"/>
        <source>This cell: {points} points for {digit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/cells.py"/>
        <source>This cell did nothing for {digit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>one step on this drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>following the hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>changing the learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>changing the batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>switching even batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>changing the number of epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>changing the strength of the variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>choosing another optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>choosing another schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>choosing another loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>changing the seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>switching batch normalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>choosing other initial weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>choosing other initial weights of the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>choosing other digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>grouping the digits in another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>choosing other labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>changing the number of training digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>splitting the digits in another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>switching variants on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>switching variants off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>switching on {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>switching off {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>changing “{setting}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>changing the units of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>changing the activation of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>taking the preset “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>opening {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>showing {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>scaling {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>changing a weight of {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>changing the bias of {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/curves.py"/>
        <source>training {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/curves.py"/>
        <source>test {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/curves.py"/>
        <source>run before {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/curves.py"/>
        <source>Epoch {number}. Changed: {changes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/curves.py"/>
        <source>After epoch {number}: {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/curves.py"/>
        <source>smoothing off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/curves.py"/>
        <source>light smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/curves.py"/>
        <source>strong smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/curves.py"/>
        <source>Epoch {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>How active each unit is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>How much each unit did for the answer: blue spoke for it, orange against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>How the loss of this drawing changes with each unit's sum: training moves it the other way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>How each value has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>The network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>From left to right: the drawing as 64 numbers, the layers, the ten answers. The lines carry most of this answer; dashed ones speak against it. Point at a unit to see its own, click to open its card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Draw a digit to see it flow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Draw first: a contribution is of a drawing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Nothing has changed since the moment before. Train a step to see what it changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>No moment is recorded yet: train a step first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Hatched units are beyond all numbers: the weights have exploded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Add a hidden layer here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>How many units. Type a number, or drag it sideways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Click to change this layer, drag to move it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Click to read about this layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>{unit}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Gradient with {digit} as the right answer, its own guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Add a hidden layer after {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>{unit}: beyond all numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Gradient with {digit} as the right answer, its label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/digits.py"/>
        <source>&amp;A digit of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/digits.py"/>
        <source>A random {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/digits.py"/>
        <source>Show one of the test digits with this label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/digits.py"/>
        <source>It gets every test digit right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/digits.py"/>
        <source>showing test digit {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/digits.py"/>
        <source>✓ It is a {label}: right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/digits.py"/>
        <source>✓ It is an {label}: right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/digits.py"/>
        <source>✗ It is a {label}: wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/digits.py"/>
        <source>✗ It is an {label}: wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/divergence.py"/>
        <source>Training cannot go on: in epoch {epoch} the weights of layer {layer} are no longer finite numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/divergence.py"/>
        <source>Training cannot go on: in epoch {epoch} the moving average of the weights is no longer a finite number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/divergence.py"/>
        <source>Training cannot go on: in epoch {epoch} the cost is no longer a finite number, as the outputs of layer {layer} overflow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/divergence.py"/>
        <source>Training cannot go on: in epoch {epoch} the validation cost is no longer a finite number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/divergence.py"/>
        <source>Training cannot go on: in epoch {epoch} the gradient has vanished because the units are saturated or dead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/divergence.py"/>
        <source>Training cannot go on: in epoch {epoch} the cost has been worse than guessing for 10 epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/divergence.py"/>
        <source>A learning rate of {rate} is too large for this network with {loss}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>How many units this layer has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>How far one step moves the weights. Too small learns slowly, too large explodes. A change during training counts from the next batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>How many digits the network sees before each step: a number (32) or a fraction of all (10 %).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>How many times training goes through all digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Strength of the variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>How far variants lie from the digits they are made of. At 1 they differ as hands do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Training digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>How many digits there are to learn from, the first ones: a number, or all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Where the random numbers start: the same seed gives the same weights and the same run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>L1 penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>The sizes of all weights count as cost, so that many weights become zero. Try 0.0001.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>L2 penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>The squares of all weights count as cost, so that none grows large. Try 0.001.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Every step makes the weights a little smaller, whatever the gradient. Try 0.001.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Each training step leaves out this fraction of the hidden units, so that none relies on another. A change begins with fresh weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Label smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>A right answer need not be entirely sure, so the network stays modest. Try 10 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>A gradient longer than this is shortened, so that no single step goes far. Try 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Averaging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>The network answers with a moving average of its weights, which is steadier than they are. Try 0.99.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Early stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Training ends when the test cost has not fallen for this many epochs, and keeps the best weights. Try 20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Steps an epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>An epoch ends after this many batches. Off: when all digits were seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Test every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>After how many epochs the test digits are measured again: rarely trains faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>What the random weights are multiplied by before the first step: 1 is right for most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>How much of its speed the ball keeps from step to step: closer to 1 rolls further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Beta 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>How much of the mean gradient stays from step to step: closer to 1 is smoother.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Beta 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>How much of the mean square of the gradient stays: closer to 1 remembers longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Epsilon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Keeps the division safe where the gradient is nearly zero; larger makes calmer steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>How much smaller every step makes the weights, times the learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>What the learning rate is multiplied by each time: 0.5 halves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>After how many epochs the learning rate changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>The fraction of the learning rate that is left at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>The fraction of the learning rate that the training begins with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Rise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>The fraction of the training in which the learning rate rises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>The fraction of the training in which the learning rate rises before it falls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>For how many epochs the cost may fail to fall before the rate is lowered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Improvement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>The fraction of the cost that counts as a fall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>A setting of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>write a number of digits from 1 to {most}, or a fraction such as 10 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>write a number from {low} to less than {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>write a number from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>{field}, slider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>{layer}, {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>{field}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>write a number above {low}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>write a number, at least {low}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/files.py"/>
        <source>Inkling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/files.py"/>
        <source>Saved as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/files.py"/>
        <source>The network could not be saved: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/files.py"/>
        <source>The curves could not be saved: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/files.py"/>
        <source>The film could not be saved: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/files.py"/>
        <source>The script could not be saved: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/files.py"/>
        <source>This file cannot be opened: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/files.py"/>
        <source>{name}[*] - Inkling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/film.py"/>
        <source>{effect}. Train first: there is nothing to show yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/film.py"/>
        <source>{effect}. Draw a digit first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/film.py"/>
        <source>How {name} learned to read this drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/gradient_check.py"/>
        <source>Moving 20 weights, one at a time...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/gradient_check.py"/>
        <source>{count} weights checked: worst relative error {worst}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/gradient_check.py"/>
        <source>Moving a weight a little changes the cost just as backpropagation says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/gradient_check.py"/>
        <source>Moving a weight changes the cost otherwise than backpropagation says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/gradient_check.py"/>
        <source>No weight could be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/gradient_check.py"/>
        <source>{count} lay at a kink, where there is no slope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/gradient_check.py"/>
        <source>{count} had slopes too small to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Gradient per weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Beside that of the output. Below 1/1000 a layer hardly learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Step over weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>About 0.1 % is usual. Above 10 % a step overturns the layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Dead units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>No digit wakes them, so they cannot learn any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Saturated units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>At a flat end of their curve, where they learn slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Different units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Units that answer alike learn alike: they count as one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Spread of weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Beside the start: 1× means that nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Spread of values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Beside the start: near 0× all digits look alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Nothing is measured yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>What each unit of the first layer looks for: ink where it is blue, none where a dash is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Unit {unit}: weights from {smallest} to {largest}. Click to select it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Weights of the first layer, one picture for each unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Figures of each layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Random weights: nothing to read yet. The first strokes appear within a few epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>{name}. {figures}. {help}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>{factor}×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>&lt; {percent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>{layer}: {figure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Twins in layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Only {different} of its {units} units differ. Units with equal weights get equal gradients, so they stay equal for ever.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Dead units in layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>{dead} of its units answer 0 to every digit: without a gradient they never wake up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>The gradient vanishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Layer 1 gets {ratio} of the gradient of the last layer: each layer multiplies it by a small slope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Sure mistakes are not heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>{wrong} of the digits are read wrong, with outputs so sure that their slope is {slope}: squared error hardly corrects them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Epoch {epoch}: a short last batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>The cost leapt after step {step}: its {samples} digits, instead of {usual_samples}, made a gradient {gradient_ratio} times as long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Epoch {epoch}: a very long step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>The cost leapt after step {step}, {length_ratio} times as long as usual: it jumped over the valley.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Show the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Select the layer that the hint is about (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Begins with new weights; undo brings the old ones back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Counts from the next step on; undo takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Rate {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Show the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Move the window to the step that made the cost leap (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Random weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Use leaky ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Use ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Use cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Another loss; undo takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>1/{count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/marks.py"/>
        <source>rate {before} to {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/marks.py"/>
        <source>batch {before} to {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/marks.py"/>
        <source>epochs {before} to {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/marks.py"/>
        <source>{before} to {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/marks.py"/>
        <source>schedule {before} to {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/marks.py"/>
        <source>variants {before} to {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/marks.py"/>
        <source>{setting} {before} to {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/marks.py"/>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/marks.py"/>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>The numbers go through the network, from layer to layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>How wrong the outputs are, as one number, and its slope by each output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>The slope goes back through the layers: who would have to change how much?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Every weight moves against its slope, and the network answers anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Phases of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Training again up to step {step} of epoch {epoch}... {done}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Which digit is this? Press 0 to 9. A step needs the right answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Draw a digit first. Then tell which one it is, and the network takes one step to learn it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Digit {place} of {count}: a {label}, loss {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>z: the sum of each output. p: what {activation} makes of it. y: the right answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>The step learns from the drawing as it is; the answer averages over tilted copies of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Here the weights themselves answer, not their moving average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Every p counts, and every z moves every p: the sum of dL/dp times dp/dz over all ten is {together}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>How long two slopes of the cost are. delta: by the sums of a layer, for this digit, one of {count}. gradient: by its weights, for all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>moved: how far the weights of each layer went, at rate {rate}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Test digits right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>{label}: {p} before, {q} after; test digits {before} before, {after} after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>One step on your drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>It is only looked at until you take it. Esc leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>One step on this drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>The next digit of the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>The digit of the batch before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>the slope dL/dz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Apart: the loss asks only for p of the {digit}, with the slope dL/dp = {slope}. Times dp/dz of the {digit}, the slopes of softmax, it gives what training computes at once: {together}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Each output on its own: the slope of the loss, dL/dp, times that of the output, dp/dz, gives {together}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>The numbers are beyond all bounds: there is no slope any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Apart and together: difference {value}. p is so small that taken apart the slope is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Apart and together: difference 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>How long two slopes are. delta: by the sums of a layer. gradient: by its weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Its loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Cost of the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>{key} {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Step {step} of epoch {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>The drawing is a {digit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Apart and together: difference {value}, which is rounding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>The {label} shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Your drawing: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>{wrong} of {count} test digits are read wrong, the surest first. Click one to try it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>{label} read as {read}: {count} of {all}, {percent}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Each row is what a digit is, each column what it is read as. Choose a cell to see its digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>is ↓  as →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Show the mistakes of all cells again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Test digit {place}: it is {label}, read as {read}, {percent} sure. Click to try it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>No test digit is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Precision, recall, F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Show three scores of each digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>{digit}: precision {precision}, recall {recall}, F1 {f1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Is it as right as it is sure?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>how sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>how right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>When it is sure ({threshold} and more), {right} of {count} are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Of two outputs one always has 50 % or more, so no answer counts as unsure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>{count} answers are {low} to {high} sure, {confidence} on average; {accuracy} are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Each bar: of the answers that are so sure, how many are right. On the line, both agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>It calls nearly everything {digit}: {wrong} of {count} test digits are read wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>{label} read right: {count} of {all}, {percent}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>How many digits each cell holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Row %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>What part of each row a cell holds, in percent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>{label} → {read}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>→ {read}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Test digit {place}: it is a {label}, read as {read}, {percent} sure. Click to try it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Of all that was read as this digit, how much is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Of all that is this digit, how much is read right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>The harmonic mean of both: high only if both are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>No answer is {low} to {high} sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>All {count} test digits are read right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>It is sure ({threshold} and more) of no test digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Categorical cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Asks only how probable the right digit is. It goes with softmax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Binary cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Asks of each output on its own: yes or no? It goes with sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Mean squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>The distance of each output from its target, squared: far ones weigh most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Mean absolute error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>The distance of each output from its target, near or far alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Hinge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Asks the right output to be above 1 and all others to be below -1, no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>As Glorot, scaled to what the layer's activation does to a signal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Glorot, uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Keeps the size of values forward and of gradients back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Glorot, normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>As Glorot, uniform, but with a few larger weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>He, uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Larger weights, as relu blocks half of what comes in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>He, normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>As He, uniform, but with a few larger weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>LeCun, uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>A sum of many inputs keeps the size of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>LeCun, normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>As LeCun, uniform, but with a few larger weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Orthogonal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Units that look at different things: lengths and angles are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>All units of a layer stay equal: see why weights begin random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>All weights are 1, times the scale: the units of a layer stay equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>As shipped, on variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>The network that ships with Inkling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Small, 64-50-30-10, on variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>The size that the first digit networks had, 64-50-30-10, as good as it gets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Quick, on variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>The shipped network's recipe, cut short: good after some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>One hidden layer, 64-50-10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Sigmoid units and one hidden layer: the smallest of the classic networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Two hidden layers, 64-50-30-10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Two layers of sigmoid units. It learns slowly at first, then all at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>No hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Softmax regression: each digit is one weighted sum of the pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Wide, 64-256-10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Many relu units: fits the training digits fast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Deep, eight layers of tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Eight hidden layers: watch how much harder depth makes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Exploding: steps too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Squared error with no limit on the outputs: each step overshoots further, the cost explodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>An activation of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>A loss of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>An initialiser of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>A preset of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Inkling's own, trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>The network that ships with Inkling, trained already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Squeezes every sum into 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Squeezes every sum into -1 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Passes positive sums and blocks the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Like relu, but lets a hundredth of the negative through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Like relu, but bends smoothly down to -1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>A smooth relu that dips a little below zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>A smooth relu: the sum times its sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>A smooth relu that never becomes zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Passes every sum as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Turns the sums into probabilities that add up to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>{name}: {help}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Hidden {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>{count} weights and biases to learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/numbers.py"/>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/numbers.py"/>
        <source>An epoch: {steps} steps of 1 digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/numbers.py"/>
        <source>An epoch: {steps} steps of {digits} digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/numbers.py"/>
        <source>{steps} steps of {large} digits, 1 of {small}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/numbers.py"/>
        <source>{count} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/numbers.py"/>
        <source>{count} million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/numbers.py"/>
        <source>{count} thousand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/numbers.py"/>
        <source>{count} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/numbers.py"/>
        <source>{count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/numbers.py"/>
        <source>An epoch: 1 step of {digits} digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/phase_sentences.py"/>
        <source>Forward: {digits} through the network; their cost is {cost}. The {label} shown gets {said}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/phase_sentences.py"/>
        <source>Loss: {name} between the ten outputs p and the ten targets y is {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/phase_sentences.py"/>
        <source>Backward: every output is pushed by {by}: {other} gets {its}, {label} gets {own}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/phase_sentences.py"/>
        <source>Step: at rate {rate} the weights go {length} far, after {before} in the step before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/phase_sentences.py"/>
        <source>{p} for {label}, the most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/phase_sentences.py"/>
        <source>{p} for {label} and {q} for {winner}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/phase_sentences.py"/>
        <source>1 digit goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/phase_sentences.py"/>
        <source>Loss: only what the right digit gets counts. Minus the logarithm of {p} is {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/phase_sentences.py"/>
        <source>Step: at rate {rate} the weights go {length} far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/phase_sentences.py"/>
        <source>{label}: {before} before, {after} after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/phase_sentences.py"/>
        <source>Test digits right: {before} before, {after} after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/phase_sentences.py"/>
        <source>Forward: your drawing, without its leaning copies, gets {said}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/phase_sentences.py"/>
        <source>{n} digits go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>pinning the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>labelling a pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>removing a pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>showing a pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Pinned drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Your digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Pin a drawing (Ctrl+D) to see when it is learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Which digit is it? Choose it beside the paper and press 0 to 9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Press Train to see when it is learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>{pin}, read as {digit}, {percent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>your {digit} forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Read as {digit}, {percent}. 0 to 9 says what it is. Hold Alt to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Keep the drawing to see when it is learned: five are kept already, remove one first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Keep the drawing to see when it is learned: draw a digit first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>&amp;Put onto the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>It is a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>&amp;not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Hollow: your pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>your {digit} learned again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>your {digit} learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Your {label}, read right, {percent}. Hold Alt to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Your {label}, read as {digit}, {percent}. Hold Alt to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Which digit is it? 0 to 9, Enter: {offered}, Esc: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>A {offered}? Press 0 to 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>right from the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>not learned yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>right at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>learned at epoch {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>forgotten {count} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>forgotten at {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>back at {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>{told}; its probability here is {percent}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>back at {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>last at {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Hollow: your pinned {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Your {label}: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>Watch the training again, for your drawing, ever faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>How fast a training is watched: step by step, ever faster, or four times as fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>the cost more than doubled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>most test digits right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>Epoch {epoch}: {digit}, {percent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>Everything shows this moment. Live brings back the present.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>Begin a run of its own at this moment with the settings of now, which were others then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>Go on with the present settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>Training again from epoch {start}: {now} of {end}. Esc ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>A batch of {size}. After it {right} of the test digits are right, their cost is {cost}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>Sta&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>Stay at this moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>The training itself is further on. Live shows the present.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>1 digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>Watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>Fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>As it was after epoch {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>{step}. {deed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>{digits}, step {length} long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>The first step of epoch {epoch} ended the training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>Training epoch {epoch} again, step by step. Esc ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>Epoch {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>Watching it learn: epoch {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>{count} digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>A batch of {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/script.py"/>
        <source>Save the training as one readable script of plain NumPy that ends in the same last bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/script.py"/>
        <source>{effect}: from epoch {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/script.py"/>
        <source>{effect}. Train first: there is nothing to write yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/script.py"/>
        <source>batch normalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/script.py"/>
        <source>new variants of the digits in every epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/script.py"/>
        <source>layers that stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/script.py"/>
        <source>a schedule that goes by the cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/script.py"/>
        <source>another random generator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/script.py"/>
        <source>settings other than the learning rate that were changed on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/script.py"/>
        <source>an epoch that is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/script.py"/>
        <source>No script can be written of this training: it has {obstacles}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Ink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Only the ink counts. Lines are drawn again with a standard pen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Stretched to 20 by 32 pixels, so size and place do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Thin strokes grow and thick ones shrink: any pen will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Slant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>A leaning digit is set upright, as all digits of the data were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>The network receives the ink in each 4 by 4 square: 0 to 16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Tilted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>The network also reads the digit tilted, and the mean answer counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Only the ink counts: what stands out from the paper of the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>This digit came as its 64 numbers, so no steps were needed to find them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Came as 64 numbers: no steps needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Right of {count} redrawn test digits with all stages but this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>The last {count} digits of the data, which no training here sees, drawn again as other hands might, and read with the stages that are switched on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>{percent} right of {count}
redrawn test digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>The upright digit only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>All alike without Slant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>no difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>{points} points worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>{points} points better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>stroke width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>slant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>tilted copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Left out in the X-ray: {stages}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Without it: {percent},
no difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Left out: {percent},
no difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Without it: {percent},
{points} points worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Left out: {percent},
{points} points worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Without it: {percent},
{points} points better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Left out: {percent},
{points} points better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>{percent} right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Network {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Opened from a file. Draw a digit, or train it further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Training failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>The answer to your drawing follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Everything still works: draw, or change the learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Set this learning rate and begin with other random weights; undo takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Undo has brought the setting back; this brings back the weights from before the change too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Weights from before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>&amp;Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Resume the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>No training yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Untrained network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Its weights are random, so its answers are guesses. Train it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Train goes on from here; undo brings back what was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Inkling's own network, as shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Draw a digit, or watch a fresh one learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Variants are harder to read than the test digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Pause the training; nothing is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Train this network further. When it says that it is not sure was measured for its
present weights and will be forgotten; undo brings them back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>&amp;Train it further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Inkling's own network, trained further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Try {rate} with new weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Check the settings. {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>{count} digits a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Right on {accuracy} of test digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>{accuracy} right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Network {name}, trained further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Trained for 1 epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Trained for {count} epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Trained for less than an epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/tape.py"/>
        <source>Train, and every moment is recorded here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/tape.py"/>
        <source>Live, epoch {epoch}, kept {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/tape.py"/>
        <source>Epoch {epoch} of {newest}, kept {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/tape.py"/>
        <source>and 1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/tape.py"/>
        <source>Epoch {number}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/tape.py"/>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>Each digit by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>One output for each digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>Even or odd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>Two outputs: the network says which half a digit belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>True labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>Every digit is called what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>Shuffled labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>The labels of the training digits are dealt out anew by chance, so there is nothing to understand, only to learn by heart. The test digits keep their true labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>Shifted labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>Every digit goes by the name of the next one, the last by that of the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>Leave {digit} out. This begins with fresh weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>At least two digits are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>Take {digit} in. This begins with fresh weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>Even or odd needs an even and an odd digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>even</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>odd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>Digit {digit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>even or odd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>shuffled labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>shifted labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>A {digit} is not in the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>An {digit} is not in the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>first {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Plain gradient descent: straight down the slope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>A ball that keeps rolling: a tenth of the usual learning rate will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Nesterov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Momentum that looks one step ahead, with a tenth of the learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Adagrad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>A weight that has moved far slows down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>RMSProp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Steps as large for flat slopes as for steep ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Momentum, and a step of its own for each weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>AdamW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Adam that also keeps the weights small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Lion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Every weight moves equally far each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>The learning rate stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>The learning rate is halved after every 100 epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Exponential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>The learning rate falls evenly to a hundredth at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>The learning rate falls gently at first, then fast, to nothing at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>The learning rate rises over the first tenth, then stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>One cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>The learning rate rises over a third of the training, then falls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Plateau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>The learning rate is halved when the cost no longer falls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>frozen layers {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Layers of these numbers stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>In order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>The last fifth of the digits is tested on. Other people wrote it, but for one who is on both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>By writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Tested on the 382 digits of three people whom the network never met, as in real use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Shuffled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Every writer is on both sides: a network looks 4 to 6 points better than it is for new writers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>An optimizer of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>A schedule of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Your own digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Digits that you gave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Try a &lt;a href="{link}"&gt;rate of {rate}&lt;/a&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>{name} {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>constant rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>steps schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>exponential schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>cosine schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>warm-up schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>one cycle schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>plateau schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>seed {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>split by writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>shuffled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>your own digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>With {settings}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>schedule {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>weight decay {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>label smoothing {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>clipping at {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>averaging {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>early stopping {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>{value} steps an epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>tested every {value} epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>dropout {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>uneven batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>initial weights {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>initial weights times {scale}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Point at a unit to see its sum. Click to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Draw a digit to see its sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>{units}, {activation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>The weights of each unit from the 64 pixels. Blue: ink there drives it; orange: ink holds it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>From {unit}: weight {weight}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Training digit {number}, a {label}: a = {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>1 unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>The 64 numbers that the network receives, from 0, paper, to 1, ink.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Its weights from the 64 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Off: nothing is passed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Passed on as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>No training digit excites it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Excites it most, of the training digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Without it: as many test digits right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Changed by hand in 1 place. &lt;a href="back"&gt;Take it back&lt;/a&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>With your changes: as many right, {right} of {of}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>The answer stays {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>The answer becomes {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Output, digit {digit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Output, {digit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>{layer}, unit {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Its weights from the units of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>From {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>a = {activation}({z}) = {a}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Without it: {count} fewer test digits right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Without it: {count} more test digits right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Changed by hand in {count} places. &lt;a href="back"&gt;Take them all back&lt;/a&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>With your changes: {count} fewer right, {right} of {of}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>With your changes: {count} more right, {right} of {of}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Input, row {row}, column {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>{count} units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>{count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>a = {a}: the share of this output among all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Passed on × {factor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>Why? Point at a digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>Draw first: a reason is of a drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>Point at a digit to see what spoke for it and against it; a click keeps it, Esc lets it go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>Blue cells spoke for {digit}, striped orange ones against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>Blue cells spoke for {digit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>Striped orange cells spoke against {digit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>Without this one cell the answer is {digit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>With ink in this one cell the answer is {digit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>Without these {number} cells the answer is {digit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>With ink in these {number} cells the answer is {digit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>With these {number} cells changed the answer is {digit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>six</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>seven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>eight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>No change of up to {number} cells makes it another digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>No cell alone matters for {digit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../gui/workspace.py"/>
        <source>Double-click to let this panel fill the window, and again to put it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nn/digits/familiarity.py"/>
        <source>Nothing like it among the training digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nn/digits/familiarity.py"/>
        <source>It does not reach from top to bottom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nn/digits/familiarity.py"/>
        <source>Too little ink for a digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nn/digits/familiarity.py"/>
        <source>Too much ink for a digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nn/digits/familiarity.py"/>
        <source>Too narrow for a digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nn/digits/familiarity.py"/>
        <source>Too wide for a digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nn/digits/familiarity.py"/>
        <source>Its lines are too long for a digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>en</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>How a network learned to read this drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>Layers of {layers} units, {epochs} epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>This film is played by JavaScript, which is switched off here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>Play four times as fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>The paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>It answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>{number} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>Epoch {epoch} of {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>{moment}: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>Epoch {epoch}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>Space plays and pauses, the arrow keys go from moment to moment, Home and End to both ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/01-three-speeds.toml"/>
        <source>Three speeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/01-three-speeds.toml"/>
        <source>rate 0.01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/01-three-speeds.toml"/>
        <source>rate 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/01-three-speeds.toml"/>
        <source>rate 30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/01-three-speeds.toml"/>
        <source>Cost of the last epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/01-three-speeds.toml"/>
        <source>Three rates, the same start, 20 epochs. Who is right most often, and who least?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/01-three-speeds.toml"/>
        <source>The rate is the length of a step: too short never arrives, too long steps over the valley. After 20 epochs a rate of 0.01 is right on {A.end}, of 1 on {B.end}, of 30 on {C.end} of the test digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/01-three-speeds.toml"/>
        <source>A step goes against the gradient, and the rate says how far. The gradient is true only close by: a long step leaves the ground for which it was measured, and lands higher than it began. Between crawling and leaping there is a wide range of rates that learn: here from about 0.3 to 10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/01-three-speeds.toml"/>
        <source>The first epoch of lane C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/02-bend.toml"/>
        <source>Where the bend is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/02-bend.toml"/>
        <source>no hidden layer, 130 numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/02-bend.toml"/>
        <source>three linear layers of 64, 12,610 numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/02-bend.toml"/>
        <source>one relu layer of 8, 538 numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/02-bend.toml"/>
        <source>Is this digit even or odd? Which network tells it best?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/02-bend.toml"/>
        <source>A, without a hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/02-bend.toml"/>
        <source>B, with three linear layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/02-bend.toml"/>
        <source>C, with eight relu units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/02-bend.toml"/>
        <source>They are alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/02-bend.toml"/>
        <source>A chain of straight lines is one straight line; only a bend lets a layer add something. Eight units with a bend are right on {C.end}, three layers of 64 straight ones on {B.end}, no hidden layer at all on {A.end} of the test digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/02-bend.toml"/>
        <source>Three linear layers can be multiplied into one: 12,610 numbers become 130, and no answer changes. A relu unit is straight as well, but on one side only, and its bend is what lets the next layer cut the digits along a corner. The task matters: straight lines tell the ten digits apart about as well as relu does; even and odd they do not, as each of these is five shapes in one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/02-bend.toml"/>
        <source>The eight units of lane C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/03-twins.toml"/>
        <source>Twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/03-twins.toml"/>
        <source>all weights 0.1 at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/03-twins.toml"/>
        <source>weights by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/03-twins.toml"/>
        <source>48 units begin with the same weights, all 0.1. How many different ones are there after 100 epochs?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/03-twins.toml"/>
        <source>About 10, one for each digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/03-twins.toml"/>
        <source>All 48</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/03-twins.toml"/>
        <source>Equal units get equal gradients, so they stay equal for ever: lane A has {A.units} different unit after 100 epochs, lane B {B.units}. Chance is not noise here, it is what tells the units apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/03-twins.toml"/>
        <source>A network whose units are all alike is a network with one unit: it is right on {A.end} of the test digits, the other lane on {B.end}. Take 16, 32, 48 or 64 units to try it: with 50 the processor adds the last two up in another order, and a rounding error is enough to make two kinds of twins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/03-twins.toml"/>
        <source>The units of lane A: 48 times the same picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>Where p minus y comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>after three epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>Push on the 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>p of the 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>p(1-p) of the 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>1/p of the 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>p of the 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>Push on the 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>A network that has learned for three epochs sees an 8, and finds a 3 in it as well. Now it is told that this is an 8. How hard is the output of the 3 pushed down?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>By 1/p of the 8, the slope of the loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>By p of the 3, just what it said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>By p(1-p) of the 3, the slope of its curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>The loss shouts 1/p, here {A.loss}, and the softmax whispers p: multiplied, what remains is what was said minus what was true. The 3 was said with {A.p} and is not true, so it is pushed down by {A.push}; the 8 was said with {A.right_p} and is true, so its push is {A.right_push}: upwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>The loss alone knows only the output of the right digit: its slope there is -1/p, and 0 for all others. The softmax passes that on to every weighted sum z by its own slopes, p_i(1 - p_i) to its own and -p_i p_k to each other. The product is p - y for every output: the 1/p is gone, however sure the network is of the wrong digit. So the ten pushes add up to 0, and none is longer than 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>The phase Backward of a step on an 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/05-loud-mistake.toml"/>
        <source>The loud mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/05-loud-mistake.toml"/>
        <source>squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/05-loud-mistake.toml"/>
        <source>cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/05-loud-mistake.toml"/>
        <source>Epochs to 90 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/05-loud-mistake.toml"/>
        <source>First gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/05-loud-mistake.toml"/>
        <source>A network has been taught every digit as the next one, and is sure of it. Now both lanes are told the truth, from the same weights. Cross-entropy gets 90 % of the training digits right after about 20 epochs. And squared error?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/05-loud-mistake.toml"/>
        <source>After about 20 epochs, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/05-loud-mistake.toml"/>
        <source>After about 60</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/05-loud-mistake.toml"/>
        <source>After about 150</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/05-loud-mistake.toml"/>
        <source>Never, in these 200 epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/05-loud-mistake.toml"/>
        <source>Squared error multiplies the error by the slope a(1-a) of the output: a unit that is surely wrong is deaf. Cross-entropy divides that slope out again. Its first gradient is {B.gradient} long, that of squared error {A.gradient}; it has unlearned after {B.epochs} epochs, squared error {A.epochs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/05-loud-mistake.toml"/>
        <source>So a loss and the activation of the outputs are a pair. For an output that says 0.99 and should say 0, squared error sends back a fiftieth of the signal that cross-entropy sends, at 0.999 a five-hundredth. All lanes begin with the weights of a network that was taught the wrong names on purpose, every digit as the next one, until it was sure of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/05-loud-mistake.toml"/>
        <source>The gradient of lane A before its first step: almost nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>The explosion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>squared error, linear outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>squared error, softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>cross-entropy, softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>Epochs it lasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>Cost of the last one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>Same start, same batches, the same rate of 1. Which one explodes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>A, squared error with linear outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>B, squared error with softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>C, cross-entropy with softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>None of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>A linear output has no ceiling, so a step too far makes the next error, and with it the next step, bigger still: A lasted {A.epochs} epochs. A softmax can never be wrong by more than 1, so no step gets out of hand: B is right on {B.end} and C on {C.end} of the test digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>The edge is sharp. At a rate of 0.7 most starts of A still learn, at 0.8 none does, while C still learns at 1.5. How sharply the cost bends at the start would promise an even earlier end; it does not come, because the first steps that are too long land where the ground is flatter. So there is no formula for the edge: try it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>The last epoch of A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>The gradient of the output layer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>The spike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>batches of 143, a rest of 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>even batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>a third of the rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>Lowest after 90 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>In epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>The cost falls and falls, then it jumps, and the network forgets for a moment what it knew. Who did it? Lanes B and C each take one suspect away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>The last batch of each epoch, which is too small: B is best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>The rate, which is too large: C is best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>A digit with a wrong label, or chance: neither B nor C helps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>A mean over 7 digits is not a mean over 143: one hard digit pulls twenty times as hard. With a rest of 7 the accuracy fell back to {A.floor} after it had reached 90 %, with even batches no lower than {B.floor}; a third of the rate with the same rest still fell to {C.floor}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>1,437 training digits in batches of 143 are ten batches and a rest of 7. A step follows the mean gradient of its batch, so in the rest every digit weighs twenty times as much as in the others, and the long rate does the rest of the damage. The network recovers each time: at the end lane A is right on {A.end} and lane B on {B.end} of the test digits. Zoom into the marked epoch: its last bar is thin, because the batch is small, and tall, because the step is long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>Epoch {A.worst}, the worst after 90 % was reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>Its last step, of the batch with 7 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/08-eight-layers.toml"/>
        <source>Eight layers deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/08-eight-layers.toml"/>
        <source>sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/08-eight-layers.toml"/>
        <source>tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/08-eight-layers.toml"/>
        <source>Gradient, first to last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/08-eight-layers.toml"/>
        <source>Eight layers of sigmoids. How strong is the gradient of a weight in the first layer, compared with one in the last?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/08-eight-layers.toml"/>
        <source>Half as strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/08-eight-layers.toml"/>
        <source>A tenth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/08-eight-layers.toml"/>
        <source>A thousandth or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/08-eight-layers.toml"/>
        <source>Every sigmoid multiplies the blame by a slope of at most a quarter; after eight layers there is next to nothing left to learn from. Before the first step the gradient in the first layer is {A.ratio} of that in the last, with tanh {B.ratio}. After 100 epochs lane A is right on {A.end}, lane B on {B.end} of the test digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/08-eight-layers.toml"/>
        <source>The gradient of a layer is that of the layer behind it, times its weights, times its slopes. The slope of tanh reaches 1, that of the sigmoid a quarter. A larger rate does not help: the last layers then step too far while the first still stand. Batch normalization does help, and Adam, which divides by the size of the gradient, helps in part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/08-eight-layers.toml"/>
        <source>The gradient in all layers of lane A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/09-by-heart.toml"/>
        <source>By heart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/09-by-heart.toml"/>
        <source>true labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/09-by-heart.toml"/>
        <source>Training digits right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/09-by-heart.toml"/>
        <source>Epochs to 99 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/09-by-heart.toml"/>
        <source>The labels of the training digits are shuffled, so that nothing fits. How many of these will the network get right in the end?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/09-by-heart.toml"/>
        <source>10 %, as by guessing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/09-by-heart.toml"/>
        <source>About half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/09-by-heart.toml"/>
        <source>All of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/09-by-heart.toml"/>
        <source>A network with enough numbers can learn a telephone book: {B.training} of the training digits are right with labels dealt out by chance, and {B.end} of the test digits. A perfect training score proves nothing, only new digits do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/09-by-heart.toml"/>
        <source>There is nothing in a shuffled label that could be understood: each has to be learned on its own. That takes longer, but it works, and the training curve does not tell which of both it was. With true labels 99 % of the training digits are right from epoch {A.epochs} on, with shuffled ones from epoch {B.epochs} on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/09-by-heart.toml"/>
        <source>The curves of both lanes: the tops are the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/10-forgotten.toml"/>
        <source>Forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/10-forgotten.toml"/>
        <source>5 to 9 only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/10-forgotten.toml"/>
        <source>5 to 9 and 52 of the old digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/10-forgotten.toml"/>
        <source>0 to 4 right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/10-forgotten.toml"/>
        <source>After one epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/10-forgotten.toml"/>
        <source>5 to 9 right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/10-forgotten.toml"/>
        <source>The network has learned 0 to 4. From now on it is shown 5 to 9 alone, for 20 epochs. Draw how many of the digits 0 to 4 it still gets right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/10-forgotten.toml"/>
        <source>It does not add knowledge, it moves weights: what is not shown any more is overwritten. Of the digits 0 to 4 lane A still knows {A.after_one} after one epoch and {A.old} after 20; of 5 to 9 it knows {A.new} by then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/10-forgotten.toml"/>
        <source>Every step makes the digits that are shown more probable, and with that all others less. Nothing in the training says that the old ones are to be kept, unless some are shown again: with 52 of them among the new ones, lane B keeps {B.old} and learns {B.new}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/experiments/10-forgotten.toml"/>
        <source>The first epoch without the old digits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
