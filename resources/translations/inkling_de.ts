<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Inkling</name>
    <message>
        <location filename="../../gui/actions.py"/>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;About Inkling</source>
        <translation>&amp;Über Inkling</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Accuracy as error</source>
        <translation>Genauigkeit als &amp;Fehlerquote</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Add a hidden layer</source>
        <translation>Verdeckte Schicht &amp;hinzufügen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;As the system</source>
        <translation>&amp;Wie das System</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Clear the paper</source>
        <translation>Papier &amp;leeren</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Contribution</source>
        <translation>&amp;Beitrag</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Eraser</source>
        <translation>&amp;Radierer</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Experiments</source>
        <translation>E&amp;xperimente</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Fast</source>
        <translation>&amp;Schnell</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;First minutes</source>
        <translation>&amp;Erste Minuten</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Glossary</source>
        <translation>&amp;Glossar</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Go on from here</source>
        <translation>Ab &amp;hier weiter</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Gradient</source>
        <translation>&amp;Gradient</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Larger</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;More settings</source>
        <translation>&amp;Mehr Einstellungen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;New weights</source>
        <translation>&amp;Neue Gewichte</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Open network...</source>
        <translation>Netz &amp;öffnen ...</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Paste picture</source>
        <translation>Bild &amp;einfügen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Pen</source>
        <translation>&amp;Stift</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Put the hint away</source>
        <translation>Hinweis &amp;weglegen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Reset layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Restore defaults</source>
        <translation>&amp;Zurück auf Anfang</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Save network</source>
        <translation>Netz &amp;speichern</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Strong smoothing</source>
        <translation>&amp;Starke Glättung</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Thinner brush</source>
        <translation>&amp;Dünnerer Pinsel</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Train</source>
        <translation>T&amp;rainieren</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Undo the step</source>
        <translation>Den Schritt z&amp;urücknehmen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Usual size</source>
        <translation>&amp;Übliche Größe</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Watch</source>
        <translation>&amp;Zusehen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Watch one learn from scratch</source>
        <translation>&amp;Beim Lernen zusehen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Your digits</source>
        <translation>&amp;Deine Ziffern</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>+&amp;1 epoch</source>
        <translation>+1 &amp;Epoche</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>+1 st&amp;ep</source>
        <translation>+&amp;1 Schritt</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>A &amp;random digit</source>
        <translation>&amp;Zufällige Ziffer</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Acti&amp;vation</source>
        <translation>&amp;Aktivierung</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Add a hidden layer before the output</source>
        <translation>Eine verdeckte Schicht vor der Ausgabe hinzufügen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Average each epoch with a few neighbours; what was measured stays behind, pale</source>
        <translation>Jede Epoche mit einigen Nachbarn mitteln; das Gemessene bleibt blass dahinter</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Average each epoch with many neighbours; what was measured stays behind, pale</source>
        <translation>Jede Epoche mit vielen Nachbarn mitteln; das Gemessene bleibt blass dahinter</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Begin a run of its own at this moment; undo brings this one back</source>
        <translation>In diesem Moment einen eigenen Lauf beginnen; Rückgängig bringt diesen zurück</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Begin with an empty paper and Inkling's own network; undo brings everything back</source>
        <translation>Mit leerem Papier und Inklings eigenem Netz beginnen; Rückgängig bringt alles zurück</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Bring back Inkling's own trained network and its settings</source>
        <translation>Das fertig trainierte Netz von Inkling und seine Einstellungen zurückholen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Bring back the weights from before the step</source>
        <translation>Die Gewichte von vor dem Schritt zurückholen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>C&amp;hange</source>
        <translation>Än&amp;derung</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>C&amp;ompare with another run</source>
        <translation>Mit einem anderen Lau&amp;f vergleichen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Change the weights by this step; undo takes it back</source>
        <translation>Die Gewichte um diesen Schritt ändern; Rückgängig nimmt ihn zurück</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Check &amp;20 weights</source>
        <translation>&amp;20 Gewichte prüfen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Click on any part of the window to read what it is; Esc leaves</source>
        <translation>Auf einen Teil des Fensters klicken, um zu lesen, was er ist; Esc beendet das</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Close Inkling</source>
        <translation>Inkling schließen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Dark ink on light paper</source>
        <translation>Dunkle Tinte auf hellem Papier</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Draw thicker lines</source>
        <translation>Dickere Linien zeichnen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Draw thinner lines</source>
        <translation>Dünnere Linien zeichnen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>End the training and keep everything learned</source>
        <translation>Das Training beenden und alles Gelernte behalten</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Epochs ali&amp;ke</source>
        <translation>Epochen gleich &amp;breit</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Erase whole strokes or the picture; the right mouse button erases too</source>
        <translation>Ganze Striche oder das Bild ausradieren; die rechte Maustaste radiert auch</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Export &amp;curves...</source>
        <translation>&amp;Kurven exportieren ...</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Export &amp;film...</source>
        <translation>&amp;Film exportieren ...</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Export scr&amp;ipt...</source>
        <translation>Skri&amp;pt exportieren ...</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>F&amp;ill the window</source>
        <translation>&amp;Fenster füllen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Fill the screen, with larger type; Esc goes back</source>
        <translation>Den Bildschirm füllen, mit größerer Schrift; Esc führt zurück</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Follow the colour scheme of the system</source>
        <translation>Dem Farbschema des Systems folgen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Forget everything learned: begin with other random weights</source>
        <translation>Alles Gelernte vergessen und mit anderen zufälligen Gewichten beginnen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Give every epoch the same room on the line of time</source>
        <translation>Jeder Epoche auf der Zeitleiste gleich viel Platz geben</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Give the first epochs as much room as later ones</source>
        <translation>Den ersten Epochen so viel Platz geben wie den späteren</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Go with the keyboard to the next part: paper, network, answer, training, time, settings, panel</source>
        <translation>Mit der Tastatur zum nächsten Teil gehen: Papier, Netz, Antwort, Training, Zeit, Einstellungen, Bereich</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Go with the keyboard to the part before</source>
        <translation>Mit der Tastatur zum Teil davor gehen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Guess what a training will do, run it, and see who was right</source>
        <translation>Raten, was ein Training tun wird, es laufen lassen und sehen, wer recht hatte</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Help on any&amp;thing</source>
        <translation>Hilfe zu &amp;allem</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>I&amp;n words</source>
        <translation>In &amp;Worten</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Keep the drawing to see when it is learned</source>
        <translation>Die Zeichnung behalten, um zu sehen, wann sie gelernt wird</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>L&amp;ive</source>
        <translation>&amp;Live</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>L&amp;ogarithmic cost</source>
        <translation>L&amp;ogarithmische Kosten</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Let the panel with the focus fill the window, or put it back</source>
        <translation>Den Bereich, in dem die Tastatur ist, das Fenster füllen lassen oder zurückstellen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Li&amp;ght</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Li&amp;ght smoothing</source>
        <translation>Leic&amp;hte Glättung</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Light ink on dark paper</source>
        <translation>Helle Tinte auf dunklem Papier</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>List all shortcuts</source>
        <translation>Alle Tastenkürzel auflisten</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Logarithmic &amp;epochs</source>
        <translation>Logarithmische &amp;Epochen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Look into the shown step: forward, loss, backward, step; Esc goes back</source>
        <translation>In den gezeigten Schritt hineinsehen: Vorwärts, Verlust, Rückwärts, Schritt; Esc führt zurück</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Look up the words of neural networks</source>
        <translation>Die Wörter der neuronalen Netze nachschlagen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Move 20 weights a little, one at a time, and compare how the cost changes with the gradient</source>
        <translation>20 Gewichte einzeln ein wenig bewegen und vergleichen, ob sich die Kosten so ändern, wie der Gradient sagt</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Move the window to the step or the layer of a hint</source>
        <translation>Das Fenster zu dem Schritt oder der Schicht bringen, um die es im Hinweis geht</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Ne&amp;xt part</source>
        <translation>Nächster &amp;Teil</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>One step on this &amp;drawing</source>
        <translation>Ein Schritt mit dieser &amp;Zeichnung</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Open &amp;lesson...</source>
        <translation>&amp;Lektion öffnen ...</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Open &amp;picture...</source>
        <translation>B&amp;ild öffnen ...</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Open a network from a file</source>
        <translation>Ein Netz aus einer Datei öffnen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Open an experiment or a broken network from a file</source>
        <translation>Ein Experiment oder ein krankes Netz aus einer Datei öffnen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Open everything that was saved together: drawing, pins, network and training</source>
        <translation>Alles öffnen, was zusammen gespeichert wurde: Zeichnungen, auch angeheftete, Netz und Training</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Open pro&amp;ject...</source>
        <translation>Pro&amp;jekt öffnen ...</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>P&amp;in the drawing</source>
        <translation>Zeichnung &amp;anheften</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>P&amp;lay</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Ph&amp;ases of the step</source>
        <translation>&amp;Phasen des Schritts</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Play four times as fast; of a new training the present is shown</source>
        <translation>Viermal so schnell abspielen; von einem neuen Training siehst du die Gegenwart</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Play two epochs a second, then ever faster; a new training is played from its beginning</source>
        <translation>Zwei Epochen in der Sekunde zeigen, dann immer schneller; ein neues Training läuft von seinem Anfang an ab</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Play what each batch did, two a second</source>
        <translation>Zeigen, was jeder Stapel bewirkt hat, zwei in der Sekunde</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Previous par&amp;t</source>
        <translation>Vorheriger Te&amp;il</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Put all panels back in their places</source>
        <translation>Alle Bereiche an ihren Platz zurückstellen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Put this hint away for this training</source>
        <translation>Diesen Hinweis für dieses Training weglegen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Read in words what the network, the curves and the other charts show</source>
        <translation>In Worten lesen, was das Netz, die Kurven und die anderen Bilder zeigen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Remove the strokes or the picture; undo brings them back</source>
        <translation>Die Striche oder das Bild entfernen; Rückgängig bringt sie zurück</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Repeat the la&amp;nes with five seeds</source>
        <translation>Bahnen mit fünf Startwerten wiederh&amp;olen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>S&amp;maller</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Sa&amp;ve project as...</source>
        <translation>Projekt speichern &amp;als ...</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Save &amp;guesses...</source>
        <translation>Ver&amp;mutungen speichern ...</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Save everything together: drawing, pins, network, training and recording</source>
        <translation>Alles zusammen speichern: Zeichnungen, auch angeheftete, Netz, Training und Aufzeichnung</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Save network &amp;as...</source>
        <translation>Netz speichern &amp;unter ...</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Save the curves as a picture (PNG, SVG) or as a table (CSV)</source>
        <translation>Die Kurven als Bild (PNG, SVG) oder als Tabelle (CSV) speichern</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Save the network that answers to another file</source>
        <translation>Das Netz, das antwortet, in einer anderen Datei speichern</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Save the network that answers to its file</source>
        <translation>Das Netz, das antwortet, in seiner Datei speichern</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Save the training as one readable script of plain NumPy</source>
        <translation>Das Training als ein lesbares Skript in reinem NumPy speichern</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Save this training, for your drawing, as a page that any browser plays (HTML)</source>
        <translation>Dieses Training mit deiner Zeichnung als Seite speichern, die jeder Browser abspielt (HTML)</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Save what was guessed in experiments, and what came of it, as a table</source>
        <translation>Als Tabelle speichern, was in Experimenten geraten wurde und was herauskam</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show a picture of a digit from a file</source>
        <translation>Das Bild einer Ziffer aus einer Datei zeigen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show any of the test digits, with what it is</source>
        <translation>Irgendeine der Testziffern zeigen und sagen, welche es ist</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show beside the curves when each pinned drawing is learned</source>
        <translation>Neben den Kurven zeigen, wann jede angeheftete Zeichnung gelernt wird</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show every digit in another hand in each epoch</source>
        <translation>Jede Ziffer in jeder Epoche in einer anderen Handschrift zeigen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show everything in its usual size</source>
        <translation>Alles in seiner üblichen Größe zeigen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show everything larger</source>
        <translation>Alles größer zeigen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show everything smaller</source>
        <translation>Alles kleiner zeigen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show how each unit's value has changed since the moment before</source>
        <translation>Zeigen, wie sich der Wert jedes Neurons seit dem Moment davor geändert hat</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show how many percent are wrong, on a logarithmic scale: the last steps to 100 % show</source>
        <translation>Zeigen, wie viel Prozent falsch sind, auf einer logarithmischen Skala: so siehst du die letzten Schritte bis 100 %</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show how much each unit did for the answer</source>
        <translation>Zeigen, wie viel jedes Neuron zur Antwort beigetragen hat</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show how strongly each unit answers</source>
        <translation>Zeigen, wie stark jedes Neuron antwortet</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show how the loss changes with each unit's sum</source>
        <translation>Zeigen, wie sich der Verlust mit der Summe jedes Neurons ändert</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show only what was measured</source>
        <translation>Nur zeigen, was gemessen wurde</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show optimizer, schedule and seed</source>
        <translation>Optimierer, Zeitplan und Startwert zeigen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show or fold the column of settings</source>
        <translation>Die Spalte der Einstellungen zeigen oder einklappen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show the cost on a logarithmic scale</source>
        <translation>Die Kosten auf einer logarithmischen Skala zeigen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show the network as it is now</source>
        <translation>Das Netz zeigen, wie es jetzt ist</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show the next test digit that the network gets wrong</source>
        <translation>Die nächste Testziffer zeigen, die das Netz falsch liest</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show the picture from the clipboard</source>
        <translation>Das Bild aus der Zwischenablage zeigen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show the run before in grey behind this one</source>
        <translation>Den Lauf davor grau hinter diesem zeigen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show what the &amp;hint is about</source>
        <translation>&amp;Zeigen, worum es im Hinweis geht</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Six small things to do: draw, fool it, watch one learn, look at a unit, break it and mend it</source>
        <translation>Sechs kleine Aufgaben: zeichnen, das Netz täuschen, einem beim Lernen zusehen, ein Neuron ansehen, es kaputt machen und heilen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Slow the t&amp;raining itself</source>
        <translation>Das T&amp;raining selbst verlangsamen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Smoothing o&amp;ff</source>
        <translation>&amp;Keine Glättung</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>St&amp;ep by step</source>
        <translation>S&amp;chritt für Schritt</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Start fr&amp;esh</source>
        <translation>&amp;Neu anfangen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Steps of the epoc&amp;h</source>
        <translation>S&amp;chritte der Epoche</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Ta&amp;ke the step</source>
        <translation>Den Schritt &amp;gehen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Tell which digit the drawing is, and see what one step does that learns it; Esc goes back</source>
        <translation>Sag, welche Ziffer die Zeichnung ist, und sieh, was ein Schritt bewirkt, der sie lernt; Esc führt zurück</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>The &amp;next one it gets wrong</source>
        <translation>&amp;Nächste falsch gelesene</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>The &amp;run before</source>
        <translation>Der &amp;Lauf davor</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Thic&amp;ker brush</source>
        <translation>Dic&amp;kerer Pinsel</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Train a fresh network from random weights</source>
        <translation>Ein frisches Netz mit zufälligen Gewichten trainieren</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Train another run from the same start, with the same batches, and one setting changed</source>
        <translation>Einen weiteren Lauf trainieren: gleicher Anfang, gleiche Stapel, eine Einstellung anders</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Train each lane with five seeds in the background, and see whether one is better beyond luck</source>
        <translation>Jede Bahn im Hintergrund mit fünf Startwerten trainieren und sehen, ob eine mehr als nur durch Glück besser ist</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Train for one more epoch</source>
        <translation>Eine weitere Epoche trainieren</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Train no faster than you watch, so that a change of the settings can be seen at once</source>
        <translation>Nicht schneller trainieren, als du zusiehst: so siehst du sofort, was eine Einstellung bewirkt</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Train on &amp;variants</source>
        <translation>Mit &amp;Varianten trainieren</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Train on one more batch</source>
        <translation>Mit einem weiteren Stapel trainieren</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Train the network from its current weights</source>
        <translation>Das Netz von seinen jetzigen Gewichten aus trainieren</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Train this epoch again step by step, and see what each batch did; Esc goes back</source>
        <translation>Diese Epoche Schritt für Schritt noch einmal trainieren und sehen, was jeder Stapel bewirkt hat; Esc führt zurück</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Version, licence and data</source>
        <translation>Version, Lizenz und Daten</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Watch the training again, for your drawing</source>
        <translation>Das Training für deine Zeichnung noch einmal ansehen</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>{help}  ({keys})</source>
        <translation>{help}  ({keys})</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>{what}. {why_not}</source>
        <translation>{what}. {why_not}</translation>
    </message>
    <message>
        <location filename="../../gui/curves_files.py"/>
        <source>Export curves</source>
        <translation>Kurven exportieren</translation>
    </message>
    <message>
        <location filename="../../gui/curves_files.py"/>
        <source>curves</source>
        <translation>Kurven</translation>
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
        <translation>
&lt;p&gt;Zeichne eine Ziffer, sieh, was ein neuronales Netz daraus macht, ändere das Netz, sieh ihm beim Lernen zu.&lt;/p&gt;
&lt;p&gt;Gerechnet wird in reinem NumPy: Kein Baukasten verbirgt die Mathematik. Die Ziffern sind der Testteil des
Datensatzes &lt;i&gt;Optical Recognition of Handwritten Digits&lt;/i&gt; (E. Alpaydin und C. Kaynak, UCI Machine Learning
Repository), wie scikit-learn sie mitbringt.&lt;/p&gt;
&lt;p&gt;MIT-Lizenz. Keine Daten verlassen diesen Computer.&lt;/p&gt;
</translation>
    </message>
    <message>
        <location filename="../../gui/dialogs.py"/>
        <source>About Inkling</source>
        <translation>Über Inkling</translation>
    </message>
    <message>
        <location filename="../../gui/dialogs.py"/>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../../gui/errors.py"/>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <location filename="../../gui/errors.py"/>
        <source>Copy the details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <location filename="../../gui/errors.py"/>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <location filename="../../gui/errors.py"/>
        <source>{summary}

Inkling keeps running, and your drawing and your network are still there. If it happens again, copy the details and send them to the people who make Inkling.</source>
        <translation>{summary}

Inkling läuft weiter, und deine Zeichnung und dein Netz sind noch da. Wenn es noch einmal geschieht, kopiere die Einzelheiten und schicke sie den Leuten, die Inkling machen.</translation>
    </message>
    <message>
        <location filename="../../gui/film_files.py"/>
        <source>Export film</source>
        <translation>Film exportieren</translation>
    </message>
    <message>
        <location filename="../../gui/film_files.py"/>
        <source>Web pages</source>
        <translation>Webseiten</translation>
    </message>
    <message>
        <location filename="../../gui/film_files.py"/>
        <source>film</source>
        <translation>Film</translation>
    </message>
    <message>
        <location filename="../../gui/keeping/projects.py"/>
        <source>&amp;Recent projects</source>
        <translation>&amp;Zuletzt benutzte Projekte</translation>
    </message>
    <message>
        <location filename="../../gui/keeping/projects.py"/>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <location filename="../../gui/keeping/projects.py"/>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <location filename="../../gui/keeping/projects.py"/>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <location filename="../../gui/keeping/projects.py"/>
        <source>Save project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <location filename="../../gui/keeping/projects.py"/>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <location filename="../../gui/lesson_files.py"/>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <location filename="../../gui/lesson_files.py"/>
        <source>Open lesson</source>
        <translation>Lektion öffnen</translation>
    </message>
    <message>
        <location filename="../../gui/lesson_files.py"/>
        <source>Save guesses</source>
        <translation>Vermutungen speichern</translation>
    </message>
    <message>
        <location filename="../../gui/lesson_files.py"/>
        <source>guesses</source>
        <translation>vermutungen</translation>
    </message>
    <message>
        <location filename="../../gui/main_window.py"/>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <location filename="../../gui/main_window.py"/>
        <source>Inside</source>
        <translation>Innenleben</translation>
    </message>
    <message>
        <location filename="../../gui/main_window.py"/>
        <source>Mistakes</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <location filename="../../gui/main_window.py"/>
        <source>X-ray</source>
        <translation>Röntgen</translation>
    </message>
    <message>
        <location filename="../../gui/menus.py"/>
        <source>&amp;Colour scheme</source>
        <translation>F&amp;arbschema</translation>
    </message>
    <message>
        <location filename="../../gui/menus.py"/>
        <source>&amp;Drawing</source>
        <translation>&amp;Zeichnung</translation>
    </message>
    <message>
        <location filename="../../gui/menus.py"/>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <location filename="../../gui/menus.py"/>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <location filename="../../gui/menus.py"/>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <location filename="../../gui/menus.py"/>
        <source>&amp;Network</source>
        <translation>&amp;Netz</translation>
    </message>
    <message>
        <location filename="../../gui/menus.py"/>
        <source>&amp;Presets</source>
        <translation>&amp;Vorlagen</translation>
    </message>
    <message>
        <location filename="../../gui/menus.py"/>
        <source>&amp;Training</source>
        <translation>&amp;Training</translation>
    </message>
    <message>
        <location filename="../../gui/menus.py"/>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <location filename="../../gui/menus.py"/>
        <source>How cur&amp;ves show</source>
        <translation>K&amp;urven</translation>
    </message>
    <message>
        <location filename="../../gui/menus.py"/>
        <source>Lan&amp;guage</source>
        <translation>Sp&amp;rache</translation>
    </message>
    <message>
        <location filename="../../gui/menus.py"/>
        <source>Open one of the latest projects</source>
        <translation>Eines der letzten Projekte öffnen</translation>
    </message>
    <message>
        <location filename="../../gui/menus.py"/>
        <source>Pa&amp;ce</source>
        <translation>&amp;Tempo</translation>
    </message>
    <message>
        <location filename="../../gui/menus.py"/>
        <source>Show every text in the language of the system</source>
        <translation>Alle Texte in der Sprache des Systems zeigen</translation>
    </message>
    <message>
        <location filename="../../gui/menus.py"/>
        <source>Show every text in this language</source>
        <translation>Alle Texte in dieser Sprache zeigen</translation>
    </message>
    <message>
        <location filename="../../gui/network_files.py"/>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <location filename="../../gui/network_files.py"/>
        <source>Open network</source>
        <translation>Netz öffnen</translation>
    </message>
    <message>
        <location filename="../../gui/network_files.py"/>
        <source>Save network</source>
        <translation>Netz speichern</translation>
    </message>
    <message>
        <location filename="../../gui/network_files.py"/>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <location filename="../../gui/number_texts.py"/>
        <source>write a finite number, for example 0.1</source>
        <translation>schreibe eine endliche Zahl, zum Beispiel 0,1</translation>
    </message>
    <message>
        <location filename="../../gui/number_texts.py"/>
        <source>write a number, for example 0.1</source>
        <translation>schreibe eine Zahl, zum Beispiel 0,1</translation>
    </message>
    <message>
        <location filename="../../gui/number_texts.py"/>
        <source>write a whole number of digits such as 32, or a fraction such as 10 %</source>
        <translation>schreibe eine ganze Zahl von Ziffern wie 32 oder einen Anteil wie 10 %</translation>
    </message>
    <message>
        <location filename="../../gui/number_texts.py"/>
        <source>write a whole number, for example 50</source>
        <translation>schreibe eine ganze Zahl, zum Beispiel 50</translation>
    </message>
    <message>
        <location filename="../../gui/panels/answer_panel.py"/>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <location filename="../../gui/panels/basic_settings.py"/>
        <source>Each epoch shows every digit as another hand would have drawn it:
slanted, turned, bent, with another pen.
Networks learn slower and recognise new people's digits far better.</source>
        <translation>Jede Epoche zeigt jede Ziffer so, wie eine andere Hand sie gezeichnet hätte:
schräg, gedreht, gebogen, mit einem anderen Stift.
Netze lernen langsamer und lesen die Ziffern neuer Menschen viel besser.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/basic_settings.py"/>
        <source>How wrong an answer is; training makes the mean of it, the cost, as small as it can.
A change begins with a fresh network.</source>
        <translation>Wie falsch eine Antwort ist; das Training macht das Mittel davon, die Kosten, so klein es kann.
Eine Änderung beginnt mit einem frischen Netz.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/basic_settings.py"/>
        <source>Learn from</source>
        <translation>Lernen aus</translation>
    </message>
    <message>
        <location filename="../../gui/panels/basic_settings.py"/>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <location filename="../../gui/panels/basic_settings.py"/>
        <source>Train on variants</source>
        <translation>Mit Varianten trainieren</translation>
    </message>
    <message>
        <location filename="../../gui/panels/basic_settings.py"/>
        <source>breaks</source>
        <translation>platzt</translation>
    </message>
    <message>
        <location filename="../../gui/panels/basic_settings.py"/>
        <source>crawls</source>
        <translation>kriecht</translation>
    </message>
    <message>
        <location filename="../../gui/panels/basic_settings.py"/>
        <source>learns</source>
        <translation>lernt</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_panel.py"/>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_panel.py"/>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_panel.py"/>
        <source>Error</source>
        <translation>Fehlerquote</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_panel.py"/>
        <source>How wrong the network is, on average for one digit.
Train a network to see it fall.</source>
        <translation>Wie sehr sich das Netz im Mittel bei einer Ziffer irrt.
Trainiere ein Netz, dann siehst du es fallen.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_panel.py"/>
        <source>The fraction of digits that the network gets right.
Train a network to see it rise.</source>
        <translation>Der Anteil der Ziffern, die das Netz richtig liest.
Trainiere ein Netz, dann siehst du ihn steigen.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_switches.py"/>
        <source>Average each epoch with its neighbours; what was measured stays behind, pale</source>
        <translation>Jede Epoche mit ihren Nachbarn mitteln; das Gemessene bleibt blass dahinter</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_switches.py"/>
        <source>Export...</source>
        <translation>Exportieren ...</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_switches.py"/>
        <source>as error, log</source>
        <translation>als Fehler, log.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_switches.py"/>
        <source>log</source>
        <translation>log.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_switches.py"/>
        <source>log epochs</source>
        <translation>log. Epochen</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_switches.py"/>
        <source>run before</source>
        <translation>Lauf davor</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_switches.py"/>
        <source>your digits</source>
        <translation>deine Ziffern</translation>
    </message>
    <message>
        <location filename="../../gui/panels/description_card.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../gui/panels/description_card.py"/>
        <source>Close  (Esc)</source>
        <translation>Schließen  (Esc)</translation>
    </message>
    <message>
        <location filename="../../gui/panels/description_card.py"/>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>64 numbers: how much ink is in each cell. Point to read them; drag, wheel or type to change them.</source>
        <translation>64 Zahlen: wie viel Tinte in jedem Feld ist. Zeige darauf, um sie zu lesen; ziehe, drehe das Rad oder tippe, um sie zu ändern.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>Brush size</source>
        <translation>Pinselbreite</translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>Drop to open this network</source>
        <translation>Loslassen, um dieses Netz zu öffnen</translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>Drop to show this picture</source>
        <translation>Loslassen, um dieses Bild zu zeigen</translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>How wide your lines are ([ and ]). The answer does not depend on it.</source>
        <translation>Wie breit deine Linien sind ([ und ]). Die Antwort hängt nicht davon ab.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>It receives four tilted copies too; the mean of its five answers counts. The X-ray shows them.</source>
        <translation>Es erhält auch vier geneigte Kopien; das Mittel seiner fünf Antworten zählt. Der Bereich Röntgen zeigt sie.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>Reading {name}...</source>
        <translation>{name} wird gelesen ...</translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>The network receives</source>
        <translation>Das Netz erhält</translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>changing the 64 numbers</source>
        <translation>Ändern der 64 Zahlen</translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>clearing the paper</source>
        <translation>Leeren des Papiers</translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>drawing a stroke</source>
        <translation>Zeichnen eines Strichs</translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>erasing a stroke</source>
        <translation>Radieren eines Strichs</translation>
    </message>
    <message>
        <location filename="../../gui/panels/drawing_panel.py"/>
        <source>erasing the picture</source>
        <translation>Radieren des Bildes</translation>
    </message>
    <message>
        <location filename="../../gui/panels/edits_mark.py"/>
        <source>undoing all changes by hand</source>
        <translation>Zurücknehmen aller Änderungen von Hand</translation>
    </message>
    <message>
        <location filename="../../gui/panels/edits_notice.py"/>
        <source>Undo all changes by hand</source>
        <translation>Alle Änderungen von Hand zurücknehmen</translation>
    </message>
    <message>
        <location filename="../../gui/panels/familiarity_view.py"/>
        <source>Here you see whether it looks like a digit.</source>
        <translation>Hier siehst du, ob es wie eine Ziffer aussieht.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/familiarity_view.py"/>
        <source>no digit drawn</source>
        <translation>keine Ziffer gezeichnet</translation>
    </message>
    <message>
        <location filename="../../gui/panels/glossary_card.py"/>
        <source>All words</source>
        <translation>Alle Wörter</translation>
    </message>
    <message>
        <location filename="../../gui/panels/glossary_card.py"/>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <location filename="../../gui/panels/glossary_card.py"/>
        <source>Back to the word before  (Alt+Left)</source>
        <translation>Zurück zum Wort davor  (Alt+Links)</translation>
    </message>
    <message>
        <location filename="../../gui/panels/glossary_card.py"/>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <location filename="../../gui/panels/glossary_card.py"/>
        <source>List all words of the glossary</source>
        <translation>Alle Wörter des Glossars zeigen</translation>
    </message>
    <message>
        <location filename="../../gui/panels/layer_heads.py"/>
        <source>About this layer</source>
        <translation>Über diese Schicht</translation>
    </message>
    <message>
        <location filename="../../gui/panels/layer_heads.py"/>
        <source>Batch normalisation</source>
        <translation>Batch-Normalisierung</translation>
    </message>
    <message>
        <location filename="../../gui/panels/layer_heads.py"/>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <location filename="../../gui/panels/layer_heads.py"/>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <location filename="../../gui/panels/layer_heads.py"/>
        <source>Move this layer to the left</source>
        <translation>Diese Schicht nach links schieben</translation>
    </message>
    <message>
        <location filename="../../gui/panels/layer_heads.py"/>
        <source>Move this layer to the right</source>
        <translation>Diese Schicht nach rechts schieben</translation>
    </message>
    <message>
        <location filename="../../gui/panels/layer_heads.py"/>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <location filename="../../gui/panels/layer_heads.py"/>
        <source>Remove this layer</source>
        <translation>Diese Schicht entfernen</translation>
    </message>
    <message>
        <location filename="../../gui/panels/layer_heads.py"/>
        <source>adding a hidden layer</source>
        <translation>Hinzufügen einer verdeckten Schicht</translation>
    </message>
    <message>
        <location filename="../../gui/panels/layer_heads.py"/>
        <source>moving a hidden layer</source>
        <translation>Verschieben einer verdeckten Schicht</translation>
    </message>
    <message>
        <location filename="../../gui/panels/layer_heads.py"/>
        <source>removing a hidden layer</source>
        <translation>Entfernen einer verdeckten Schicht</translation>
    </message>
    <message>
        <location filename="../../gui/panels/network_panel.py"/>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <location filename="../../gui/panels/network_panel.py"/>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <location filename="../../gui/panels/network_panel.py"/>
        <source>Start from a known network; undo brings yours back.</source>
        <translation>Beginne mit einem bekannten Netz; Rückgängig bringt deines zurück.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/network_panel.py"/>
        <source>Your own network</source>
        <translation>Dein eigenes Netz</translation>
    </message>
    <message>
        <location filename="../../gui/panels/network_panel.py"/>
        <source>drawing new weights</source>
        <translation>Ziehen neuer Gewichte</translation>
    </message>
    <message>
        <location filename="../../gui/panels/phase_bar.py"/>
        <source>Leave the phases of the step  (Esc)</source>
        <translation>Die Phasen des Schritts verlassen  (Esc)</translation>
    </message>
    <message>
        <location filename="../../gui/panels/phase_tables.py"/>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <location filename="../../gui/panels/phase_tables.py"/>
        <source>apart</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <location filename="../../gui/panels/phase_tables.py"/>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <location filename="../../gui/panels/phase_tables.py"/>
        <source>dL/dz</source>
        <translation>dL/dz</translation>
    </message>
    <message>
        <location filename="../../gui/panels/phase_tables.py"/>
        <source>delta</source>
        <translation>Delta</translation>
    </message>
    <message>
        <location filename="../../gui/panels/phase_tables.py"/>
        <source>gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <location filename="../../gui/panels/phase_tables.py"/>
        <source>moved</source>
        <translation>bewegt</translation>
    </message>
    <message>
        <location filename="../../gui/panels/phase_tables.py"/>
        <source>p - y</source>
        <translation>p - y</translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>All batches of an epoch are of one size, give or take a digit.
Without it the last one may be very small, and its step goes as far as any other.</source>
        <translation>Alle Stapel einer Epoche sind gleich groß, bis auf eine Ziffer.
Sonst kann der letzte sehr klein sein, und sein Schritt geht doch so weit wie jeder andere.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>Even batches</source>
        <translation>Gleich große Stapel</translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>How a gradient becomes a step.</source>
        <translation>Wie aus einem Gradienten ein Schritt wird.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>How the learning rate changes during the training.</source>
        <translation>Wie sich die Lernrate während des Trainings ändert.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>How the random weights are drawn before the first step. A change draws them anew.</source>
        <translation>Wie die zufälligen Gewichte vor dem ersten Schritt gezogen werden. Eine Änderung zieht sie neu.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>How the weights of the last layer are drawn. A change draws all weights anew.</source>
        <translation>Wie die Gewichte der letzten Schicht gezogen werden. Eine Änderung zieht alle Gewichte neu.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>Initial weights</source>
        <translation>Anfangsgewichte</translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>Initial weights of the output</source>
        <translation>Anfangsgewichte der Ausgabe</translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>Test digits</source>
        <translation>Testziffern</translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>The layers begin in different ways.</source>
        <translation>Die Schichten beginnen auf verschiedene Weise.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>The sums of each hidden layer are brought to one scale over each batch.
A change begins with fresh weights.</source>
        <translation>Die Summen jeder verdeckten Schicht werden über jeden Stapel auf dieselbe Skala gebracht.
Eine Änderung beginnt mit frischen Gewichten.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/settings_sections.py"/>
        <source>Which digits the network is tested on. What it has learned stays; the figures begin anew.</source>
        <translation>Mit welchen Ziffern das Netz geprüft wird. Was es gelernt hat, bleibt; die Messwerte beginnen neu.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/side_column.py"/>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <location filename="../../gui/panels/skipped_notice.py"/>
        <source>Switch all on</source>
        <translation>Alle einschalten</translation>
    </message>
    <message>
        <location filename="../../gui/panels/skipped_notice.py"/>
        <source>Take all stages again, as in the training of the network</source>
        <translation>Alle Stufen wieder nehmen, wie im Training des Netzes</translation>
    </message>
    <message>
        <location filename="../../gui/panels/tape_bar.py"/>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <location filename="../../gui/panels/task_settings.py"/>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <location filename="../../gui/panels/task_settings.py"/>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <location filename="../../gui/panels/task_settings.py"/>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <location filename="../../gui/panels/task_settings.py"/>
        <source>What the digits are called. The weights stay; the figures begin anew.</source>
        <translation>Wie die Ziffern heißen. Die Gewichte bleiben; die Messwerte beginnen neu.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/task_settings.py"/>
        <source>What the outputs of the network are. A change begins with fresh weights.</source>
        <translation>Was die Ausgaben des Netzes bedeuten. Eine Änderung beginnt mit frischen Gewichten.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/training_settings.py"/>
        <source>Fold these settings</source>
        <translation>Diese Einstellungen einklappen</translation>
    </message>
    <message>
        <location filename="../../gui/panels/training_settings.py"/>
        <source>Regularisation</source>
        <translation>Regularisierung</translation>
    </message>
    <message>
        <location filename="../../gui/panels/training_settings.py"/>
        <source>Show these settings</source>
        <translation>Diese Einstellungen zeigen</translation>
    </message>
    <message>
        <location filename="../../gui/panels/training_settings.py"/>
        <source>Start and data</source>
        <translation>Start und Daten</translation>
    </message>
    <message>
        <location filename="../../gui/panels/training_settings.py"/>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <location filename="../../gui/panels/unit_card.py"/>
        <source>Select nothing  (Esc)</source>
        <translation>Nichts auswählen  (Esc)</translation>
    </message>
    <message>
        <location filename="../../gui/panels/unit_card.py"/>
        <source>Unit</source>
        <translation>Neuron</translation>
    </message>
    <message>
        <location filename="../../gui/panels/unit_output.py"/>
        <source>How much it passes on</source>
        <translation>Wie viel es weitergibt</translation>
    </message>
    <message>
        <location filename="../../gui/panels/unit_output.py"/>
        <source>Pass on more or less of this unit's value, from none of it to twice of it</source>
        <translation>Mehr oder weniger vom Wert dieses Neurons weitergeben, von nichts bis zum Doppelten</translation>
    </message>
    <message>
        <location filename="../../gui/panels/unit_output.py"/>
        <source>Switch this unit off: it passes on nothing</source>
        <translation>Dieses Neuron ausschalten: Es gibt nichts weiter</translation>
    </message>
    <message>
        <location filename="../../gui/panels/unit_output.py"/>
        <source>Unit on</source>
        <translation>Neuron an</translation>
    </message>
    <message>
        <location filename="../../gui/panels/unit_parameters.py"/>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <location filename="../../gui/panels/unit_parameters.py"/>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <location filename="../../gui/panels/unit_parameters.py"/>
        <source>Weight: click one above</source>
        <translation>Gewicht: klicke oben auf eines</translation>
    </message>
    <message>
        <location filename="../../gui/panels/unit_sum.py"/>
        <source>The sum</source>
        <translation>Die Summe</translation>
    </message>
    <message>
        <location filename="../../gui/panels/unit_sum.py"/>
        <source>The value</source>
        <translation>Der Wert</translation>
    </message>
    <message>
        <location filename="../../gui/panels/unit_sum.py"/>
        <source>bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <location filename="../../gui/panels/variants_card.py"/>
        <source>Drawn</source>
        <translation>Gemalt</translation>
    </message>
    <message>
        <location filename="../../gui/panels/variants_card.py"/>
        <source>Each epoch shows the network new variants of the digits, such as these of yours.</source>
        <translation>Jede Epoche zeigt dem Netz neue Varianten der Ziffern, so wie diese von deiner.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/variants_card.py"/>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <location filename="../../gui/panels/variants_card.py"/>
        <source>Show others</source>
        <translation>Andere zeigen</translation>
    </message>
    <message>
        <location filename="../../gui/panels/variants_card.py"/>
        <source>The ways in which people write this digit, as the program draws them</source>
        <translation>Die Arten, in denen Menschen diese Ziffer schreiben, wie das Programm sie zeichnet</translation>
    </message>
    <message>
        <location filename="../../gui/panels/variants_card.py"/>
        <source>Training on variants is off. Train on variants (Ctrl+T) switches it on.</source>
        <translation>Das Training mit Varianten ist aus. Mit Varianten trainieren (Strg+T) schaltet es ein.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/variants_card.py"/>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <location filename="../../gui/panels/variants_card.py"/>
        <source>Your drawing as other hands would have drawn it</source>
        <translation>Deine Zeichnung, wie andere Hände sie gezeichnet hätten</translation>
    </message>
    <message>
        <location filename="../../gui/pictures/picture_import.py"/>
        <source>Open picture</source>
        <translation>Bild öffnen</translation>
    </message>
    <message>
        <location filename="../../gui/pictures/picture_import.py"/>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location filename="../../gui/pictures/picture_import.py"/>
        <source>This picture cannot be shown.

{problem}.</source>
        <translation>Dieses Bild lässt sich nicht zeigen.

{problem}.</translation>
    </message>
    <message>
        <location filename="../../gui/pictures/picture_import.py"/>
        <source>the dropped picture</source>
        <translation>das fallen gelassene Bild</translation>
    </message>
    <message>
        <location filename="../../gui/pictures/picture_import.py"/>
        <source>the pasted picture</source>
        <translation>das eingefügte Bild</translation>
    </message>
    <message>
        <location filename="../../gui/pictures/sources.py"/>
        <source>One picture at a time: this is the first of {count} files.</source>
        <translation>Ein Bild auf einmal: Das ist die erste von {count} Dateien.</translation>
    </message>
    <message>
        <location filename="../../gui/script_files.py"/>
        <source>Export script</source>
        <translation>Skript exportieren</translation>
    </message>
    <message>
        <location filename="../../gui/script_files.py"/>
        <source>Python scripts</source>
        <translation>Python-Skripte</translation>
    </message>
    <message>
        <location filename="../../gui/script_files.py"/>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <location filename="../../gui/session/session.py"/>
        <source>going on from epoch {epoch}</source>
        <translation>Weitermachen ab Epoche {epoch}</translation>
    </message>
    <message>
        <location filename="../../gui/session/session.py"/>
        <source>restoring the defaults</source>
        <translation>Zurückgehen auf Anfang</translation>
    </message>
    <message>
        <location filename="../../gui/session/session.py"/>
        <source>starting again</source>
        <translation>Neubeginn</translation>
    </message>
    <message>
        <location filename="../../gui/session/session.py"/>
        <source>starting fresh</source>
        <translation>neu anfangen</translation>
    </message>
    <message>
        <location filename="../../gui/session/session.py"/>
        <source>taking the weights from before</source>
        <translation>Zurückholen der Gewichte von davor</translation>
    </message>
    <message>
        <location filename="../../gui/session/session.py"/>
        <source>watching one learn</source>
        <translation>Zusehen beim Lernen</translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>+, Enter, -</source>
        <translation>+, Eingabe, -</translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>, and .</source>
        <translation>, und .</translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>0 to 9</source>
        <translation>0 bis 9</translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>0 to 9, A to G</source>
        <translation>0 bis 9, A bis G</translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>1 to 4</source>
        <translation>1 bis 4</translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>After Shift+F1: read about what has the keyboard</source>
        <translation>Nach Umschalt+F1: über das lesen, was die Tastatur hat</translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>Alt+Left</source>
        <translation>Alt+Links</translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>Alt+Up, Alt+Down</source>
        <translation>Alt+Hoch, Alt+Runter</translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>Alt, held</source>
        <translation>Alt, gehalten</translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>Ctrl+Del</source>
        <translation>Strg+Entf</translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>Do it again</source>
        <translation>Es wiederherstellen</translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>In a hidden layer: move it</source>
        <translation>In einer verdeckten Schicht: sie verschieben</translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>In a hidden layer: remove it</source>
        <translation>In einer verdeckten Schicht: sie entfernen</translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>In a number: the next larger or smaller value</source>
        <translation>In einer Zahl: der nächstgrößere oder nächstkleinere Wert</translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>In the glossary: back to the word before</source>
        <translation>Im Glossar: zurück zum Wort davor</translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>In the line of time: look into an epoch, a step, its phases, and back</source>
        <translation>Auf der Zeitleiste: in eine Epoche hineinsehen, in einen Schritt, in seine Phasen, und zurück</translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>In the phases of a step: go back and on</source>
        <translation>In den Phasen eines Schritts: zurück und weiter</translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>In the phases of a step: go to one of them</source>
        <translation>In den Phasen eines Schritts: zu einer von ihnen gehen</translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>In the ten answers: ask why this one</source>
        <translation>In den zehn Antworten: fragen, warum diese</translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>On the 64 numbers: how much ink is in a cell, from 0 to 16</source>
        <translation>Auf den 64 Zahlen: wie viel Tinte in einem Feld ist, von 0 bis 16</translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>On the paper, for a step on the drawing: which digit it is</source>
        <translation>Auf dem Papier, bei einem Schritt mit der Zeichnung: welche Ziffer sie ist</translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>Over a pin or with the keyboard on it: compare its answer, as hollow bars</source>
        <translation>Über einer angehefteten Zeichnung oder mit der Tastatur darauf: ihre Antwort zum Vergleich, als hohle Balken</translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>Show the panel {name}</source>
        <translation>Den Bereich {name} zeigen</translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>Undo what was changed last: the drawing, or the network</source>
        <translation>Rückgängig machen, was zuletzt geändert wurde: die Zeichnung oder das Netz</translation>
    </message>
    <message>
        <location filename="../../gui/shortcuts.py"/>
        <source>Up, Down</source>
        <translation>Hoch, Runter</translation>
    </message>
    <message>
        <location filename="../../gui/training/worker.py"/>
        <source>Training stopped because of an error: {error}</source>
        <translation>Das Training ist wegen eines Fehlers zu Ende: {error}</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/canvas.py"/>
        <source>64 numbers</source>
        <translation>64 Zahlen</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/canvas.py"/>
        <source>Draw a digit here, 0 to 9</source>
        <translation>Zeichne hier eine Ziffer, 0 bis 9</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/canvas.py"/>
        <source>Drawing canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/canvas.py"/>
        <source>a picture, {name}</source>
        <translation>ein Bild, {name}</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/canvas.py"/>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/canvas.py"/>
        <source>or drop or paste a picture of one, or press R for one of the data</source>
        <translation>oder zieh ein Bild hierher, füge eins ein, oder drücke R für eine aus den Daten</translation>
    </message>
    <message numerus="yes">
        <location filename="../../gui/widgets/canvas.py"/>
        <source>{count} strokes</source>
        <extra-one>1 stroke</extra-one>
        <translation>
            <numerusform>1 Strich</numerusform>
            <numerusform>{count} Striche</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../gui/widgets/confusion_matrix.py"/>
        <source>Confusion matrix</source>
        <translation>Verwechslungsmatrix</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/digit_gallery.py"/>
        <source>Test digits that are read wrong</source>
        <translation>Testziffern, die falsch gelesen werden</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/help_button.py"/>
        <source>What is this: {heading}</source>
        <translation>Was ist das: {heading}</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/help_button.py"/>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/image_view.py"/>
        <source>What the network receives: 8 by 8 pixels</source>
        <translation>Was das Netz erhält: 8 mal 8 Pixel</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/layer_head.py"/>
        <source>activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/layer_head.py"/>
        <source>units</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/meter.py"/>
        <source>How usual the drawing is</source>
        <translation>Wie üblich die Zeichnung ist</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/metrics_plot.py"/>
        <source>Drag to move, turn the wheel to zoom, double-click to see everything again.</source>
        <translation>Ziehe, um zu verschieben, drehe das Rad, um hineinzugehen, doppelklicke, um wieder alles zu sehen.</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/metrics_plot.py"/>
        <source>Show the whole run again; a double click on the plot does the same</source>
        <translation>Wieder den ganzen Lauf zeigen; ein Doppelklick auf das Bild tut dasselbe</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/metrics_plot.py"/>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/metrics_plot.py"/>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/neighbors.py"/>
        <source>The nearest training digits</source>
        <translation>Die nächsten Trainingsziffern</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/neighbors.py"/>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/panel_tabs.py"/>
        <source>Fold the panels away</source>
        <translation>Die Bereiche einklappen</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/panel_tabs.py"/>
        <source>Show the panels</source>
        <translation>Die Bereiche zeigen</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/probability_bars.py"/>
        <source>Probability of each digit</source>
        <translation>Wahrscheinlichkeit jeder Ziffer</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/quality_table.py"/>
        <source>Scores of each digit</source>
        <translation>Noten jeder Ziffer</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/reliability_plot.py"/>
        <source>No answers yet.</source>
        <translation>Noch keine Antworten.</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/stage_tile.py"/>
        <source>Leave this stage out, and see what happens</source>
        <translation>Diese Stufe weglassen und sehen, was geschieht</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/stage_tile.py"/>
        <source>Take the stage: {title}</source>
        <translation>Die Stufe nehmen: {title}</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/stage_tile.py"/>
        <source>This stage is left out.</source>
        <translation>Diese Stufe ist weggelassen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/allographs.py"/>
        <source>Ways to write a {digit}. Drawn digits are off: the settings switch them on.</source>
        <translation>Arten, eine {digit} zu schreiben. Gezeichnete Ziffern sind aus: Die Einstellungen schalten sie ein.</translation>
    </message>
    <message>
        <location filename="../../gui/words/allographs.py"/>
        <source>Ways to write a {digit}: {fraction} of each epoch is drawn by such ways.</source>
        <translation>Arten, eine {digit} zu schreiben: {fraction} jeder Epoche sind so gezeichnet.</translation>
    </message>
    <message>
        <location filename="../../gui/words/announcements.py"/>
        <source>The test cost has turned: it was lowest at epoch {epoch}, {cost}.</source>
        <translation>Die Testkosten haben sich gewendet: Am niedrigsten waren sie bei Epoche {epoch}, {cost}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../gui/words/announcements.py"/>
        <source>Training has ended after {count} epochs.</source>
        <extra-one>Training has ended after 1 epoch.</extra-one>
        <translation>
            <numerusform>Das Training ist nach 1 Epoche zu Ende.</numerusform>
            <numerusform>Das Training ist nach {count} Epochen zu Ende.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../gui/words/announcements.py"/>
        <source>Training rests after {count} epochs.</source>
        <extra-one>Training rests after 1 epoch.</extra-one>
        <translation>
            <numerusform>Das Training ruht nach 1 Epoche.</numerusform>
            <numerusform>Das Training ruht nach {count} Epochen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../gui/words/announcements.py"/>
        <source>{accuracy} of the test digits are right.</source>
        <translation>{accuracy} der Testziffern sind richtig.</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>A dot is not enough: draw a whole digit.</source>
        <translation>Ein Punkt genügt nicht: Zeichne eine ganze Ziffer.</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Always {digit}</source>
        <translation>Immer {digit}</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Digits like it are among the training digits.</source>
        <translation>Ziffern wie diese sind unter den Trainingsziffern.</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Draw a digit</source>
        <translation>Zeichne eine Ziffer</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>It says {digit}, {percent} % sure, but is mostly wrong.</source>
        <translation>Es sagt {digit}, zu {percent} % sicher, liegt aber meistens falsch.</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Nearest: {first} or {second}</source>
        <translation>Am nächsten: {first} oder {second}</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Nearest: {first}, {percent} %</source>
        <translation>Am nächsten: {first}, {percent} %</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>No digit found</source>
        <translation>Keine Ziffer gefunden</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Not even half of the probability is on one digit.</source>
        <translation>Nicht einmal die Hälfte der Wahrscheinlichkeit liegt auf einer Ziffer.</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Not sure</source>
        <translation>Nicht sicher</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Not sure: {first} or {second}?</source>
        <translation>Nicht sicher: {first} oder {second}?</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Not sure: {first}, {percent} percent, or {second}, {behind} percent</source>
        <translation>Nicht sicher: {first}, {percent} Prozent, oder {second}, {behind} Prozent</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Nothing in this picture stands out as ink.</source>
        <translation>Nichts in diesem Bild hebt sich als Tinte ab.</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Only a guess</source>
        <translation>Nur geraten</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Over 99 %</source>
        <translation>Über 99 %</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Over 99 % sure</source>
        <translation>Über 99 % sicher</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Perhaps no digit</source>
        <translation>Vielleicht keine Ziffer</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Several digits</source>
        <translation>Mehrere Ziffern</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Several digits: {number}</source>
        <translation>Mehrere Ziffern: {number}</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Show one at a time.</source>
        <translation>Zeige eine nach der anderen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Something lies beside the paper: crop to the digit.</source>
        <translation>Neben dem Papier liegt etwas: Schneide das Bild auf die Ziffer zu.</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>The answer appears as you draw.</source>
        <translation>Die Antwort erscheint, während du zeichnest.</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>The drawing is unusual. Nearest: {first} or {second}</source>
        <translation>Die Zeichnung ist ungewöhnlich. Am nächsten: {first} oder {second}</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>The drawing is unusual. Nearest: {first}, {percent} %</source>
        <translation>Die Zeichnung ist ungewöhnlich. Am nächsten: {first}, {percent} %</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>The network is sure, but none of the five training digits most like the drawing is one. Such answers are wrong more often.</source>
        <translation>Das Netz ist sicher, aber keine der fünf Trainingsziffern, die der Zeichnung am ähnlichsten sind, ist eine solche. Solche Antworten sind öfter falsch.</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Then comes {digit}, under 1 %</source>
        <translation>Dann {digit}, unter 1 %</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Then comes {digit}, {percent} %</source>
        <translation>Dann {digit}, {percent} %</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>This network says the same of every drawing.</source>
        <translation>Dieses Netz sagt zu jeder Zeichnung dasselbe.</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>This network's answers count as sure from {threshold} on. Of such answers, at least {right} in 100 were right when it was tested on digits of people it never met.</source>
        <translation>Die Antworten dieses Netzes gelten ab {threshold} als sicher. Von solchen Antworten waren mindestens {right} von 100 richtig, als es mit Ziffern von Menschen geprüft wurde, die es nie getroffen hat.</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Too little ink</source>
        <translation>Zu wenig Tinte</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Training digit {number}, labeled {label}. Distance {distance}.</source>
        <translation>Trainingsziffer {number}, Etikett {label}. Abstand {distance}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Unusual</source>
        <translation>Ungewöhnlich</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>{digit}: {percent} %</source>
        <translation>{digit}: {percent} %</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>{first}, {percent} percent sure, then {second}</source>
        <translation>{first}, zu {percent} Prozent sicher, dann {second}</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>{first}: {percent} %, {second}: {behind} %</source>
        <translation>{first}: {percent} %, {second}: {behind} %</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>{percent} % sure</source>
        <translation>{percent} % sicher</translation>
    </message>
    <message>
        <location filename="../../gui/words/answers.py"/>
        <source>{percent} of the training digits are nearer to digits of other people than your drawing is. From 99 % on, a drawing is unusual. It is a digit, not a letter, a sign or a scribble, with a probability of {likeness}. Below 50 %, it is unusual, too.</source>
        <translation>{percent} der Trainingsziffern sind den Ziffern anderer Menschen näher als deine Zeichnung. Ab 99 % ist eine Zeichnung ungewöhnlich. Mit einer Wahrscheinlichkeit von {likeness} ist sie eine Ziffer, kein Buchstabe, Zeichen oder Gekritzel. Unter 50 % ist sie auch ungewöhnlich.</translation>
    </message>
    <message>
        <location filename="../../gui/words/cells.py"/>
        <source>Row {row}, column {column}: {ink} of {all} small squares are ink. The network receives {number}.</source>
        <translation>Zeile {row}, Spalte {column}: {ink} von {all} kleinen Quadraten sind Tinte. Das Netz erhält {number}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/cells.py"/>
        <source>The 64 numbers that the network receives. Draw a digit to fill them, or write them here: arrows move, 0 to 9 and A to G set 0 to 16.</source>
        <translation>Die 64 Zahlen, die das Netz erhält. Zeichne eine Ziffer, um sie zu füllen, oder schreibe sie hier: Pfeile bewegen, 0 bis 9 und A bis G setzen 0 bis 16.</translation>
    </message>
    <message>
        <location filename="../../gui/words/cells.py"/>
        <source>This cell did nothing for {digit}.</source>
        <translation>Dieses Feld hat für {digit} nichts getan.</translation>
    </message>
    <message>
        <location filename="../../gui/words/cells.py"/>
        <source>This cell: {points} points for {digit}.</source>
        <translation>Dieses Feld: {points} Punkte für {digit}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/cells.py"/>
        <source>row {row}, column {column}: {ink} of {all}</source>
        <translation>Zeile {row}, Spalte {column}: {ink} von {all}</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>Redo {change}</source>
        <translation>{change} wiederherstellen</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>Undo {change}</source>
        <translation>{change} rückgängig machen</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>changing a weight of {unit}</source>
        <translation>Ändern eines Gewichts von {unit}</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>changing how many digits are drawn</source>
        <translation>Anteil der gezeichneten Ziffern ändern</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>changing the activation of {layer}</source>
        <translation>Ändern der Aktivierung von {layer}</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>changing the batch size</source>
        <translation>Ändern der Stapelgröße</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>changing the bias of {unit}</source>
        <translation>Ändern des Bias von {unit}</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>changing the learning rate</source>
        <translation>Ändern der Lernrate</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>changing the number of epochs</source>
        <translation>Ändern der Zahl der Epochen</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>changing the number of training digits</source>
        <translation>Ändern der Zahl der Trainingsziffern</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>changing the seed</source>
        <translation>Ändern des Startwerts</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>changing the strength of the variants</source>
        <translation>Ändern der Stärke der Varianten</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>changing the units of {layer}</source>
        <translation>Ändern der Neuronen von {layer}</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>changing “{setting}”</source>
        <translation>Ändern von „{setting}“</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>choosing another loss</source>
        <translation>Wählen eines anderen Verlusts</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>choosing another optimizer</source>
        <translation>Wählen eines anderen Optimierers</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>choosing another schedule</source>
        <translation>Wählen eines anderen Zeitplans</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>choosing other digits</source>
        <translation>Wählen anderer Ziffern</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>choosing other initial weights</source>
        <translation>Wählen anderer Anfangsgewichte</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>choosing other initial weights of the output</source>
        <translation>Wählen anderer Anfangsgewichte der Ausgabe</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>choosing other labels</source>
        <translation>Wählen anderer Labels</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>comparing no more with a run</source>
        <translation>Beenden des Vergleichs mit einem Lauf</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>comparing with another run</source>
        <translation>Vergleichen mit einem anderen Lauf</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>following the hint</source>
        <translation>Befolgen des Hinweises</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>grouping the digits in another way</source>
        <translation>Anderes Gruppieren der Ziffern</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>one more epoch</source>
        <translation>noch 1 Epoche</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>one more step</source>
        <translation>noch 1 Schritt</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>one step on this drawing</source>
        <translation>Schritt mit dieser Zeichnung</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>opening {name}</source>
        <translation>Öffnen von {name}</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>scaling {unit}</source>
        <translation>Verstellen von {unit}</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>showing {name}</source>
        <translation>Zeigen von {name}</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>splitting the digits in another way</source>
        <translation>Anderes Aufteilen der Ziffern</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>switching batch normalisation</source>
        <translation>Umschalten der Batch-Normalisierung</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>switching even batches</source>
        <translation>Umschalten gleich großer Stapel</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>switching off {unit}</source>
        <translation>Ausschalten von {unit}</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>switching on {unit}</source>
        <translation>Einschalten von {unit}</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>switching variants off</source>
        <translation>Ausschalten der Varianten</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>switching variants on</source>
        <translation>Einschalten der Varianten</translation>
    </message>
    <message>
        <location filename="../../gui/words/changes.py"/>
        <source>taking the preset “{name}”</source>
        <translation>Nehmen der Vorlage „{name}“</translation>
    </message>
    <message>
        <location filename="../../gui/words/curves.py"/>
        <source>After epoch {number}: {change}</source>
        <translation>Nach Epoche {number}: {change}</translation>
    </message>
    <message>
        <location filename="../../gui/words/curves.py"/>
        <source>Epoch {number}</source>
        <translation>Epoche {number}</translation>
    </message>
    <message>
        <location filename="../../gui/words/curves.py"/>
        <source>Epoch {number}. Changed: {changes}</source>
        <translation>Epoche {number}. Geändert: {changes}</translation>
    </message>
    <message>
        <location filename="../../gui/words/curves.py"/>
        <source>light smoothing</source>
        <translation>leichte Glättung</translation>
    </message>
    <message>
        <location filename="../../gui/words/curves.py"/>
        <source>run before {value}</source>
        <translation>Lauf davor {value}</translation>
    </message>
    <message>
        <location filename="../../gui/words/curves.py"/>
        <source>smoothing off</source>
        <translation>keine Glättung</translation>
    </message>
    <message>
        <location filename="../../gui/words/curves.py"/>
        <source>strong smoothing</source>
        <translation>starke Glättung</translation>
    </message>
    <message>
        <location filename="../../gui/words/curves.py"/>
        <source>test {value}</source>
        <translation>Test {value}</translation>
    </message>
    <message>
        <location filename="../../gui/words/curves.py"/>
        <source>training {value}</source>
        <translation>Training {value}</translation>
    </message>
    <message>
        <location filename="../../gui/words/curves.py"/>
        <source>{lane} {value}</source>
        <translation>{lane} {value}</translation>
    </message>
    <message>
        <location filename="../../gui/words/descriptions.py"/>
        <source>It stands out in {layer}: {name}, {figure}.</source>
        <translation>Es fällt auf in {layer}: {name}, {figure}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/descriptions.py"/>
        <source>It turned at epoch {epoch}: it was best there, {value}.</source>
        <translation>Wende bei Epoche {epoch}: Dort war der beste Wert, {value}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/descriptions.py"/>
        <source>No figure stands out.</source>
        <translation>Keine Zahl fällt auf.</translation>
    </message>
    <message>
        <location filename="../../gui/words/descriptions.py"/>
        <source>The test accuracy</source>
        <translation>Genauigkeit beim Test</translation>
    </message>
    <message>
        <location filename="../../gui/words/descriptions.py"/>
        <source>The test cost</source>
        <translation>Kosten beim Test</translation>
    </message>
    <message>
        <location filename="../../gui/words/descriptions.py"/>
        <source>The training accuracy</source>
        <translation>Genauigkeit beim Training</translation>
    </message>
    <message>
        <location filename="../../gui/words/descriptions.py"/>
        <source>The training cost</source>
        <translation>Kosten beim Training</translation>
    </message>
    <message numerus="yes">
        <location filename="../../gui/words/descriptions.py"/>
        <source>{count} epochs are kept.</source>
        <extra-one>1 epoch is kept.</extra-one>
        <translation>
            <numerusform>1 Epoche ist behalten.</numerusform>
            <numerusform>{count} Epochen sind behalten.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../gui/words/descriptions.py"/>
        <source>{curve} fell from {first} to {last} in epochs {begin} to {end}.</source>
        <translation>{curve}: in den Epochen {begin} bis {end} von {first} auf {last} gefallen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/descriptions.py"/>
        <source>{curve} is {value} at epoch {epoch}.</source>
        <translation>{curve}: {value} bei Epoche {epoch}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/descriptions.py"/>
        <source>{curve} of lane {letter}</source>
        <translation>{curve} von Bahn {letter}</translation>
    </message>
    <message>
        <location filename="../../gui/words/descriptions.py"/>
        <source>{curve} of the run before</source>
        <translation>{curve} im Lauf davor</translation>
    </message>
    <message>
        <location filename="../../gui/words/descriptions.py"/>
        <source>{curve} rose from {first} to {last} in epochs {begin} to {end}.</source>
        <translation>{curve}: in den Epochen {begin} bis {end} von {first} auf {last} gestiegen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/descriptions.py"/>
        <source>{curve} stayed near {first}: it is {last} after epochs {begin} to {end}.</source>
        <translation>{curve}: in den Epochen {begin} bis {end} nahe {first} geblieben, am Ende {last}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/descriptions.py"/>
        <source>{letter}, {name}: {answer}, {progress}.</source>
        <translation>{letter}, {name}: {answer}, {progress}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/descriptions.py"/>
        <source>{right} of {count} test digits are read right.</source>
        <translation>{right} von {count} Testziffern werden richtig gelesen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Add a hidden layer after {layer}</source>
        <translation>Nach {layer} eine verdeckte Schicht hinzufügen</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Add a hidden layer here</source>
        <translation>Hier eine verdeckte Schicht hinzufügen</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Click to change this layer, drag to move it</source>
        <translation>Klicke, um diese Schicht zu ändern, ziehe, um sie zu verschieben</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Click to read about this layer</source>
        <translation>Klicke, um über diese Schicht zu lesen</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Contribution</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Draw a digit to see it flow.</source>
        <translation>Zeichne eine Ziffer, um sie durchfließen zu sehen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Draw first: a contribution is of a drawing.</source>
        <translation>Zeichne zuerst: Ein Beitrag gehört zu einer Zeichnung.</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>From left to right: the drawing as 64 numbers, the layers, the ten answers. The lines carry most of this answer; dashed ones speak against it. Point at a unit to see its own, click to open its card.</source>
        <translation>Von links nach rechts: die Zeichnung als 64 Zahlen, die Schichten, die zehn Antworten. Die Linien tragen das meiste dieser Antwort; gestrichelte sprechen dagegen. Zeige auf ein Neuron, um seine eigenen zu sehen, klicke, um seine Karte zu öffnen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Gradient with {digit} as the right answer, its label</source>
        <translation>Gradient mit {digit} als richtiger Antwort, dem Label</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Gradient with {digit} as the right answer, its own guess</source>
        <translation>Gradient mit {digit} als richtiger Antwort, der eigenen Vermutung</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Hatched units are beyond all numbers: the weights have exploded.</source>
        <translation>Schraffierte Neuronen sind jenseits aller Zahlen: Die Gewichte sind explodiert.</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>How active each unit is.</source>
        <translation>Wie aktiv jedes Neuron ist.</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>How each value has changed.</source>
        <translation>Wie sich jeder Wert geändert hat.</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>How many units. Type a number, or drag it sideways.</source>
        <translation>Wie viele Neuronen. Tippe eine Zahl, oder ziehe sie zur Seite.</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>How much each unit did for the answer: blue spoke for it, orange against it.</source>
        <translation>Wie viel jedes Neuron zur Antwort beigetragen hat: Blau sprach dafür, Orange dagegen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>How the loss of this drawing changes with each unit's sum: training moves it the other way.</source>
        <translation>Wie sich der Verlust dieser Zeichnung mit der Summe jedes Neurons ändert: Das Training bewegt sie in die andere Richtung.</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>No moment is recorded yet: train a step first</source>
        <translation>Noch ist kein Moment aufgezeichnet: Trainiere zuerst einen Schritt</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>Nothing has changed since the moment before. Train a step to see what it changes.</source>
        <translation>Seit dem Moment davor hat sich nichts geändert. Trainiere einen Schritt, um zu sehen, was er ändert.</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>The network</source>
        <translation>Das Netz</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>{unit}: beyond all numbers</source>
        <translation>{unit}: jenseits aller Zahlen</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram.py"/>
        <source>{unit}: {value}</source>
        <translation>{unit}: {value}</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram_description.py"/>
        <source>Most active are {units}.</source>
        <translation>Am aktivsten: {units}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram_description.py"/>
        <source>Shown: {ink}. {help}</source>
        <translation>Gezeigt: {ink}. {help}</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram_description.py"/>
        <source>The drawing is read as {answer}, {probability}.</source>
        <translation>Die Zeichnung wird als {answer} gelesen, {probability}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram_description.py"/>
        <source>The network takes {count} numbers.</source>
        <translation>Das Netz nimmt {count} Zahlen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram_description.py"/>
        <source>{layer}: {units}, {activation}</source>
        <translation>{layer}: {units}, {activation}</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram_description.py"/>
        <source>{unit} speaks against {answer}.</source>
        <translation>{unit} spricht gegen {answer}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/diagram_description.py"/>
        <source>{unit} speaks for {answer}.</source>
        <translation>{unit} spricht für {answer}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/digits.py"/>
        <source>&amp;A digit of the data</source>
        <translation>Ziffer a&amp;us den Daten</translation>
    </message>
    <message>
        <location filename="../../gui/words/digits.py"/>
        <source>A random {label}</source>
        <translation>Eine zufällige {label}</translation>
    </message>
    <message>
        <location filename="../../gui/words/digits.py"/>
        <source>It gets every test digit right.</source>
        <translation>Es liest jede Testziffer richtig.</translation>
    </message>
    <message>
        <location filename="../../gui/words/digits.py"/>
        <source>Show one of the test digits with this label</source>
        <translation>Eine der Testziffern mit diesem Label zeigen</translation>
    </message>
    <message>
        <location filename="../../gui/words/digits.py"/>
        <source>showing test digit {number}</source>
        <translation>Zeigen der Testziffer {number}</translation>
    </message>
    <message>
        <location filename="../../gui/words/digits.py"/>
        <source>✓ It is a {label}: right</source>
        <translation>✓ Eine {label}: richtig</translation>
    </message>
    <message>
        <location filename="../../gui/words/digits.py"/>
        <source>✓ It is an {label}: right</source>
        <translation>✓ Eine {label}: richtig</translation>
    </message>
    <message>
        <location filename="../../gui/words/digits.py"/>
        <source>✗ It is a {label}: wrong</source>
        <translation>✗ Eine {label}: falsch</translation>
    </message>
    <message>
        <location filename="../../gui/words/digits.py"/>
        <source>✗ It is an {label}: wrong</source>
        <translation>✗ Eine {label}: falsch</translation>
    </message>
    <message>
        <location filename="../../gui/words/divergence.py"/>
        <source>A learning rate of {rate} is too large for this network with {loss}.</source>
        <translation>Eine Lernrate von {rate} ist zu groß für dieses Netz mit {loss}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/divergence.py"/>
        <source>Training cannot go on: in epoch {epoch} the cost has been worse than guessing for 10 epochs.</source>
        <translation>Das Training kann nicht weitergehen: In Epoche {epoch} sind die Kosten seit 10 Epochen schlechter als beim Raten.</translation>
    </message>
    <message>
        <location filename="../../gui/words/divergence.py"/>
        <source>Training cannot go on: in epoch {epoch} the cost is no longer a finite number, as the outputs of layer {layer} overflow.</source>
        <translation>Das Training kann nicht weitergehen: In Epoche {epoch} sind die Kosten keine endliche Zahl mehr, weil die Ausgaben von Schicht {layer} überlaufen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/divergence.py"/>
        <source>Training cannot go on: in epoch {epoch} the gradient has vanished because the units are saturated or dead.</source>
        <translation>Das Training kann nicht weitergehen: In Epoche {epoch} ist der Gradient verschwunden, weil die Neuronen gesättigt oder tot sind.</translation>
    </message>
    <message>
        <location filename="../../gui/words/divergence.py"/>
        <source>Training cannot go on: in epoch {epoch} the moving average of the weights is no longer a finite number.</source>
        <translation>Das Training kann nicht weitergehen: In Epoche {epoch} ist das gleitende Mittel der Gewichte keine endliche Zahl mehr.</translation>
    </message>
    <message>
        <location filename="../../gui/words/divergence.py"/>
        <source>Training cannot go on: in epoch {epoch} the validation cost is no longer a finite number.</source>
        <translation>Das Training kann nicht weitergehen: In Epoche {epoch} sind die Kosten der Prüfung keine endliche Zahl mehr.</translation>
    </message>
    <message>
        <location filename="../../gui/words/divergence.py"/>
        <source>Training cannot go on: in epoch {epoch} the weights of layer {layer} are no longer finite numbers.</source>
        <translation>Das Training kann nicht weitergehen: In Epoche {epoch} sind die Gewichte von Schicht {layer} keine endlichen Zahlen mehr.</translation>
    </message>
    <message>
        <location filename="../../gui/words/divergence.py"/>
        <source>{happened} {advice}</source>
        <translation>{happened} {advice}</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>Again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>Click the best first, then the next.</source>
        <translation>Klicke zuerst auf das Beste, dann auf das Nächste.</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>Draw the curve on the empty plot.</source>
        <translation>Zeichne die Kurve in das leere Diagramm.</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>Draw with the pointer from left to right, or move with the arrow keys.</source>
        <translation>Zeichne mit dem Zeiger von links nach rechts, oder nimm die Pfeiltasten.</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>Each asks for a guess, trains networks, and measures who was right. Nothing is graded.</source>
        <translation>Jedes fragt, was du erwartest, trainiert Netze und misst, wer recht hatte. Nichts wird benotet.</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>Experiments</source>
        <translation>Experimente</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>Figures are medians of {count} seeds.</source>
        <translation>Die Zahlen sind Mediane aus {count} Startwerten.</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>Guessed: {guess}.</source>
        <translation>Geraten: {guess}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>Guessed: {guess}. Right!</source>
        <translation>Geraten: {guess}. Richtig!</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>Just show me</source>
        <translation>Zeig es mir einfach</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>Look at:</source>
        <translation>Sieh dir an:</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>Measured with one seed, that of the window.</source>
        <translation>Mit einem Startwert gemessen, dem des Fensters.</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>Measured with {count} of {whole} seeds so far.</source>
        <translation>Bisher mit {count} von {whole} Startwerten gemessen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>Measured: {measured}.</source>
        <translation>Gemessen: {measured}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>Riddle</source>
        <translation>Rätsel</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>Right! Your line is off by {off} on average.</source>
        <translation>Richtig! Deine Linie liegt im Mittel um {off} daneben.</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>Run it</source>
        <translation>Los</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>Setting up...</source>
        <translation>Wird vorbereitet ...</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>Show the result</source>
        <translation>Ergebnis zeigen</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>The lanes learn, {percent} % of all seeds are measured. Watch them, or go to the result.</source>
        <translation>Die Bahnen lernen, {percent} % aller Startwerte sind gemessen. Sieh ihnen zu, oder geh zum Ergebnis.</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>The lanes learn. Watch which one does what you thought.</source>
        <translation>Die Bahnen lernen. Achte darauf, welche tut, was du dachtest.</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>The line is what was measured.</source>
        <translation>Die Linie ist das, was gemessen wurde.</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>The plain line is what was measured; yours, dashed, is off by {off} on average.</source>
        <translation>Die durchgezogene Linie wurde gemessen; deine gestrichelte liegt im Mittel um {off} daneben.</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>This experiment could not be run: {problem}</source>
        <translation>Dieses Experiment konnte nicht laufen: {problem}</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>Your guess: {figure}</source>
        <translation>Deine Vermutung: {figure}</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>none of these</source>
        <translation>nichts davon</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>setting up “{title}”</source>
        <translation>Vorbereiten von „{title}“</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>{figure}: {higher} is above {lower} with {wins} of {seeds} seeds; more than luck ({chance}).</source>
        <translation>{figure}: {higher} liegt mit {wins} von {seeds} Startwerten über {lower}; mehr als Glück ({chance}).</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>{figure}: {higher} is above {lower} with {wins} of {seeds} seeds; this may be luck ({chance}).</source>
        <translation>{figure}: {higher} liegt mit {wins} von {seeds} Startwerten über {lower}; das kann Glück sein ({chance}).</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>{kind}, {minutes} minutes</source>
        <translation>{kind}, {minutes} Minuten</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>{letter}  {name}</source>
        <translation>{letter}  {name}</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>{number}  {title}</source>
        <translation>{number}  {title}</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>{number}  {title} (riddle)</source>
        <translation>{number}  {title} (Rätsel)</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>{place}.  {letter}  {name}</source>
        <translation>{place}.  {letter}  {name}</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>{points} points</source>
        <translation>{points} Punkte</translation>
    </message>
    <message>
        <location filename="../../gui/words/experiments.py"/>
        <source>{right} ({figures})</source>
        <translation>{right} ({figures})</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>A gradient longer than this is shortened, so that no single step goes far. Try 1.</source>
        <translation>Ein Gradient, der länger ist als das, wird gekürzt, damit kein einzelner Schritt zu weit geht. Versuche 1.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>A right answer need not be entirely sure, so the network stays modest. Try 10 %. Only with a cross-entropy.</source>
        <translation>Eine richtige Antwort muss nicht ganz sicher sein; so bleibt das Netz bescheiden. Versuche 10 %. Nur mit einer Kreuzentropie.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>A setting of your own.</source>
        <translation>Eine Einstellung von dir.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>After how many epochs the learning rate changes.</source>
        <translation>Nach wie vielen Epochen sich die Lernrate ändert.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>After how many epochs the test digits are measured again: rarely trains faster.</source>
        <translation>Nach wie vielen Epochen die Testziffern wieder gemessen werden: selten trainiert schneller.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>An epoch ends after this many batches. Off: when all digits were seen.</source>
        <translation>Eine Epoche endet nach so vielen Stapeln. Aus: wenn alle Ziffern gesehen wurden.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Averaging</source>
        <translation>Mittelung</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Batch size</source>
        <translation>Stapelgröße</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Clipping</source>
        <translation>Begrenzung</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Decay</source>
        <translation>Abklingen</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Drawn digits</source>
        <translation>Gezeichnete Ziffern</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Each training step leaves out this fraction of the hidden units, so that none relies on another. A change begins with fresh weights.</source>
        <translation>Jeder Schritt im Training lässt diesen Anteil der verdeckten Neuronen weg, damit sich keines auf ein anderes verlässt. Eine Änderung beginnt mit frischen Gewichten.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Early stopping</source>
        <translation>Früher Abbruch</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Every step makes the weights a little smaller, whatever the gradient. Try 0.001.</source>
        <translation>Jeder Schritt macht die Gewichte ein wenig kleiner, was auch der Gradient sagt. Versuche 0,001.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>First</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>For how many epochs the cost may fail to fall before the rate is lowered.</source>
        <translation>Wie viele Epochen lang die Kosten nicht fallen dürfen, bevor die Rate gesenkt wird.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>How far one step moves the weights. Too small learns slowly, too large explodes. A change during training counts from the next batch.</source>
        <translation>Wie weit ein Schritt die Gewichte bewegt. Zu klein lernt langsam, zu groß explodiert. Eine Änderung im Training zählt ab dem nächsten Stapel.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>How far variants lie from the digits they are made of. At 1 they differ as hands do.</source>
        <translation>Wie weit Varianten von den Ziffern entfernt sind, aus denen sie gemacht werden. Bei 1 unterscheiden sie sich wie Handschriften.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>How many digits the network sees before each step: a number (32) or a fraction of all (10 %).</source>
        <translation>Wie viele Ziffern das Netz vor jedem Schritt sieht (englisch: Batch): eine Zahl (32) oder ein Anteil von allen (10 %).</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>How many digits there are to learn from, the first ones: a number, or all.</source>
        <translation>Aus wie vielen Ziffern gelernt wird, den ersten: eine Zahl, oder alle.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>How many times training goes through all digits.</source>
        <translation>Wie oft das Training alle Ziffern durchgeht.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>How many units this layer has.</source>
        <translation>Wie viele Neuronen diese Schicht hat.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>How much of every epoch the program draws itself, in the ways in which people write digits. At 100 % the network never sees a digit that a person wrote.</source>
        <translation>Wie viel jeder Epoche das Programm selbst zeichnet, so wie Menschen Ziffern schreiben. Bei 100 % sieht das Netz nie eine Ziffer, die ein Mensch geschrieben hat.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>How much of its speed the ball keeps from step to step: closer to 1 rolls further.</source>
        <translation>Wie viel von ihrem Schwung die Kugel von Schritt zu Schritt behält: Näher an 1 rollt sie weiter.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>How much of the mean gradient stays from step to step: closer to 1 is smoother.</source>
        <translation>Wie viel vom mittleren Gradienten von Schritt zu Schritt bleibt: Näher an 1 ist glatter.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>How much of the mean square of the gradient stays: closer to 1 remembers longer.</source>
        <translation>Wie viel vom mittleren Quadrat des Gradienten bleibt: Näher an 1 erinnert sich länger.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>How much smaller every step makes the weights, times the learning rate.</source>
        <translation>Wie viel kleiner jeder Schritt die Gewichte macht, mal der Lernrate.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Improvement</source>
        <translation>Verbesserung</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Keeps the division safe where the gradient is nearly zero; larger makes calmer steps.</source>
        <translation>Hält die Division sicher, wo der Gradient fast null ist; größer macht ruhigere Schritte.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>L1 penalty</source>
        <translation>L1-Strafe</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>L2 penalty</source>
        <translation>L2-Strafe</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Label smoothing</source>
        <translation>Label-Glättung</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Rise</source>
        <translation>Anstieg</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Scale</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Steps an epoch</source>
        <translation>Schritte je Epoche</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Strength of the variants</source>
        <translation>Stärke der Varianten</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Test every</source>
        <translation>Testen alle</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>The fraction of the cost that counts as a fall.</source>
        <translation>Der Anteil der Kosten, der als Fallen zählt.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>The fraction of the learning rate that is left at the end.</source>
        <translation>Der Anteil der Lernrate, der am Ende übrig ist.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>The fraction of the learning rate that the training begins with.</source>
        <translation>Der Anteil der Lernrate, mit dem das Training beginnt.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>The fraction of the training in which the learning rate rises before it falls.</source>
        <translation>Der Anteil des Trainings, in dem die Lernrate steigt, bevor sie fällt.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>The fraction of the training in which the learning rate rises.</source>
        <translation>Der Anteil des Trainings, in dem die Lernrate steigt.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>The network answers with a moving average of its weights, which is steadier than they are. Try 0.99.</source>
        <translation>Das Netz antwortet mit einem gleitenden Mittel seiner Gewichte, das ruhiger ist als sie selbst. Versuche 0,99.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>The sizes of all weights count as cost, so that many weights become zero. Try 0.0001.</source>
        <translation>Die Größen aller Gewichte zählen zu den Kosten, damit viele Gewichte null werden. Versuche 0,0001.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>The squares of all weights count as cost, so that none grows large. Try 0.001.</source>
        <translation>Die Quadrate aller Gewichte zählen zu den Kosten, damit keines groß wird. Versuche 0,001.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Training digits</source>
        <translation>Trainingsziffern</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Training ends when the test cost has not fallen for this many epochs, and keeps the best weights. Try 20.</source>
        <translation>Das Training endet, wenn die Kosten der Testziffern so viele Epochen lang nicht gefallen sind, und behält die besten Gewichte. Versuche 20.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Units</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Weight decay</source>
        <translation>Gewichtsverfall</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>What the learning rate is multiplied by each time: 0.5 halves it.</source>
        <translation>Womit die Lernrate jedes Mal malgenommen wird: 0,5 halbiert sie.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>What the random weights are multiplied by before the first step: 1 is right for most.</source>
        <translation>Womit die zufälligen Gewichte vor dem ersten Schritt malgenommen werden: 1 ist für die meisten richtig.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>Where the random numbers start: the same seed gives the same weights and the same run.</source>
        <translation>Wo die Zufallszahlen beginnen (englisch: Seed): Derselbe Startwert gibt dieselben Gewichte und denselben Lauf.</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>averaging</source>
        <translation>Mittelung</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>beta1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>beta2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>clip norm</source>
        <translation>Begrenzung</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>decay</source>
        <translation>Abklingen</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>even batches</source>
        <translation>gleich große Stapel</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>every</source>
        <translation>alle</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>first</source>
        <translation>zuerst</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>improvement</source>
        <translation>Verbesserung</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>label smoothing</source>
        <translation>Label-Glättung</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>last</source>
        <translation>zuletzt</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>rise</source>
        <translation>Anstieg</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>steps per epoch</source>
        <translation>Schritte je Epoche</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>validation interval</source>
        <translation>Abstand der Tests</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>warm up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>weight decay</source>
        <translation>Gewichtsverfall</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>write a number above {low}</source>
        <translation>schreibe eine Zahl über {low}</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>write a number from {low} to less than {high}</source>
        <translation>schreibe eine Zahl von {low} bis unter {high}</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>write a number from {low} to {high}</source>
        <translation>schreibe eine Zahl von {low} bis {high}</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>write a number of digits from 1 to {most}, or a fraction such as 10 %</source>
        <translation>schreibe eine Zahl von Ziffern von 1 bis {most} oder einen Anteil wie 10 %</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>write a number, at least {low}</source>
        <translation>schreibe eine Zahl, mindestens {low}</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>{field}, slider</source>
        <translation>{field}, Schieberegler</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>{field}: {problem}</source>
        <translation>{field}: {problem}</translation>
    </message>
    <message>
        <location filename="../../gui/words/fields.py"/>
        <source>{layer}, {field}</source>
        <translation>{layer}, {field}</translation>
    </message>
    <message>
        <location filename="../../gui/words/figures.py"/>
        <source>1/{count}</source>
        <translation>1/{count}</translation>
    </message>
    <message>
        <location filename="../../gui/words/figures.py"/>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <location filename="../../gui/words/files.py"/>
        <source>Inkling</source>
        <translation>Inkling</translation>
    </message>
    <message>
        <location filename="../../gui/words/files.py"/>
        <source>Saved as {name}</source>
        <translation>Gespeichert als {name}</translation>
    </message>
    <message>
        <location filename="../../gui/words/files.py"/>
        <source>The curves could not be saved: {reason}.</source>
        <translation>Die Kurven konnten nicht gespeichert werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/files.py"/>
        <source>The film could not be saved: {reason}.</source>
        <translation>Der Film konnte nicht gespeichert werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/files.py"/>
        <source>The guesses could not be saved: {reason}.</source>
        <translation>Die Vermutungen konnten nicht gespeichert werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/files.py"/>
        <source>The network could not be saved: {reason}.</source>
        <translation>Das Netz konnte nicht gespeichert werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/files.py"/>
        <source>The script could not be saved: {reason}.</source>
        <translation>Das Skript konnte nicht gespeichert werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/files.py"/>
        <source>This file cannot be opened: {reason}.</source>
        <translation>Diese Datei lässt sich nicht öffnen: {reason}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/files.py"/>
        <source>{name}[*] - Inkling</source>
        <translation>{name}[*] - Inkling</translation>
    </message>
    <message>
        <location filename="../../gui/words/film.py"/>
        <source>How {name} learned to read this drawing</source>
        <translation>Wie {name} gelernt hat, diese Zeichnung zu lesen</translation>
    </message>
    <message>
        <location filename="../../gui/words/film.py"/>
        <source>{effect}. Draw a digit first</source>
        <translation>{effect}. Zeichne zuerst eine Ziffer</translation>
    </message>
    <message>
        <location filename="../../gui/words/film.py"/>
        <source>{effect}. Train first: there is nothing to show yet</source>
        <translation>{effect}. Trainiere zuerst: Noch gibt es nichts zu zeigen</translation>
    </message>
    <message>
        <location filename="../../gui/words/first_minutes.py"/>
        <source>Break it</source>
        <translation>Mach es kaputt</translation>
    </message>
    <message>
        <location filename="../../gui/words/first_minutes.py"/>
        <source>Clear the paper (Del) and draw an A or a face. The network knows ten digits and nothing else, so it names one all the same. Look at the &lt;a href="answer:"&gt;answer&lt;/a&gt;: how sure is it? Below the bars stands whether that looks like a digit at all.</source>
        <translation>Leere das Papier (Entf) und zeichne ein A oder ein Gesicht. Das Netz kennt zehn Ziffern und sonst nichts, also nennt es trotzdem eine. Sieh dir die &lt;a href="answer:"&gt;Antwort&lt;/a&gt; an: Wie sicher ist es? Unter den Balken steht, ob das überhaupt wie eine Ziffer aussieht.</translation>
    </message>
    <message>
        <location filename="../../gui/words/first_minutes.py"/>
        <source>Draw a digit again and press &lt;a href="transport:"&gt;Watch one learn from scratch&lt;/a&gt; (Ctrl+F5). A new network begins with random weights, and its answers are guesses. Look at the bars and the &lt;a href="panel:curves"&gt;curves&lt;/a&gt;: wait until it reads four of five test digits right.</source>
        <translation>Zeichne wieder eine Ziffer und drücke &lt;a href="transport:"&gt;Beim Lernen zusehen&lt;/a&gt; (Strg+F5). Ein neues Netz beginnt mit zufälligen Gewichten, und seine Antworten sind geraten. Sieh auf die Balken und die &lt;a href="panel:curves"&gt;Kurven&lt;/a&gt;: Warte, bis es vier von fünf Testziffern richtig liest.</translation>
    </message>
    <message>
        <location filename="../../gui/words/first_minutes.py"/>
        <source>Draw a digit on the &lt;a href="drawing:"&gt;paper&lt;/a&gt;, as large as you like. The network reads it while you draw: it becomes 64 numbers, flows through the &lt;a href="network:"&gt;layers&lt;/a&gt; and ends in ten &lt;a href="answer:"&gt;bars&lt;/a&gt;, one for each digit.</source>
        <translation>Zeichne eine Ziffer auf das &lt;a href="drawing:"&gt;Papier&lt;/a&gt;, so groß du magst. Das Netz liest sie, während du zeichnest: Sie wird zu 64 Zahlen, fließt durch die &lt;a href="network:"&gt;Schichten&lt;/a&gt; und endet in zehn &lt;a href="answer:"&gt;Balken&lt;/a&gt;, einem für jede Ziffer.</translation>
    </message>
    <message>
        <location filename="../../gui/words/first_minutes.py"/>
        <source>Each small square of &lt;a href="layer:1"&gt;Hidden 1&lt;/a&gt; is a unit. Point at one, and you see what it listens to. Click it, and its card opens: blue is where ink drives it, orange is where ink holds it back.</source>
        <translation>Jedes kleine Quadrat von &lt;a href="layer:1"&gt;Verdeckt 1&lt;/a&gt; ist ein Neuron. Zeige auf eines, und du siehst, worauf es hört. Klicke darauf, und seine Karte öffnet sich: Blau ist, wo Tinte es antreibt, Orange, wo Tinte es bremst.</translation>
    </message>
    <message>
        <location filename="../../gui/words/first_minutes.py"/>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <location filename="../../gui/words/first_minutes.py"/>
        <source>First minutes, {place} of {count}</source>
        <translation>Erste Minuten, {place} von {count}</translation>
    </message>
    <message>
        <location filename="../../gui/words/first_minutes.py"/>
        <source>Fool it with a letter</source>
        <translation>Täusche es mit einem Buchstaben</translation>
    </message>
    <message>
        <location filename="../../gui/words/first_minutes.py"/>
        <source>Mend it</source>
        <translation>Heile es</translation>
    </message>
    <message>
        <location filename="../../gui/words/first_minutes.py"/>
        <source>Point at a unit</source>
        <translation>Zeige auf ein Neuron</translation>
    </message>
    <message>
        <location filename="../../gui/words/first_minutes.py"/>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <location filename="../../gui/words/first_minutes.py"/>
        <source>Switch a unit off: the switch stands beside its name on the card. Nothing of it reaches the next layer. Guess first: will the answer change? The card counts how many test digits are read wrong without it.</source>
        <translation>Schalte ein Neuron aus: Der Schalter steht neben seinem Namen auf der Karte. Nichts von ihm erreicht die nächste Schicht. Rate zuerst: Ändert sich die Antwort? Die Karte zählt, wie viele Testziffern ohne es falsch gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../gui/words/first_minutes.py"/>
        <source>Undo it (Ctrl+Z). Undo takes back strokes, switches and whole trainings, so nothing you try can be lost. That was all. When a training goes wrong, a hint will say so; these pages are under Help.</source>
        <translation>Mach es rückgängig (Strg+Z). So verschwinden Striche, Schalter und ganze Trainings wieder; was du auch versuchst, nichts geht verloren. Das war alles. Geht ein Training schief, sagt es ein Hinweis; diese Seiten findest du unter Hilfe.</translation>
    </message>
    <message>
        <location filename="../../gui/words/first_minutes.py"/>
        <source>Watch one learn</source>
        <translation>Sieh einem beim Lernen zu</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary.py"/>
        <source>Find a word</source>
        <translation>Ein Wort suchen</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary.py"/>
        <source>Here and now</source>
        <translation>Hier und jetzt</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary.py"/>
        <source>No word has that in it.</source>
        <translation>Kein Wort enthält das.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>A drawing becomes an [input](input) in stages: its ink is put into a box, brought to one width, set upright and counted cell by cell. So neither size nor pen matters. The X-ray shows each of them.</source>
        <translation>Eine Zeichnung wird in Stufen zur [Eingabe](input): Ihre Tinte kommt in einen Kasten, auf eine Strichbreite, wird aufgerichtet und Feld für Feld gezählt. Darum kommt es weder auf Größe noch auf Stift an. Das Röntgenbild zeigt jede davon.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>A pin is a drawing that is kept with its [label](label). A [training](training) tells when each of them is learned, forgotten and learned again.</source>
        <translation>Eine angeheftete Zeichnung wird mit ihrem [Etikett](label) aufgehoben. Ein [Training](training) sagt, wann jede gelernt, vergessen und wieder gelernt wird.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>A probability says how likely the network holds an answer to be, from 0 to 100 %. Those of all [outputs](output) together are 100 %. It is what the network believes, not what is true.</source>
        <translation>Eine Wahrscheinlichkeit sagt, für wie wahrscheinlich das Netz eine Antwort hält, von 0 bis 100 %. Die aller [Ausgaben](output) sind zusammen 100 %. Sie ist, was das Netz glaubt, nicht, was wahr ist.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>A variant is a [training digit](training_digits) as another hand would have drawn it: slanted, turned or bent a little. The network never sees the same picture twice, which is a good remedy for [overfitting](overfitting). [Drawn digits](drawn_digits) go further.</source>
        <translation>Eine Variante ist eine [Trainingsziffer](training_digits), wie eine andere Hand sie geschrieben hätte: etwas geneigt, gedreht oder gebogen. Das Netz sieht nie zweimal dasselbe Bild, ein gutes Mittel gegen [Auswendiglernen](overfitting). [Gezeichnete Ziffern](drawn_digits) gehen weiter.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>All test digits are read right, so only the diagonal holds any.</source>
        <translation>Alle Testziffern werden richtig gelesen, also steht nur auf der Diagonale etwas.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>An answer counts as sure if its [probability](probability) is high enough. How high that must be was measured with digits, so that sure answers are nearly always right.</source>
        <translation>Eine Antwort gilt als sicher, wenn ihre [Wahrscheinlichkeit](probability) hoch genug ist. Wie hoch, wurde mit Ziffern gemessen, damit sichere Antworten fast immer richtig sind.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>For these weights it was not measured, so an answer counts as sure from {limit} on.</source>
        <translation>Für diese Gewichte wurde das nicht gemessen, darum gilt eine Antwort ab {limit} als sicher.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>For your drawing {name} is most probable, with {percent}.</source>
        <translation>Für deine Zeichnung ist {name} am wahrscheinlichsten, mit {percent}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>For your drawing {skipped} of the {count} are left out.</source>
        <translation>Für deine Zeichnung sind {skipped} der {count} weggelassen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>Here the network learns from {count} digits.</source>
        <translation>Hier lernt das Netz aus {count} Ziffern.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>No mistake is made twice now; one of them is {label} read as {read}.</source>
        <translation>Kein Fehler kommt jetzt zweimal vor; einer ist {label}, gelesen als {read}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>Of {count} test digits {right} are read right now.</source>
        <translation>Von {count} Testziffern werden jetzt {right} richtig gelesen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>Stages of a drawing</source>
        <translation>Stufen einer Zeichnung</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>The accuracy is the part of the digits that the network reads right. Unlike the [cost](cost) it does not ask how sure the answers were. What counts is that of the [test digits](test_digits).</source>
        <translation>Die Genauigkeit ist der Teil der Ziffern, den das Netz richtig liest. Anders als die [Kosten](cost) fragt sie nicht, wie sicher die Antworten waren. Es zählt die der [Testziffern](test_digits).</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>The commonest mistake now: {label} read as {read}, {count} times.</source>
        <translation>Der häufigste Fehler jetzt: {label}, gelesen als {read}, {count} Mal.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>The confusion matrix counts what is read as what. Each row is what a [test digit](test_digits) is, each column what it is read as. On the diagonal are the right answers, all others are mistakes.</source>
        <translation>Die Verwechslungsmatrix zählt, was als was gelesen wird. Jede Zeile ist, was eine [Testziffer](test_digits) ist, jede Spalte, als was sie gelesen wird. Auf der Diagonale stehen die richtigen Antworten, alle anderen sind Fehler.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>The label is what a digit is called, as a person has written it down. The network learns to say the labels of the [training digits](training_digits). If they are wrong, it learns what is wrong.</source>
        <translation>Das Etikett ist, wie eine Ziffer heißt, so wie ein Mensch es aufgeschrieben hat. Das Netz lernt, die Etiketten der [Trainingsziffern](training_digits) zu sagen. Sind sie falsch, lernt es das Falsche.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>The network answers whatever it is shown, also a letter. So your drawing is compared with the [training digits](training_digits), and with letters and scribbles. If it is unlike a digit, do not trust the answer.</source>
        <translation>Das Netz antwortet auf alles, was man ihm zeigt, auch auf einen Buchstaben. Darum wird deine Zeichnung mit den [Trainingsziffern](training_digits) verglichen, und mit Buchstaben und Gekritzel. Ist sie keiner Ziffer ähnlich, dann trau der Antwort nicht.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>The network that answers is right on {percent} of the test digits.</source>
        <translation>Das Netz, das antwortet, liest {percent} der Testziffern richtig.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>The program knows some eighty ways in which people write digits, as a few curves each, and draws them in ever new hands, calm ones and hasty ones. So a network learns styles that nobody in the [training digits](training_digits) has, and reads more people.</source>
        <translation>Das Programm kennt etwa achtzig Arten, in denen Menschen Ziffern schreiben, jede als ein paar Kurven, und zeichnet sie in immer neuen Handschriften, ruhigen und hastigen. So lernt ein Netz Schreibweisen, die in den [Trainingsziffern](training_digits) niemand hat, und liest mehr Menschen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>The task here: {task}.</source>
        <translation>Die Aufgabe hier: {task}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>The task is what the network learns of the digits. You choose which ones and from how many [training digits](training_digits), under which [labels](label), and whether it names each digit or only says even or odd.</source>
        <translation>Die Aufgabe ist, was das Netz über die Ziffern lernt. Du wählst, welche und aus wie vielen [Trainingsziffern](training_digits), unter welchen [Etiketten](label), und ob es jede Ziffer nennt oder nur gerade und ungerade.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>The test digits are kept apart: the network never learns from them. So its [accuracy](accuracy) on them shows how well it reads what it has not seen before, such as your own.</source>
        <translation>Die Testziffern bleiben beiseite: Das Netz lernt nie aus ihnen. Darum zeigt seine [Genauigkeit](accuracy) bei ihnen, wie gut es liest, was es noch nie gesehen hat, zum Beispiel deine.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>The training digits are those that the network learns from. It sees them again in each [epoch](epoch), so it may come to know them by heart: that is [overfitting](overfitting).</source>
        <translation>Aus den Trainingsziffern lernt das Netz. Es sieht sie in jeder [Epoche](epoch) wieder und kann sie so auswendig lernen: Das ist [Überanpassung](overfitting).</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>There are {n} pins.</source>
        <translation>Es gibt {n} angeheftete Zeichnungen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>There is 1 pin.</source>
        <translation>Es gibt 1 angeheftete Zeichnung.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>There is no pin yet.</source>
        <translation>Noch ist keine Zeichnung angeheftet.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>These 64 numbers were set one by one, so they went through none of them.</source>
        <translation>Diese 64 Zahlen wurden einzeln gesetzt und gingen durch keine davon.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>This network counts as sure from {limit} on.</source>
        <translation>Dieses Netz gilt ab {limit} als sicher.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>Unusual drawing</source>
        <translation>Ungewöhnliche Zeichnung</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>Variants are switched off here.</source>
        <translation>Varianten sind hier ausgeschaltet.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>Variants are switched on here, with a strength of {strength}.</source>
        <translation>Varianten sind hier eingeschaltet, mit der Stärke {strength}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>Your drawing has not been compared yet.</source>
        <translation>Deine Zeichnung wurde noch nicht verglichen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>Your drawing went through all {count} of them.</source>
        <translation>Deine Zeichnung ging durch alle {count}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>{name} are chosen here: {help}</source>
        <translation>Hier gewählt: {name}. {help}</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_answers.py"/>
        <source>{verdict}: {percent} of the training digits are nearer to those of other people.</source>
        <translation>{verdict}: {percent} der Trainingsziffern liegen näher an denen anderer Leute.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>A dead [unit](unit) says 0 for every digit. No [gradient](gradient) gets through it, so it cannot learn any more. It happens to [relu](relu) units, mostly with too high a [learning rate](learning_rate).</source>
        <translation>Ein totes [Neuron](unit) sagt bei jeder Ziffer 0. Kein [Gradient](gradient) kommt durch, also kann es nicht mehr lernen. Das geschieht Neuronen mit [ReLU](relu), meist bei zu hoher [Lernrate](learning_rate).</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>A network overfits when it learns its [training digits](training_digits) by heart instead of what they have in common. Then it is right on them more often than on the [test digits](test_digits). [Regularisation](regularization) and [variants](variants) help.</source>
        <translation>Ein Netz ist überangepasst, wenn es seine [Trainingsziffern](training_digits) auswendig lernt statt das, was ihnen gemeinsam ist. Dann liest es sie öfter richtig als die [Testziffern](test_digits). [Regularisierung](regularization) und [Varianten](variants) helfen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>A penalty counts large [weights](weight) as [cost](cost), and weight decay shrinks them a little with every [step](step). Networks with small weights change their mind less suddenly, which helps against [overfitting](overfitting).</source>
        <translation>Eine Strafe zählt große [Gewichte](weight) als [Kosten](cost), und Gewichtsabnahme macht sie mit jedem [Schritt](step) etwas kleiner. Netze mit kleinen Gewichten ändern ihre Meinung weniger plötzlich; das hilft gegen [Überanpassung](overfitting).</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>A saturated [unit](unit) stands at a flat end of its [activation](activation). If its sum changes, its value hardly does, so it learns very slowly. It happens to [sigmoid](sigmoid) and [tanh](tanh).</source>
        <translation>Ein gesättigtes [Neuron](unit) steht an einem flachen Ende seiner [Aktivierung](activation). Ändert sich seine Summe, ändert sich sein Wert kaum, also lernt es sehr langsam. Das geschieht bei [Sigmoid](sigmoid) und [Tanh](tanh).</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>Dead unit</source>
        <translation>Totes Neuron</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>Dropout is switched off here.</source>
        <translation>Dropout ist hier ausgeschaltet.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>Each step leaves out {rates} of the hidden units here.</source>
        <translation>Jeder Schritt lässt hier {rates} der verdeckten Neuronen weg.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>Early stopping ends a [training](training) when the [cost](cost) of the [test digits](test_digits) no longer falls, before the network [learns by heart](overfitting). The best weights are kept.</source>
        <translation>Frühes Anhalten beendet ein [Training](training), wenn die [Kosten](cost) der [Testziffern](test_digits) nicht mehr fallen, bevor das Netz [auswendig lernt](overfitting). Die besten Gewichte bleiben.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>Early stopping is switched off here.</source>
        <translation>Frühes Anhalten ist hier ausgeschaltet.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>For each weight, the gradient of {layer} is {ratio} times that of the output now.</source>
        <translation>Je Gewicht ist der Gradient von {layer} jetzt {ratio} Mal so groß wie der der Ausgabe.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>Here a training ends after {count} epochs without progress.</source>
        <translation>Hier endet ein Training nach {count} Epochen ohne Fortschritt.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>None of the {all} hidden units is dead now.</source>
        <translation>Keines der {all} verdeckten Neuronen ist jetzt tot.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>None of the {all} hidden units that can be is saturated now.</source>
        <translation>Keines der {all} verdeckten Neuronen, die es sein können, ist jetzt gesättigt.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>Nothing has been trained here yet, so the two cannot be compared.</source>
        <translation>Hier wurde noch nichts trainiert, also lassen sich die beiden nicht vergleichen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>Nothing keeps the weights small here.</source>
        <translation>Hier hält nichts die Gewichte klein.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>Nothing of the kind is switched on here.</source>
        <translation>Nichts davon ist hier eingeschaltet.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>Now there is no gradient at the output that could be compared.</source>
        <translation>An der Ausgabe gibt es jetzt keinen Gradienten zum Vergleichen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>Now {found} of {all} hidden units are {name}.</source>
        <translation>Jetzt sind {found} von {all} verdeckten Neuronen {name}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>Now {found} of {all} hidden units is {name}.</source>
        <translation>Jetzt ist {found} von {all} verdeckten Neuronen {name}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>On its way back each [layer](layer) can make the [gradient](gradient) shorter. After many layers hardly anything is left of it, and the first ones do not learn. [ReLU](relu) and good [initial weights](initializer) help.</source>
        <translation>Auf dem Weg zurück kann jede [Schicht](layer) den [Gradienten](gradient) kürzer machen. Nach vielen Schichten bleibt kaum etwas, und die ersten lernen nicht. [ReLU](relu) und gute [Anfangsgewichte](initializer) helfen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>Overfitting</source>
        <translation>Überanpassung</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>Penalties and weight decay</source>
        <translation>Strafen und Gewichtsabnahme</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>Regularisation is everything that keeps a network from learning by heart: [dropout](dropout), [small weights](weight_decay), [early stopping](early_stopping), averaging and others. It learns a little slower and reads new digits better.</source>
        <translation>Regularisierung ist alles, was ein Netz vom Auswendiglernen abhält: [Dropout](dropout), [kleine Gewichte](weight_decay), [frühes Anhalten](early_stopping), Mitteln und anderes. Es lernt etwas langsamer und liest neue Ziffern besser.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>Right on {learned} of the training digits and {tested} of the test digits, so there is none.</source>
        <translation>{learned} der Trainingsziffern und {tested} der Testziffern richtig, also gibt es keine.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>Right on {learned} of the training digits and {tested} of the test digits, {points} less.</source>
        <translation>{learned} der Trainingsziffern und {tested} der Testziffern richtig, {points} weniger.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>Saturated unit</source>
        <translation>Gesättigtes Neuron</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>Switched on here: {settings}.</source>
        <translation>Hier eingeschaltet: {settings}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>This network has no unit of which that could be told.</source>
        <translation>Dieses Netz hat kein Neuron, von dem man das sagen könnte.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>This network has only one layer, so nothing can vanish on the way.</source>
        <translation>Dieses Netz hat nur eine Schicht, also kann unterwegs nichts verschwinden.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>Vanishing gradient</source>
        <translation>Verschwindender Gradient</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>With dropout each training [step](step) leaves out some hidden [units](unit), by chance. So no unit can rely on a certain other one. When the network answers, all of them take part.</source>
        <translation>Mit Dropout lässt jeder [Schritt](step) des Trainings zufällig einige verdeckte [Neuronen](unit) weg. So kann sich kein Neuron auf ein bestimmtes anderes verlassen. Wenn das Netz antwortet, machen alle mit.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>dead</source>
        <translation>tot</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>saturated</source>
        <translation>gesättigt</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>weight decay {value}</source>
        <translation>Gewichtsverfall {value}</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>{count} points</source>
        <translation>{count} Punkte</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_care.py"/>
        <source>{name} {value}</source>
        <translation>{name} {value}</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_entry.py"/>
        <source>Nothing has been trained here yet, so there is no figure to tell.</source>
        <translation>Hier wurde noch nichts trainiert, also gibt es noch keine Zahl.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_entry.py"/>
        <source>There is no digit on the paper yet, so there is nothing to tell.</source>
        <translation>Auf dem Papier ist noch keine Ziffer, also gibt es nichts zu sagen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_entry.py"/>
        <source>the output</source>
        <translation>die Ausgabe</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_entry.py"/>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>"{name}"</source>
        <translation>„{name}“</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>A bias is a number that a [unit](unit) adds to its sum, whatever comes in. With a large one the unit is easily active, with a small one it needs good reasons. It is learned like a [weight](weight).</source>
        <translation>Ein Bias ist eine Zahl, die ein [Neuron](unit) zu seiner Summe addiert, was auch hereinkommt. Mit einem großen wird das Neuron leicht aktiv, mit einem kleinen braucht es gute Gründe. Er wird gelernt wie ein [Gewicht](weight).</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>A contribution is what one number adds to a sum: its [weight](weight) times its value. It shows which [units](unit) have brought an answer about, and which ones spoke against it.</source>
        <translation>Ein Beitrag ist, was eine Zahl zu einer Summe hinzufügt: ihr [Gewicht](weight) mal ihr Wert. Er zeigt, welche [Neuronen](unit) für eine Antwort gesorgt haben und welche dagegen sprachen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>A layer is a group of [units](unit) that work side by side on the same numbers. The layers between [input](input) and [output](output) are called hidden. Nobody tells them what to look for: they find it out while they learn.</source>
        <translation>Eine Schicht ist eine Gruppe von [Neuronen](unit), die nebeneinander an denselben Zahlen arbeiten. Die Schichten zwischen [Eingabe](input) und [Ausgabe](output) heißen verdeckt. Niemand sagt ihnen, worauf sie achten sollen: Sie finden es beim Lernen heraus.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>A neural network is a long calculation made of many small ones that are all alike: its [units](unit). Numbers go in at the left, pass [layer](layer) after layer, and come out as an answer. What it does is decided by its [weights](weight), and these are learned.</source>
        <translation>Ein neuronales Netz ist eine lange Rechnung aus vielen kleinen, die alle gleich sind: seinen [Neuronen](unit). Links kommen Zahlen hinein, gehen Schicht um [Schicht](layer) weiter und kommen als Antwort heraus. Was es tut, bestimmen seine [Gewichte](weight), und die werden gelernt.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>A unit multiplies each number that comes in by a [weight](weight) and adds them all up, together with its [bias](bias). Its [activation](activation) turns the sum into the number that it passes on. People also call it a neuron.</source>
        <translation>Ein Neuron multipliziert jede Zahl, die hereinkommt, mit einem [Gewicht](weight) und addiert alle, zusammen mit seinem [Bias](bias). Seine [Aktivierung](activation) macht aus der Summe die Zahl, die es weitergibt. Man sagt auch Einheit.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>A weight says how much one number counts for a [unit](unit). With a positive weight it speaks for it, with a negative one against it. Learning means to change the weights, [step](step) by step.</source>
        <translation>Ein Gewicht sagt, wie viel eine Zahl für ein [Neuron](unit) zählt. Mit positivem Gewicht spricht sie dafür, mit negativem dagegen. Lernen heißt, die Gewichte zu ändern, [Schritt](step) für Schritt.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>Before the first [step](step) the [weights](weight) are drawn by chance. If they all began alike, all units of a [layer](layer) would learn the same. The seed decides which chance: with the same one, a training comes out the same.</source>
        <translation>Vor dem ersten [Schritt](step) werden die [Gewichte](weight) ausgelost. Begännen alle gleich, würden alle Neuronen einer [Schicht](layer) dasselbe lernen. Der Startwert bestimmt das Los: Mit demselben kommt dasselbe Training heraus.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>For your drawing the largest part goes to {name}: {percent}.</source>
        <translation>Bei deiner Zeichnung geht der größte Teil an {name}: {percent}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>In your drawing {count} of the 64 numbers are above 0.</source>
        <translation>In deiner Zeichnung sind {count} der 64 Zahlen größer als 0.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>It is switched off in this network.</source>
        <translation>Sie ist in diesem Netz ausgeschaltet.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>It is switched on in {layers}.</source>
        <translation>Sie ist in {layers} eingeschaltet.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>Neural network</source>
        <translation>Neuronales Netz</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>No layer of this network uses {activation}.</source>
        <translation>Keine Schicht dieses Netzes benutzt {activation}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>ReLU passes positive sums as they are and makes the others 0. It is quick and learns well also in many [layers](layer). A unit whose sum is never positive is [dead](dead_unit).</source>
        <translation>ReLU lässt positive Summen, wie sie sind, und macht die anderen zu 0. Sie ist schnell und lernt auch in vielen [Schichten](layer) gut. Ein Neuron, dessen Summe nie positiv ist, ist [tot](dead_unit).</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>Sigmoid squeezes every sum into 0 to 1, as a soft switch from off to on. Far from the middle its curve is flat, and there a unit learns slowly: it is [saturated](saturated).</source>
        <translation>Sigmoid drückt jede Summe in 0 bis 1, wie ein weicher Schalter von aus nach an. Weit weg von der Mitte ist ihre Kurve flach, und dort lernt ein Neuron langsam: Es ist [gesättigt](saturated).</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>Softmax turns the sums of the [output](output) into [probabilities](probability): all are positive and together they are 1. If one grows, the others shrink. It goes with [cross-entropy](cross_entropy).</source>
        <translation>Softmax macht aus den Summen der [Ausgabe](output) [Wahrscheinlichkeiten](probability): Alle sind positiv, und zusammen sind sie 1. Wächst eine, schrumpfen die anderen. Sie passt zur [Kreuzentropie](cross_entropy).</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>Tanh squeezes every sum into -1 to 1. It is a [sigmoid](sigmoid) around zero, and it can be [saturated](saturated) like one.</source>
        <translation>Tanh drückt jede Summe in -1 bis 1. Sie ist eine [Sigmoid](sigmoid) um die Null und kann ebenso [gesättigt](saturated) sein.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>The activation turns the sum of a [unit](unit) into the number that it passes on. It bends: without it, many layers could do no more than one. Usual ones are [relu](relu), [sigmoid](sigmoid) and [tanh](tanh).</source>
        <translation>Die Aktivierung macht aus der Summe eines [Neurons](unit) die Zahl, die es weitergibt. Sie hat einen Knick: Ohne ihn könnten viele Schichten nicht mehr als eine. Üblich sind [ReLU](relu), [Sigmoid](sigmoid) und [Tanh](tanh).</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>The input is all that the network receives: 64 numbers, one for each cell of the small picture. 0 is paper and 1 is ink. Before that a drawing goes through some [stages](stages).</source>
        <translation>Die Eingabe ist alles, was das Netz erhält: 64 Zahlen, eine für jedes Feld des kleinen Bildes. 0 ist Papier und 1 ist Tinte. Davor geht eine Zeichnung durch einige [Stufen](stages).</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>The lines in the diagram are the links that carry most to the answer {name}.</source>
        <translation>Die Linien im Bild des Netzes sind die Verbindungen, die am meisten zur Antwort {name} tragen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>The network that answers has layers of {sizes} units.</source>
        <translation>Das Netz, das antwortet, hat Schichten mit {sizes} Neuronen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>The output is the last [layer](layer). It has one [unit](unit) for each thing that the network can say, and the largest one is the answer.</source>
        <translation>Die Ausgabe ist die letzte [Schicht](layer). Sie hat ein [Neuron](unit) für alles, was das Netz sagen kann, und das größte ist die Antwort.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>The sums of a [layer](layer) are brought to one scale over each [batch](batch). Then no layer gets numbers that are far too large or too small, and training is often quicker.</source>
        <translation>Die Summen einer [Schicht](layer) werden über jeden [Stapel](batch) auf einen Maßstab gebracht. So bekommt keine Schicht viel zu große oder zu kleine Zahlen, und das Training geht oft schneller.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>There is no digit on the paper yet, so the network receives nothing.</source>
        <translation>Auf dem Papier ist noch keine Ziffer, also erhält das Netz nichts.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>They are drawn as {names} here, from the seed {seed}.</source>
        <translation>Sie werden hier als {names} ausgelost, mit dem Startwert {seed}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>This network has no hidden layer: its output reads the 64 numbers directly.</source>
        <translation>Dieses Netz hat keine verdeckte Schicht: Seine Ausgabe liest die 64 Zahlen direkt.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>This network has one hidden layer, and an output layer behind it.</source>
        <translation>Dieses Netz hat eine verdeckte Schicht und dahinter eine Ausgabeschicht.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>This network has {both} weights and biases; the weights lie between {low} and {high}.</source>
        <translation>Dieses Netz hat {both} Gewichte und Biases; die Gewichte liegen zwischen {low} und {high}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>This network has {count} biases, one for each unit; they lie between {low} and {high}.</source>
        <translation>Dieses Netz hat {count} Biases, einen für jedes Neuron; sie liegen zwischen {low} und {high}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>This network has {count} hidden layers, and an output layer behind them.</source>
        <translation>Dieses Netz hat {count} verdeckte Schichten und dahinter eine Ausgabeschicht.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>This network has {count} outputs: {names}.</source>
        <translation>Dieses Netz hat {count} Ausgaben: {names}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>This network has {count} units: {layers}.</source>
        <translation>Dieses Netz hat {count} Neuronen: {layers}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>This network uses {activations}.</source>
        <translation>Dieses Netz benutzt {activations}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>This network uses {activation} in {layers}.</source>
        <translation>Dieses Netz benutzt {activation} in {layers}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>Unit, neuron</source>
        <translation>Neuron, Einheit</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>{activation} in {layer}</source>
        <translation>{activation} in {layer}</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_network.py"/>
        <source>{units} in {layer}</source>
        <translation>{units} in {layer}</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>A batch is a handful of [training digits](training_digits) that the network sees before one [step](step). Small batches make many restless steps, large ones few and steady ones.</source>
        <translation>Ein Stapel ist eine Handvoll [Trainingsziffern](training_digits), die das Netz vor einem [Schritt](step) sieht. Kleine Stapel machen viele unruhige Schritte, große wenige und stetige.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>A schedule changes the [learning rate](learning_rate) during the [training](training). Large steps at first find the way, small ones at the end find the place.</source>
        <translation>Ein Zeitplan ändert die [Lernrate](learning_rate) während des [Trainings](training). Große Schritte finden am Anfang den Weg, kleine am Ende den Ort.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>A step changes all [weights](weight) a little, along the [gradient](gradient) of one [batch](batch). How far it goes is up to the [learning rate](learning_rate) and the [optimizer](optimizer).</source>
        <translation>Ein Schritt ändert alle [Gewichte](weight) ein wenig, entlang dem [Gradienten](gradient) eines [Stapels](batch). Wie weit er geht, bestimmen die [Lernrate](learning_rate) und der [Optimierer](optimizer).</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>An epoch is over when all [training digits](training_digits) were seen once, [batch](batch) by batch. After each one the network is measured: that is a point in the curves.</source>
        <translation>Eine Epoche ist vorbei, wenn alle [Trainingsziffern](training_digits) einmal gesehen wurden, [Stapel](batch) für Stapel. Nach jeder wird das Netz gemessen: Das ist ein Punkt in den Kurven.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>Backpropagation</source>
        <translation>Backpropagation</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>Backpropagation finds the [gradient](gradient) of all weights in one go. It begins with the error at the [output](output) and goes back [layer](layer) by layer, asking each unit for its part in it.</source>
        <translation>Backpropagation findet den [Gradienten](gradient) aller Gewichte auf einmal. Sie beginnt mit dem Fehler an der [Ausgabe](output), geht [Schicht](layer) um Schicht zurück und fragt jedes Neuron nach seinem Anteil.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>Batch</source>
        <translation>Stapel (Batch)</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>Cross-entropy</source>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>Every moment of a [training](training) is kept on the line of time. Where the playhead stands is the moment that the whole window shows. You can go back, play it again, and train on from there.</source>
        <translation>Jeder Augenblick eines [Trainings](training) bleibt auf der Zeitleiste. Wo der Abspielkopf steht, ist der Augenblick, den das ganze Fenster zeigt. Du kannst zurückgehen, ihn noch einmal abspielen und von dort weiter trainieren.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>Here an epoch has {steps} steps of one digit.</source>
        <translation>Hier hat eine Epoche {steps} Schritte mit je einer Ziffer.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>Here an epoch has {steps} steps of {large} digits and one of {small}.</source>
        <translation>Hier hat eine Epoche {steps} Schritte mit {large} Ziffern und einen mit {small}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>Here an epoch has {steps} steps of {large} digits.</source>
        <translation>Hier hat eine Epoche {steps} Schritte mit {large} Ziffern.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>Here an epoch has {steps} steps of {small} or {large} digits.</source>
        <translation>Hier hat eine Epoche {steps} Schritte mit {small} oder {large} Ziffern.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>Here an epoch is one step of {large} digits.</source>
        <translation>Hier ist eine Epoche ein einziger Schritt mit {large} Ziffern.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>Here {done} of {last} epochs are done.</source>
        <translation>Hier sind {done} von {last} Epochen geschafft.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>In a training the network sees many digits and what they are. After each [batch](batch) its [weights](weight) are changed a little, so that it would be less wrong. Nobody writes a rule: it finds its own.</source>
        <translation>In einem Training sieht das Netz viele Ziffern und was sie sind. Nach jedem [Stapel](batch) werden seine [Gewichte](weight) etwas geändert, sodass es sich weniger irren würde. Niemand schreibt eine Regel: Es findet seine eigene.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>In the last step of epoch {epoch} the gradient was {length} long.</source>
        <translation>Im letzten Schritt von Epoche {epoch} war der Gradient {length} lang.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>In this network it goes back through {layers} layers, and finds {count} slopes in each step.</source>
        <translation>In diesem Netz geht sie durch {layers} Schichten zurück und findet {count} Steigungen in jedem Schritt.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>In this network it has one layer to go through, and finds {count} slopes.</source>
        <translation>In diesem Netz geht sie durch eine Schicht und findet {count} Steigungen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>It is not used here: the loss is "{name}".</source>
        <translation>Hier wird er nicht benutzt: Der Verlust ist „{name}“.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>It is used here: the loss is "{name}".</source>
        <translation>Hier wird er benutzt: Der Verlust ist „{name}“.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>Line of time</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>No epoch is done here yet; {last} are planned.</source>
        <translation>Hier ist noch keine Epoche geschafft; {last} sind geplant.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>No step has been made here yet, so there is no gradient to tell of.</source>
        <translation>Hier wurde noch kein Schritt gemacht, also gibt es keinen Gradienten.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>Nothing is recorded yet: train, and every moment is kept.</source>
        <translation>Noch ist nichts aufgezeichnet: Trainiere, und jeder Augenblick bleibt.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>Squared error</source>
        <translation>Quadratischer Fehler</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>The cost is the mean [loss](loss) of many digits: how wrong the network is on average. Training makes it small. Two lines show it: for the [training digits](training_digits) and for the [test digits](test_digits).</source>
        <translation>Die Kosten sind der mittlere [Verlust](loss) vieler Ziffern: wie sehr sich das Netz im Mittel irrt. Training macht sie klein. Zwei Linien zeigen sie: für die [Trainingsziffern](training_digits) und für die [Testziffern](test_digits).</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>The cost is {cost} {when}, and {of_test} on the test digits.</source>
        <translation>Die Kosten sind {when} {cost}, und {of_test} bei den Testziffern.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>The cost is {cost} {when}.</source>
        <translation>Die Kosten sind {when} {cost}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>The gradient says for each [weight](weight) how the [cost](cost) changes if the weight grows a little. A [step](step) goes the opposite way, downhill. Where the gradient is short, little is learned.</source>
        <translation>Der Gradient sagt für jedes [Gewicht](weight), wie sich die [Kosten](cost) ändern, wenn es ein wenig wächst. Ein [Schritt](step) geht in die andere Richtung, bergab. Wo der Gradient kurz ist, wird wenig gelernt.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>The last step of epoch {epoch} moved the weights and biases by {length}.</source>
        <translation>Der letzte Schritt von Epoche {epoch} hat die Gewichte und Biases um {length} bewegt.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>The learning rate here is {rate}.</source>
        <translation>Die Lernrate ist hier {rate}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>The learning rate is set to {rate}; in epoch {epoch} it was {then}.</source>
        <translation>Die Lernrate steht auf {rate}; in Epoche {epoch} war sie {then}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>The learning rate says how far one [step](step) goes along the [gradient](gradient). Too small, and learning crawls. Too large, and the steps jump over what they look for.</source>
        <translation>Die Lernrate sagt, wie weit ein [Schritt](step) den [Gradienten](gradient) entlang geht. Zu klein, und das Lernen kriecht. Zu groß, und die Schritte springen über das hinweg, was sie suchen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>The loss here is "{name}".</source>
        <translation>Der Verlust ist hier „{name}“.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>The loss says how wrong the answer to one digit is, as a number: 0 is perfect. The [cost](cost) is its mean over many digits. Usual ones are [cross-entropy](cross_entropy) and [squared error](squared_error).</source>
        <translation>Der Verlust sagt als Zahl, wie falsch die Antwort auf eine Ziffer ist: 0 ist vollkommen. Die [Kosten](cost) sind sein Mittel über viele Ziffern. Üblich sind [Kreuzentropie](cross_entropy) und [quadratischer Fehler](squared_error).</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>The optimizer turns the [gradient](gradient) into a [step](step). The plain one goes straight downhill. Others remember earlier steps, or give each [weight](weight) a pace of its own.</source>
        <translation>Der Optimierer macht aus dem [Gradienten](gradient) einen [Schritt](step). Der einfache geht geradewegs bergab. Andere erinnern sich an frühere Schritte oder geben jedem [Gewicht](weight) ein eigenes Tempo.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>The window shows epoch {epoch} of {last}.</source>
        <translation>Das Fenster zeigt Epoche {epoch} von {last}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>The window shows epoch {epoch}, and {done} of {last} are done.</source>
        <translation>Das Fenster zeigt Epoche {epoch}, und {done} von {last} sind geschafft.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>The window shows the present, after epoch {last}.</source>
        <translation>Das Fenster zeigt die Gegenwart, nach Epoche {last}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>This [loss](loss) asks only how [probable](probability) the right answer was: the less probable, the higher it is. To be sure and wrong costs very much. It learns quickly together with [softmax](softmax).</source>
        <translation>Dieser [Verlust](loss) fragt nur, wie [wahrscheinlich](probability) die richtige Antwort war: je unwahrscheinlicher, desto höher. Sicher und falsch zu sein kostet sehr viel. Er lernt schnell zusammen mit [Softmax](softmax).</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>This [loss](loss) takes the distance of each [output](output) from what it should be, and squares it. With [saturated](saturated) outputs it learns slowly, even if they are all wrong.</source>
        <translation>Dieser [Verlust](loss) nimmt den Abstand jeder [Ausgabe](output) von dem, was sie sein sollte, im Quadrat. Mit [gesättigten](saturated) Ausgaben lernt er langsam, auch wenn alle falsch sind.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>This network has been trained for 1 epoch here.</source>
        <translation>Dieses Netz wurde hier 1 Epoche trainiert.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>This network has been trained for {count} epochs here.</source>
        <translation>Dieses Netz wurde hier {count} Epochen trainiert.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>This network has not been trained here yet.</source>
        <translation>Dieses Netz wurde hier noch nicht trainiert.</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>after epoch {epoch}</source>
        <translation>nach Epoche {epoch}</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>before the first step</source>
        <translation>vor dem ersten Schritt</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>{name} is chosen here: {help}</source>
        <translation>Hier gewählt: {name}. {help}</translation>
    </message>
    <message>
        <location filename="../../gui/words/glossary_training.py"/>
        <source>{name} makes the steps here, with a learning rate of {rate}.</source>
        <translation>{name} macht hier die Schritte, mit der Lernrate {rate}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/gradient_check.py"/>
        <source>Moving 20 weights, one at a time...</source>
        <translation>20 Gewichte werden einzeln bewegt ...</translation>
    </message>
    <message>
        <location filename="../../gui/words/gradient_check.py"/>
        <source>Moving a weight a little changes the cost just as backpropagation says.</source>
        <translation>Bewegt man ein Gewicht ein wenig, ändern sich die Kosten genau so, wie die Rückwärtsrechnung (Backpropagation) sagt.</translation>
    </message>
    <message>
        <location filename="../../gui/words/gradient_check.py"/>
        <source>Moving a weight changes the cost otherwise than backpropagation says.</source>
        <translation>Bewegt man ein Gewicht, ändern sich die Kosten anders, als die Rückwärtsrechnung (Backpropagation) sagt.</translation>
    </message>
    <message>
        <location filename="../../gui/words/gradient_check.py"/>
        <source>No weight could be compared.</source>
        <translation>Kein Gewicht ließ sich vergleichen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/gradient_check.py"/>
        <source>{count} had slopes too small to compare.</source>
        <translation>{count} hatten Steigungen, die zum Vergleichen zu klein sind.</translation>
    </message>
    <message>
        <location filename="../../gui/words/gradient_check.py"/>
        <source>{count} lay at a kink, where there is no slope.</source>
        <translation>{count} lagen an einem Knick, wo es keine Steigung gibt.</translation>
    </message>
    <message>
        <location filename="../../gui/words/gradient_check.py"/>
        <source>{count} weights checked: worst relative error {worst}.</source>
        <translation>{count} Gewichte geprüft: größter relativer Fehler {worst}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>&lt; {percent}</source>
        <translation>&lt; {percent}</translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>About 0.1 % is usual. Above 10 % a step overturns the layer.</source>
        <translation>Etwa 0,1 % ist üblich. Über 10 % wirft ein Schritt die Schicht um.</translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>At a flat end of their curve, where they learn slowly.</source>
        <translation>An einem flachen Ende ihrer Kurve, wo sie langsam lernen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Beside that of the output. Below 1/1000 a layer hardly learns.</source>
        <translation>Neben dem der Ausgabe. Unter 1/1000 lernt eine Schicht kaum.</translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Beside the start: 1× means that nothing has changed.</source>
        <translation>Neben dem Anfang: 1× heißt, dass sich nichts geändert hat.</translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Beside the start: near 0× all digits look alike.</source>
        <translation>Neben dem Anfang: nahe 0× sehen alle Ziffern gleich aus.</translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Dead units</source>
        <translation>Tote Neuronen</translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Different units</source>
        <translation>Verschiedene Neuronen</translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Figures of each layer</source>
        <translation>Messwerte jeder Schicht</translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Gradient per weight</source>
        <translation>Gradient je Gewicht</translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>No digit wakes them, so they cannot learn any more.</source>
        <translation>Keine Ziffer weckt sie, deshalb können sie nicht mehr lernen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Nothing is measured yet.</source>
        <translation>Noch ist nichts gemessen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Random weights: nothing to read yet. The first strokes appear within a few epochs.</source>
        <translation>Zufällige Gewichte: Noch gibt es nichts zu lesen. Die ersten Striche erscheinen nach wenigen Epochen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Saturated units</source>
        <translation>Gesättigte Neuronen</translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Spread of values</source>
        <translation>Streuung der Werte</translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Spread of weights</source>
        <translation>Streuung der Gewichte</translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Step over weights</source>
        <translation>Schritt zu Gewichten</translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Unit {unit}: weights from {smallest} to {largest}. Click to select it.</source>
        <translation>Neuron {unit}: Gewichte von {smallest} bis {largest}. Klicke, um es auszuwählen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Units that answer alike learn alike: they count as one.</source>
        <translation>Neuronen, die gleich antworten, lernen gleich: Sie zählen als eines.</translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>Weights of the first layer, one picture for each unit</source>
        <translation>Gewichte der ersten Schicht, ein Bild für jedes Neuron</translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>What each unit of the first layer looks for: ink where it is blue, none where a dash is.</source>
        <translation>Wonach jedes Neuron der ersten Schicht sucht: Tinte, wo es blau ist, keine, wo ein Strich ist.</translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>{factor}×</source>
        <translation>{factor}×</translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>{layer}: {figure}</source>
        <translation>{layer}: {figure}</translation>
    </message>
    <message>
        <location filename="../../gui/words/health.py"/>
        <source>{name}. {figures}. {help}</source>
        <translation>{name}. {figures}. {help}</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Another loss; undo takes it back</source>
        <translation>Ein anderer Verlust; Rückgängig nimmt es zurück</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Begins with new weights; undo brings the old ones back</source>
        <translation>Beginnt mit neuen Gewichten; Rückgängig bringt die alten zurück</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Counts from the next step on; undo takes it back</source>
        <translation>Zählt ab dem nächsten Schritt; Rückgängig nimmt es zurück</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Dead units in {layer}</source>
        <translation>Tote Neuronen in {layer}</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Epoch {epoch}</source>
        <translation>Epoche {epoch}</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Layer 1</source>
        <translation>Schicht 1</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Move the window to the step that made the cost leap (F3)</source>
        <translation>Das Fenster zu dem Schritt bringen, der die Kosten springen ließ (F3)</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Only {different} of its {units} units differ. Units with equal weights get equal gradients, so they stay equal for ever.</source>
        <translation>Nur {different} ihrer {units} Neuronen sind verschieden. Neuronen mit gleichen Gewichten bekommen gleiche Gradienten, also bleiben sie für immer gleich.</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Random weights</source>
        <translation>Zufällige Gewichte</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Rate {rate}</source>
        <translation>Rate {rate}</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Select the layer that the hint is about (F3)</source>
        <translation>Die Schicht auswählen, um die es im Hinweis geht (F3)</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Show the layer</source>
        <translation>Schicht zeigen</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Show the step</source>
        <translation>Schritt zeigen</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Sure mistakes are not heard</source>
        <translation>Sichere Fehler werden nicht gehört</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>The cost leapt after {step}, {length_ratio} times as long as usual: it jumped over the valley.</source>
        <translation>Die Kosten sprangen nach {step}, {length_ratio} Mal so lang wie sonst: Er sprang über das Tal.</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>The cost leapt after {step}: its {samples} digits, instead of {usual_samples}, made a gradient {gradient_ratio} times as long.</source>
        <translation>Die Kosten sprangen nach {step}: Seine {samples} Ziffern statt {usual_samples} machten einen {gradient_ratio} Mal so langen Gradienten.</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>The gradient vanishes</source>
        <translation>Der Gradient verschwindet</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Twins in {layer}</source>
        <translation>Zwillinge in {layer}</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Use ReLU</source>
        <translation>ReLU nehmen</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Use cross-entropy</source>
        <translation>Kreuzentropie nehmen</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>Use leaky ReLU</source>
        <translation>Leaky ReLU nehmen</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>last layer</source>
        <translation>letzten Schicht</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>layer {layer}</source>
        <translation>Schicht {layer}</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>none</source>
        <translation>nichts</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>step {step}</source>
        <translation>Schritt {step}</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>{dead} of its units answer 0 to every digit: without a gradient they never wake up.</source>
        <translation>{dead} ihrer Neuronen antworten auf jede Ziffer mit 0: Ohne Gradient wachen sie nie auf.</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>{epoch}: a short last batch</source>
        <translation>{epoch}: ein kurzer letzter Stapel</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>{epoch}: a very long step</source>
        <translation>{epoch}: ein sehr langer Schritt</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>{first_layer} gets {ratio} of the gradient of the {last_layer}: each layer multiplies it by a small slope.</source>
        <translation>{first_layer} bekommt {ratio} des Gradienten der {last_layer}: Jede Schicht multipliziert ihn mit einer kleinen Steigung.</translation>
    </message>
    <message>
        <location filename="../../gui/words/hints.py"/>
        <source>{wrong} of the digits are read wrong, with outputs so sure that their slope is {slope}: squared error hardly corrects them.</source>
        <translation>{wrong} der Ziffern werden falsch gelesen, mit so sicheren Ausgaben, dass ihre Steigung {slope} ist: Der quadratische Fehler verbessert sie kaum.</translation>
    </message>
    <message>
        <location filename="../../gui/words/keeping.py"/>
        <source>A training cannot go on where it was: {reason}</source>
        <translation>Ein Training kann nicht weitergehen, wo es war: {reason}</translation>
    </message>
    <message>
        <location filename="../../gui/words/keeping.py"/>
        <source>Continued from {time}</source>
        <translation>Weiter mit dem Stand von {time}</translation>
    </message>
    <message>
        <location filename="../../gui/words/keeping.py"/>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <location filename="../../gui/words/keeping.py"/>
        <source>Start fresh</source>
        <translation>Neu anfangen</translation>
    </message>
    <message>
        <location filename="../../gui/words/keeping.py"/>
        <source>The project could not be saved: {reason}.</source>
        <translation>Das Projekt konnte nicht gespeichert werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/keeping.py"/>
        <source>Your last session could not be read: {reason}</source>
        <translation>Deine letzte Sitzung konnte nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <location filename="../../gui/words/keeping.py"/>
        <source>Your work cannot be kept for the next start: {reason}</source>
        <translation>Deine Arbeit kann nicht für den nächsten Start aufgehoben werden: {reason}</translation>
    </message>
    <message>
        <location filename="../../gui/words/keeping.py"/>
        <source>opening the project “{name}”</source>
        <translation>das Projekt „{name}“ öffnen</translation>
    </message>
    <message>
        <location filename="../../gui/words/keeping.py"/>
        <source>yesterday {time}</source>
        <translation>gestern {time}</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>+ lane</source>
        <translation>+ Bahn</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>Compare no more with {letter}; undo brings it back</source>
        <translation>Nicht mehr mit {letter} vergleichen; Rückgängig bringt sie zurück</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>E&amp;nd the repeats</source>
        <translation>Wiederh&amp;olungen beenden</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>Give up the trainings with other seeds</source>
        <translation>Die Trainings mit anderen Startwerten abbrechen</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>Hollow: {letter} says {answer}, {probability}</source>
        <translation>Hohl: {letter} sagt {answer}, {probability}</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>Seed {done} of {whole}</source>
        <translation>Startwert {done} von {whole}</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>That is more than luck: {chance}.</source>
        <translation>Das ist mehr als Glück: {chance}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>That may be luck: {chance}.</source>
        <translation>Das kann Glück sein: {chance}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>Trainings side by side</source>
        <translation>Trainings nebeneinander</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>a short last batch</source>
        <translation>ein kurzer letzter Stapel</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>batch normalisation</source>
        <translation>Batch-Normalisierung</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>batch {size}</source>
        <translation>Stapel {size}</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>by chance in {fraction} of the times</source>
        <translation>durch Zufall in {fraction} der Fälle</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>by chance less than once in 1,000 times</source>
        <translation>durch Zufall seltener als einmal in 1 000 Fällen</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>by chance once in {times} times</source>
        <translation>durch Zufall einmal in {times} Fällen</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>dropout {fraction}</source>
        <translation>Dropout {fraction}</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>epoch {epoch}</source>
        <translation>Epoche {epoch}</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>epoch {epoch}, {accuracy} right</source>
        <translation>Epoche {epoch}, {accuracy} richtig</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>failed in epoch {epoch}</source>
        <translation>gescheitert in Epoche {epoch}</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>no batch normalisation</source>
        <translation>keine Batch-Normalisierung</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>no drawing yet</source>
        <translation>noch keine Zeichnung</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>no variants</source>
        <translation>keine Varianten</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>nothing drawn</source>
        <translation>nichts gezeichnet</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>rate {rate}</source>
        <translation>Rate {rate}</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>says {answer}, {probability}</source>
        <translation>sagt {answer}, {probability}</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>scale {scale}</source>
        <translation>Skala {scale}</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>seed {number}</source>
        <translation>Startwert {number}</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>stop x 5</source>
        <translation>x 5 beenden</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>the same so far: change one setting</source>
        <translation>bisher gleich: ändere eine Einstellung</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>x 5</source>
        <translation>x 5</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>{first} and {second} get equally many test digits right over {seeds} seeds.</source>
        <translation>{first} und {second} lesen über {seeds} Startwerte gleich viele Testziffern richtig.</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>{first} gets {points} points more right than {second}, and is ahead with {wins} of {seeds} seeds.</source>
        <translation>{first} liest {points} Punkte mehr richtig als {second} und liegt mit {wins} von {seeds} Startwerten vorn.</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>{fraction} drawn</source>
        <translation>{fraction} gezeichnet</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>{letter}: {name}. Click to show this run in the whole window and to change its settings.</source>
        <translation>{letter}: {name}. Klicke, um diesen Lauf im ganzen Fenster zu zeigen und seine Einstellungen zu ändern.</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>{setting} {value}</source>
        <translation>{setting} {value}</translation>
    </message>
    <message>
        <location filename="../../gui/words/lanes.py"/>
        <source>{setting}: {value}</source>
        <translation>{setting}: {value}</translation>
    </message>
    <message>
        <location filename="../../gui/words/lessons.py"/>
        <source>Begin again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <location filename="../../gui/words/lessons.py"/>
        <source>Clinic, {minutes} minutes</source>
        <translation>Klinik, {minutes} Minuten</translation>
    </message>
    <message>
        <location filename="../../gui/words/lessons.py"/>
        <source>Clinic: {title}</source>
        <translation>Klinik: {title}</translation>
    </message>
    <message>
        <location filename="../../gui/words/lessons.py"/>
        <source>Goal: {figure} at least {value}.</source>
        <translation>Ziel: {figure} mindestens {value}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/lessons.py"/>
        <source>Goal: {figure} at most {value}.</source>
        <translation>Ziel: {figure} höchstens {value}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/lessons.py"/>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <location filename="../../gui/words/lessons.py"/>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <location filename="../../gui/words/lessons.py"/>
        <source>Now: {value}.</source>
        <translation>Jetzt: {value}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/lessons.py"/>
        <source>The lesson keeps this as it is: {settings}</source>
        <translation>Die Lektion lässt das, wie es ist: {settings}</translation>
    </message>
    <message>
        <location filename="../../gui/words/lessons.py"/>
        <source>Train it to see where it stands.</source>
        <translation>Trainiere es, um zu sehen, wo es steht.</translation>
    </message>
    <message>
        <location filename="../../gui/words/marks.py"/>
        <source>batch {before} to {after}</source>
        <translation>Stapel {before} auf {after}</translation>
    </message>
    <message>
        <location filename="../../gui/words/marks.py"/>
        <source>drawn digits {before} to {after}</source>
        <translation>gezeichnete Ziffern {before} auf {after}</translation>
    </message>
    <message>
        <location filename="../../gui/words/marks.py"/>
        <source>epochs {before} to {after}</source>
        <translation>Epochen {before} auf {after}</translation>
    </message>
    <message>
        <location filename="../../gui/words/marks.py"/>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <location filename="../../gui/words/marks.py"/>
        <source>rate {before} to {after}</source>
        <translation>Rate {before} auf {after}</translation>
    </message>
    <message>
        <location filename="../../gui/words/marks.py"/>
        <source>schedule {before} to {after}</source>
        <translation>Zeitplan {before} auf {after}</translation>
    </message>
    <message>
        <location filename="../../gui/words/marks.py"/>
        <source>variants {before} to {after}</source>
        <translation>Varianten {before} auf {after}</translation>
    </message>
    <message>
        <location filename="../../gui/words/marks.py"/>
        <source>{before} to {after}</source>
        <translation>{before} auf {after}</translation>
    </message>
    <message>
        <location filename="../../gui/words/marks.py"/>
        <source>{setting} {before} to {after}</source>
        <translation>{setting} {before} auf {after}</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Apart and together: difference 0.</source>
        <translation>Getrennt und zusammen: Unterschied 0.</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Apart and together: difference {value}, which is rounding.</source>
        <translation>Getrennt und zusammen: Unterschied {value}, das ist Rundung.</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Apart and together: difference {value}. p is so small that taken apart the slope is lost.</source>
        <translation>Getrennt und zusammen: Unterschied {value}. p ist so klein, dass die Steigung getrennt verloren geht.</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Apart: the loss asks only for p of the {digit}, with the slope dL/dp = {slope}. Times dp/dz of the {digit}, the slopes of softmax, it gives what training computes at once: {together}.</source>
        <translation>Getrennt: Der Verlust fragt nur nach p der {digit}, mit der Steigung dL/dp = {slope}. Mal dp/dz der {digit}, die Steigungen von Softmax, ergibt das, was das Training auf einmal rechnet: {together}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Backward</source>
        <translation>Rückwärts</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Cost of the batch</source>
        <translation>Kosten des Stapels</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Digit {place} of {count}, labeled {label}: loss {loss}</source>
        <translation>Ziffer {place} von {count}, Etikett {label}: Verlust {loss}</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Draw a digit first. Then tell which one it is, and the network takes one step to learn it.</source>
        <translation>Zeichne zuerst eine Ziffer. Sag dann, welche es ist, und das Netz geht einen Schritt, um sie zu lernen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Each output on its own: the slope of the loss, dL/dp, times that of the output, dp/dz, gives {together}.</source>
        <translation>Jede Ausgabe für sich: Die Steigung des Verlusts, dL/dp, mal die der Ausgabe, dp/dz, ergibt {together}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Every p counts, and every z moves every p: the sum of dL/dp times dp/dz over all ten is {together}.</source>
        <translation>Jedes p zählt, und jedes z bewegt jedes p: Die Summe aus dL/dp mal dp/dz über alle zehn ist {together}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Every weight moves against its slope, and the network answers anew.</source>
        <translation>Jedes Gewicht bewegt sich gegen seine Steigung, und das Netz antwortet neu.</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Here the weights themselves answer, not their moving average.</source>
        <translation>Hier antworten die Gewichte selbst, nicht ihr gleitendes Mittel.</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>How long two slopes are. delta: by the sums of a layer. gradient: by its weights.</source>
        <translation>Wie lang zwei Steigungen sind. Delta: nach den Summen einer Schicht. Gradient: nach ihren Gewichten.</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>How long two slopes of the cost are. delta: by the sums of a layer, for this digit, one of {count}. gradient: by its weights, for all of them.</source>
        <translation>Wie lang zwei Steigungen der Kosten sind. Delta: nach den Summen einer Schicht, für diese Ziffer, eine von {count}. Gradient: nach ihren Gewichten, für alle.</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>How wrong the outputs are, as one number, and its slope by each output.</source>
        <translation>Wie falsch die Ausgaben sind, als eine Zahl, und ihre Steigung nach jeder Ausgabe.</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>It is only looked at until you take it. Esc leaves it.</source>
        <translation>Er wird nur angesehen, bis du ihn gehst. Esc verlässt ihn.</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Its loss</source>
        <translation>Ihr Verlust</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>One step on this drawing</source>
        <translation>Ein Schritt mit dieser Zeichnung</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>One step on your drawing</source>
        <translation>Ein Schritt mit deiner Zeichnung</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Phases of the step</source>
        <translation>Phasen des Schritts</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Step {step} of epoch {epoch}</source>
        <translation>Schritt {step} von Epoche {epoch}</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Test digits right</source>
        <translation>Testziffern richtig</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>The digit of the batch before</source>
        <translation>Die Ziffer des Stapels davor</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>The drawing shows {digit}</source>
        <translation>Die Zeichnung zeigt {digit}</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>The next digit of the batch</source>
        <translation>Die nächste Ziffer des Stapels</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>The numbers are beyond all bounds: there is no slope any more.</source>
        <translation>Die Zahlen sind jenseits aller Grenzen: Es gibt keine Steigung mehr.</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>The numbers go through the network, from layer to layer.</source>
        <translation>Die Zahlen gehen durch das Netz, von Schicht zu Schicht.</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>The slope goes back through the layers: who would have to change how much?</source>
        <translation>Die Steigung geht zurück durch die Schichten: Wer müsste sich wie sehr ändern?</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>The step learns from the drawing as it is; the answer averages over tilted copies of it.</source>
        <translation>Der Schritt lernt von der Zeichnung, wie sie ist; die Antwort mittelt über geneigte Kopien von ihr.</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>The {label} shown</source>
        <translation>Die gezeigte {label}</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>This step is too long: the weights after it are too large for a number. Lower the rate.</source>
        <translation>Dieser Schritt ist zu lang: Die Gewichte danach sind zu groß für eine Zahl. Nimm eine kleinere Rate.</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Training again up to step {step} of epoch {epoch}... {done}</source>
        <translation>Noch einmal trainiert bis Schritt {step} von Epoche {epoch} ... {done}</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Which digit is this? Press 0 to 9. A step needs the right answer.</source>
        <translation>Welche Ziffer ist das? Drücke 0 bis 9. Ein Schritt braucht die richtige Antwort.</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>Your drawing: {label}</source>
        <translation>Deine Zeichnung: {label}</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>moved: how far the weights of each layer went, at rate {rate}.</source>
        <translation>bewegt: wie weit die Gewichte jeder Schicht gingen, bei der Rate {rate}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>the slope dL/dz</source>
        <translation>die Steigung dL/dz</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>z: the sum of each output. p: what {activation} makes of it. y: the right answer.</source>
        <translation>z: die Summe jeder Ausgabe. p: was {activation} daraus macht. y: die richtige Antwort.</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>{key} {name}</source>
        <translation>{key} {name}</translation>
    </message>
    <message>
        <location filename="../../gui/words/microscope.py"/>
        <source>{label}: {p} before, {q} after; test digits {before} before, {after} after.</source>
        <translation>{label}: {p} vorher, {q} nachher; Testziffern {before} vorher, {after} nachher.</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>All {count} test digits are read right.</source>
        <translation>Alle {count} Testziffern werden richtig gelesen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Counts</source>
        <translation>Anzahlen</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Each bar: of the answers that are so sure, how many are right. On the line, both agree.</source>
        <translation>Jeder Balken: Von den Antworten, die so sicher sind, wie viele sind richtig? Auf der Linie stimmt beides überein.</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Each row is what a digit is, each column what it is read as. Choose a cell to see its digits.</source>
        <translation>Jede Zeile ist, was eine Ziffer ist, jede Spalte, als was sie gelesen wird. Wähle ein Feld, um seine Ziffern zu sehen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>How many digits each cell holds.</source>
        <translation>Wie viele Ziffern in jedem Feld sind.</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Is it as right as it is sure?</source>
        <translation>Ist es so richtig, wie es sicher ist?</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>It calls nearly everything {digit}: {wrong} of {count} test digits are read wrong.</source>
        <translation>Es nennt fast alles {digit}: {wrong} von {count} Testziffern werden falsch gelesen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>It is sure ({threshold} and more) of no test digit.</source>
        <translation>Bei keiner Testziffer ist es sicher ({threshold} und mehr).</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>No answer is {low} to {high} sure.</source>
        <translation>Keine Antwort ist zu {low} bis {high} sicher.</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>No test digit is here.</source>
        <translation>Hier ist keine Testziffer.</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Of all that is this digit, how much is read right.</source>
        <translation>Von allem, was diese Ziffer ist: wie viel davon richtig gelesen wird.</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Of all that was read as this digit, how much is right.</source>
        <translation>Von allem, was als diese Ziffer gelesen wurde: wie viel davon richtig ist.</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Of two outputs one always has 50 % or more, so no answer counts as unsure.</source>
        <translation>Von zwei Ausgaben hat eine immer 50 % oder mehr, also gilt keine Antwort als unsicher.</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Precision, recall, F1</source>
        <translation>Präzision, Trefferquote, F1</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Row %</source>
        <translation>Zeile %</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Show the mistakes of all cells again</source>
        <translation>Wieder die Fehler aller Felder zeigen</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Show three scores of each digit</source>
        <translation>Drei Noten jeder Ziffer zeigen</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Test digit {place}: it is {label}, read as {read}, {percent} sure. Click to try it.</source>
        <translation>Testziffer {place}: Sie ist {label}, gelesen als {read}, zu {percent} sicher. Klicke, um sie zu versuchen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>Test digit {place}: labeled {label}, read as {read}, {percent} sure. Click to try it.</source>
        <translation>Testziffer {place}: Etikett {label}, gelesen als {read}, {percent} sicher. Klicke, um sie auszuprobieren.</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>The harmonic mean of both: high only if both are.</source>
        <translation>Das harmonische Mittel von beiden: nur hoch, wenn beide es sind.</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>What part of each row a cell holds, in percent.</source>
        <translation>Welcher Teil jeder Zeile in einem Feld ist, in Prozent.</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>When it is sure ({threshold} and more), {right} of {count} are right.</source>
        <translation>Wenn es sicher ist ({threshold} und mehr), sind {right} von {count} richtig.</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>how right</source>
        <translation>wie richtig</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>how sure</source>
        <translation>wie sicher</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>is ↓  as →</source>
        <translation>ist ↓  als →</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>{count} answers are {low} to {high} sure, {confidence} on average; {accuracy} are right.</source>
        <translation>{count} Antworten sind zu {low} bis {high} sicher, im Mittel zu {confidence}; {accuracy} sind richtig.</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>{digit}: precision {precision}, recall {recall}, F1 {f1}</source>
        <translation>{digit}: Präzision {precision}, Trefferquote {recall}, F1 {f1}</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>{label} read as {read}: {count} of {all}, {percent}.</source>
        <translation>{label} als {read} gelesen: {count} von {all}, {percent}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>{label} read right: {count} of {all}, {percent}.</source>
        <translation>{label} richtig gelesen: {count} von {all}, {percent}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>{label} → {read}</source>
        <translation>{label} → {read}</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>{wrong} of {count} test digits are read wrong, the surest first. Click one to try it.</source>
        <translation>{wrong} von {count} Testziffern werden falsch gelesen, die sichersten zuerst. Klicke auf eine, um sie zu versuchen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/mistakes.py"/>
        <source>→ {read}</source>
        <translation>→ {read}</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>A loss of your own.</source>
        <translation>Ein Verlust von dir.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>A preset of your own.</source>
        <translation>Eine Vorlage von dir.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>A smooth relu that dips a little below zero.</source>
        <translation>Ein glattes relu, das ein wenig unter null taucht.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>A smooth relu that never becomes zero.</source>
        <translation>Ein glattes relu, das nie null wird.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>A smooth relu: the sum times its sigmoid.</source>
        <translation>Ein glattes relu: die Summe mal ihr Sigmoid.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>A sum of many inputs keeps the size of one.</source>
        <translation>Eine Summe vieler Eingaben behält die Größe von einer.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>All units of a layer stay equal: see why weights begin random.</source>
        <translation>Alle Neuronen einer Schicht bleiben gleich: Sieh, warum Gewichte zufällig beginnen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>All weights are 1, times the scale: the units of a layer stay equal.</source>
        <translation>Alle Gewichte sind 1, mal dem Faktor: Die Neuronen einer Schicht bleiben gleich.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>An activation of your own.</source>
        <translation>Eine Aktivierung von dir.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>An initialiser of your own.</source>
        <translation>Anfangsgewichte von dir.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>As Glorot, scaled to what the layer's activation does to a signal.</source>
        <translation>Wie Glorot, angepasst an das, was die Aktivierung der Schicht mit einem Signal macht.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>As Glorot, uniform, but with a few larger weights.</source>
        <translation>Wie Glorot, gleichverteilt, aber mit einigen größeren Gewichten.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>As He, uniform, but with a few larger weights.</source>
        <translation>Wie He, gleichverteilt, aber mit einigen größeren Gewichten.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>As LeCun, uniform, but with a few larger weights.</source>
        <translation>Wie LeCun, gleichverteilt, aber mit einigen größeren Gewichten.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>As shipped</source>
        <translation>Wie mitgeliefert</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Asks of each output on its own: yes or no? It goes with sigmoid.</source>
        <translation>Fragt jede Ausgabe für sich: ja oder nein? Sie passt zu Sigmoid.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Asks only how probable the right digit is. It goes with softmax.</source>
        <translation>Fragt nur, wie wahrscheinlich die richtige Ziffer ist. Sie passt zu Softmax.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Asks the right output to be above 1 and all others to be below -1, no more.</source>
        <translation>Verlangt, dass die richtige Ausgabe über 1 ist und alle anderen unter -1, nicht mehr.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Binary cross-entropy</source>
        <translation>Binäre Kreuzentropie</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Categorical cross-entropy</source>
        <translation>Kategoriale Kreuzentropie</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Deep, eight layers of tanh</source>
        <translation>Tief, acht Schichten tanh</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Eight hidden layers: watch how much harder depth makes it.</source>
        <translation>Acht verdeckte Schichten: Sieh, wie viel schwerer Tiefe es macht.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Exploding: steps too large</source>
        <translation>Explodierend: zu große Schritte</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Glorot, normal</source>
        <translation>Glorot, normalverteilt</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Glorot, uniform</source>
        <translation>Glorot, gleichverteilt</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>He, normal</source>
        <translation>He, normalverteilt</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>He, uniform</source>
        <translation>He, gleichverteilt</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Hidden {number}</source>
        <translation>Verdeckt {number}</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Hinge</source>
        <translation>Hinge</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Inkling's own, trained</source>
        <translation>Inklings eigenes, trainiert</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>It learns from digits that the program draws itself, and never sees one that a person wrote.</source>
        <translation>Es lernt aus Ziffern, die das Programm selbst zeichnet, und sieht nie eine, die ein Mensch geschrieben hat.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Keeps the size of values forward and of gradients back.</source>
        <translation>Erhält die Größe der Werte vorwärts und der Gradienten rückwärts.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Larger weights, as relu blocks half of what comes in.</source>
        <translation>Größere Gewichte, weil relu die Hälfte von dem sperrt, was ankommt.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>LeCun, normal</source>
        <translation>LeCun, normalverteilt</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>LeCun, uniform</source>
        <translation>LeCun, gleichverteilt</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Like relu, but bends smoothly down to -1.</source>
        <translation>Wie relu, biegt sich aber sanft hinab bis -1.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Like relu, but lets a hundredth of the negative through.</source>
        <translation>Wie relu, lässt aber ein Hundertstel vom Negativen durch.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Many relu units: fits the training digits fast.</source>
        <translation>Viele relu-Neuronen: passt sich den Trainingsziffern schnell an.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Mean absolute error</source>
        <translation>Mittlerer absoluter Fehler</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Mean squared error</source>
        <translation>Mittlerer quadratischer Fehler</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>No data at all</source>
        <translation>Ganz ohne Daten</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>No hidden layer</source>
        <translation>Keine verdeckte Schicht</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>One hidden layer, 64-50-10</source>
        <translation>Eine verdeckte Schicht, 64-50-10</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Ones</source>
        <translation>Einsen</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Orthogonal</source>
        <translation>Orthogonal</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Passes every sum as it is.</source>
        <translation>Lässt jede Summe, wie sie ist.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Passes positive sums and blocks the rest.</source>
        <translation>Lässt positive Summen durch und sperrt die anderen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Quick, on variants</source>
        <translation>Schnell, mit Varianten</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Sigmoid units and one hidden layer: the smallest of the classic networks.</source>
        <translation>Sigmoid-Neuronen und eine verdeckte Schicht: das kleinste der klassischen Netze.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Small, 64-50-30-10, on variants</source>
        <translation>Klein, 64-50-30-10, mit Varianten</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Softmax regression: each digit is one weighted sum of the pixels.</source>
        <translation>Softmax-Regression: Jede Ziffer ist eine gewichtete Summe der Pixel.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Squared error with no limit on the outputs: each step overshoots further, the cost explodes.</source>
        <translation>Quadratischer Fehler ohne Grenze für die Ausgaben: Jeder Schritt schießt weiter über das Ziel, die Kosten explodieren.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Squeezes every sum into -1 to 1.</source>
        <translation>Drückt jede Summe in -1 bis 1.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Squeezes every sum into 0 to 1.</source>
        <translation>Drückt jede Summe in 0 bis 1.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>The distance of each output from its target, near or far alike.</source>
        <translation>Der Abstand jeder Ausgabe von ihrem Ziel, nah oder weit gleich.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>The distance of each output from its target, squared: far ones weigh most.</source>
        <translation>Der Abstand jeder Ausgabe von ihrem Ziel, quadriert: Weite Abstände wiegen am meisten.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>The network that ships with Inkling, trained already.</source>
        <translation>Das Netz, das mit Inkling kommt, schon trainiert.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>The recipe of Inkling's own network: from the data, variants of it and drawn digits.</source>
        <translation>Das Rezept von Inklings eigenem Netz: aus den Daten, Varianten davon und gezeichneten Ziffern.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>The shipped network's recipe, cut short: good after some seconds.</source>
        <translation>Das Rezept des mitgelieferten Netzes, gekürzt: nach einigen Sekunden gut.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>The size that the first digit networks had, 64-50-30-10, as good as it gets.</source>
        <translation>Die Größe, die die ersten Ziffernnetze hatten, 64-50-30-10, so gut wie möglich.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Turns the sums into probabilities that add up to 1.</source>
        <translation>Macht aus den Summen Wahrscheinlichkeiten, die zusammen 1 ergeben.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Two hidden layers, 64-50-30-10</source>
        <translation>Zwei verdeckte Schichten, 64-50-30-10</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Two layers of sigmoid units. It learns slowly at first, then all at once.</source>
        <translation>Zwei Schichten von Sigmoid-Neuronen. Es lernt zuerst langsam, dann auf einmal.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Units that look at different things: lengths and angles are kept.</source>
        <translation>Neuronen, die auf Verschiedenes sehen: Längen und Winkel bleiben erhalten.</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Wide, 64-256-10</source>
        <translation>Breit, 64-256-10</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>Zeros</source>
        <translation>Nullen</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>binary cross-entropy</source>
        <translation>binärer Kreuzentropie</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>categorical cross-entropy</source>
        <translation>kategorialer Kreuzentropie</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>hinge</source>
        <translation>Hinge</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>mean absolute error</source>
        <translation>mittlerem absolutem Fehler</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>mean squared error</source>
        <translation>mittlerem quadratischem Fehler</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>{count} weights and biases to learn</source>
        <translation>{count} Gewichte und Biases zu lernen</translation>
    </message>
    <message>
        <location filename="../../gui/words/networks.py"/>
        <source>{name}: {help}</source>
        <translation>{name}: {help}</translation>
    </message>
    <message>
        <location filename="../../gui/words/numbers.py"/>
        <source>An epoch: {count} steps of 1 digit</source>
        <translation>{count} Schritte mit 1 Ziffer</translation>
    </message>
    <message numerus="yes">
        <location filename="../../gui/words/numbers.py"/>
        <source>An epoch: {count} steps of {digits} digits</source>
        <extra-one>An epoch: 1 step of {digits} digits</extra-one>
        <translation>
            <numerusform>1 Schritt mit {digits} Ziffern</numerusform>
            <numerusform>{count} Schritte mit {digits} Ziffern</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../gui/words/numbers.py"/>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <location filename="../../gui/words/numbers.py"/>
        <source>{count} h</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <location filename="../../gui/words/numbers.py"/>
        <source>{count} million</source>
        <translation>{count} Millionen</translation>
    </message>
    <message>
        <location filename="../../gui/words/numbers.py"/>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <location filename="../../gui/words/numbers.py"/>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <location filename="../../gui/words/numbers.py"/>
        <source>{count} thousand</source>
        <translation>{count} Tausend</translation>
    </message>
    <message>
        <location filename="../../gui/words/numbers.py"/>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <location filename="../../gui/words/numbers.py"/>
        <source>{steps} steps of {large} digits, 1 of {small}</source>
        <translation>{steps} Schritte mit {large} Ziffern, 1 mit {small}</translation>
    </message>
    <message>
        <location filename="../../gui/words/pages.py"/>
        <source>Close the guide</source>
        <translation>Den Guide schließen</translation>
    </message>
    <message>
        <location filename="../../gui/words/pages.py"/>
        <source>Done</source>
        <translation>Geschafft</translation>
    </message>
    <message>
        <location filename="../../gui/words/phase_sentences.py"/>
        <source>Backward: every output is pushed by {by}: {other} gets {its}, {label} gets {own}.</source>
        <translation>Rückwärts: Jede Ausgabe wird um {by} geschoben: {other} bekommt {its}, {label} bekommt {own}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/phase_sentences.py"/>
        <source>Forward: your drawing, without its leaning copies, gets {said}.</source>
        <translation>Vorwärts: Deine Zeichnung, ohne ihre geneigten Kopien, bekommt {said}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../gui/words/phase_sentences.py"/>
        <source>Forward: {count} digits go through the network; their cost is {cost}. The {label} shown gets {said}.</source>
        <extra-one>Forward: 1 digit goes through the network; its cost is {cost}. The {label} shown gets {said}.</extra-one>
        <translation>
            <numerusform>Vorwärts: 1 Ziffer geht durch das Netz; ihre Kosten sind {cost}. Die gezeigte {label} bekommt {said}.</numerusform>
            <numerusform>Vorwärts: {count} Ziffern gehen durch das Netz; ihre Kosten sind {cost}. Die gezeigte {label} bekommt {said}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../gui/words/phase_sentences.py"/>
        <source>Loss: only what the right digit gets counts. Minus the logarithm of {p} is {value}.</source>
        <translation>Verlust: Nur was die richtige Ziffer bekommt, zählt. Minus der Logarithmus von {p} ist {value}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/phase_sentences.py"/>
        <source>Loss: {name} between the outputs p and the targets y is {value}.</source>
        <translation>Verlust: {name} zwischen den Ausgaben p und den Zielen y ist {value}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/phase_sentences.py"/>
        <source>Step: at rate {rate} the weights go {length} far, after {before} in the step before.</source>
        <translation>Schritt: Bei der Rate {rate} gehen die Gewichte {length} weit, nach {before} im Schritt davor.</translation>
    </message>
    <message>
        <location filename="../../gui/words/phase_sentences.py"/>
        <source>Step: at rate {rate} the weights go {length} far.</source>
        <translation>Schritt: Bei der Rate {rate} gehen die Gewichte {length} weit.</translation>
    </message>
    <message>
        <location filename="../../gui/words/phase_sentences.py"/>
        <source>Test digits right: {before} before, {after} after.</source>
        <translation>Testziffern richtig: {before} vorher, {after} nachher.</translation>
    </message>
    <message>
        <location filename="../../gui/words/phase_sentences.py"/>
        <source>{label}: {before} before, {after} after.</source>
        <translation>{label}: {before} vorher, {after} nachher.</translation>
    </message>
    <message>
        <location filename="../../gui/words/phase_sentences.py"/>
        <source>{p} for {label} and {q} for {winner}</source>
        <translation>{p} für {label} und {q} für {winner}</translation>
    </message>
    <message>
        <location filename="../../gui/words/phase_sentences.py"/>
        <source>{p} for {label}, the most</source>
        <translation>{p} für {label}, das meiste</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>&amp;Put onto the paper</source>
        <translation>Auf das &amp;Papier legen</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>&amp;not said</source>
        <translation>&amp;nicht gesagt</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>A {offered}? Press 0 to 9</source>
        <translation>Eine {offered}? Drücke 0 bis 9</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Hollow: your pin</source>
        <translation>Hohl: deine angeheftete</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Hollow: your pinned {label}</source>
        <translation>Hohl: deine angeheftete {label}</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>It is a</source>
        <translation>Es ist eine</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Keep the drawing to see when it is learned: draw a digit first</source>
        <translation>Die Zeichnung behalten, um zu sehen, wann sie gelernt wird: Zeichne zuerst eine Ziffer</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Keep the drawing to see when it is learned: five are kept already, remove one first</source>
        <translation>Die Zeichnung behalten, um zu sehen, wann sie gelernt wird: Fünf sind schon angeheftet, entferne zuerst eine</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Pin a drawing (Ctrl+D) to see when it is learned.</source>
        <translation>Hefte eine Zeichnung an (Strg+D), um zu sehen, wann sie gelernt wird.</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Pinned drawings</source>
        <translation>Angeheftete Zeichnungen</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Press Train to see when it is learned.</source>
        <translation>Drücke auf Trainieren, um zu sehen, wann sie gelernt wird.</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Read as {digit}, {percent}. 0 to 9 says what it is. Hold Alt to compare.</source>
        <translation>Gelesen als {digit}, {percent}. 0 bis 9 sagt, was es ist. Halte Alt zum Vergleichen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Which digit is it? 0 to 9, Enter or a click: {offered}, Esc: none</source>
        <translation>Welche Ziffer ist es? 0 bis 9, Eingabe oder ein Klick: {offered}, Esc: keine</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Which digit is it? Choose it beside the paper and press 0 to 9.</source>
        <translation>Welche Ziffer ist es? Wähle sie neben dem Papier und drücke 0 bis 9.</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Your digits</source>
        <translation>Deine Ziffern</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Your {label}, read as {digit}, {percent}. Hold Alt to compare.</source>
        <translation>Deine {label}, gelesen als {digit}, {percent}. Halte Alt zum Vergleichen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Your {label}, read right, {percent}. Hold Alt to compare.</source>
        <translation>Deine {label}, richtig gelesen, {percent}. Halte Alt zum Vergleichen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>Your {label}: {sentence}</source>
        <translation>Deine {label}: {sentence}</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>back at {epoch}</source>
        <translation>wieder da in {epoch}</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>back at {last}</source>
        <translation>wieder da in {last}</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>forgotten at {epoch}</source>
        <translation>vergessen in {epoch}</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>forgotten {count} times</source>
        <translation>{count}-mal vergessen</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>labelling a pin</source>
        <translation>Benennen einer angehefteten Zeichnung</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>last at {last}</source>
        <translation>zuletzt in {last}</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>learned at epoch {epoch}</source>
        <translation>gelernt in Epoche {epoch}</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>not learned yet</source>
        <translation>noch nicht gelernt</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>pinning the drawing</source>
        <translation>Anheften der Zeichnung</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>removing a pin</source>
        <translation>Entfernen einer angehefteten Zeichnung</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>right at first</source>
        <translation>zuerst richtig</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>right from the start</source>
        <translation>von Anfang an richtig</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>showing a pin</source>
        <translation>Zeigen einer angehefteten Zeichnung</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>your {digit} forgotten</source>
        <translation>deine {digit} vergessen</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>your {digit} learned</source>
        <translation>deine {digit} gelernt</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>your {digit} learned again</source>
        <translation>deine {digit} wieder gelernt</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>{pin}, read as {digit}, {percent}</source>
        <translation>{pin}, gelesen als {digit}, {percent}</translation>
    </message>
    <message>
        <location filename="../../gui/words/pins.py"/>
        <source>{told}; its probability here is {percent}.</source>
        <translation>{told}; ihre Wahrscheinlichkeit ist hier {percent}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/problems.py"/>
        <source>Is a directory</source>
        <translation>Das ist ein Ordner</translation>
    </message>
    <message>
        <location filename="../../gui/words/problems.py"/>
        <source>No space left on device</source>
        <translation>Auf dem Datenträger ist kein Platz mehr</translation>
    </message>
    <message>
        <location filename="../../gui/words/problems.py"/>
        <source>No such file or directory</source>
        <translation>Diese Datei oder dieser Ordner ist nicht da</translation>
    </message>
    <message>
        <location filename="../../gui/words/problems.py"/>
        <source>Permission denied</source>
        <translation>Das ist nicht erlaubt</translation>
    </message>
    <message>
        <location filename="../../gui/words/problems.py"/>
        <source>Read-only file system</source>
        <translation>Auf diesen Datenträger kann nicht geschrieben werden</translation>
    </message>
    <message>
        <location filename="../../gui/words/problems.py"/>
        <source>The file ends too early: its last bytes are missing.</source>
        <translation>Die Datei endet zu früh: Ihre letzten Bytes fehlen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/problems.py"/>
        <source>This network is larger than the designer: at most {layers} hidden layers of {units} units</source>
        <translation>Dieses Netz ist größer, als hier entworfen werden kann: höchstens {layers} verdeckte Schichten mit {units} Neuronen</translation>
    </message>
    <message>
        <location filename="../../gui/words/problems.py"/>
        <source>there is no file {name}</source>
        <translation>die Datei {name} gibt es nicht</translation>
    </message>
    <message>
        <location filename="../../gui/words/problems.py"/>
        <source>{name} could not be read</source>
        <translation>{name} konnte nicht gelesen werden</translation>
    </message>
    <message>
        <location filename="../../gui/words/problems.py"/>
        <source>{name} does not say what it learned: {reason}</source>
        <translation>{name} sagt nicht, was es gelernt hat: {reason}</translation>
    </message>
    <message>
        <location filename="../../gui/words/problems.py"/>
        <source>{name} is a HEIC picture, which cannot be read here: save it as JPEG or PNG</source>
        <translation>{name} ist ein HEIC-Bild, das hier nicht gelesen werden kann: Speichere es als JPEG oder PNG</translation>
    </message>
    <message>
        <location filename="../../gui/words/problems.py"/>
        <source>{name} is a folder: give the name of a file in it</source>
        <translation>{name} ist ein Ordner: Gib den Namen einer Datei darin an</translation>
    </message>
    <message>
        <location filename="../../gui/words/problems.py"/>
        <source>{name} is a network from {inputs} to {outputs} values: digits need {wanted} and {needed}</source>
        <translation>{name} ist ein Netz von {inputs} auf {outputs} Werte: Ziffern brauchen {wanted} und {needed}</translation>
    </message>
    <message>
        <location filename="../../gui/words/problems.py"/>
        <source>{name} is empty</source>
        <translation>{name} ist leer</translation>
    </message>
    <message>
        <location filename="../../gui/words/problems.py"/>
        <source>{name} is empty: all of it has one colour</source>
        <translation>{name} ist leer: Alles darin hat eine Farbe</translation>
    </message>
    <message>
        <location filename="../../gui/words/problems.py"/>
        <source>{name} is not a network file: {reason}</source>
        <translation>{name} ist keine Datei mit einem Netz: {reason}</translation>
    </message>
    <message>
        <location filename="../../gui/words/problems.py"/>
        <source>{name} is not a network of Inkling: its format is {found}</source>
        <translation>{name} ist kein Netz von Inkling: Das Format ist {found}</translation>
    </message>
    <message>
        <location filename="../../gui/words/problems.py"/>
        <source>{name} is not a picture that can be read</source>
        <translation>{name} ist kein Bild, das sich lesen lässt</translation>
    </message>
    <message>
        <location filename="../../gui/words/problems.py"/>
        <source>{name} is not a picture that can be read: it is no {kinds} or {kind} file</source>
        <translation>{name} ist kein Bild, das sich lesen lässt: keine Datei der Art {kinds} oder {kind}</translation>
    </message>
    <message>
        <location filename="../../gui/words/problems.py"/>
        <source>{name} is not a picture that can be read: {reason}</source>
        <translation>{name} ist kein Bild, das sich lesen lässt: {reason}</translation>
    </message>
    <message>
        <location filename="../../gui/words/problems.py"/>
        <source>{name} is too large: more than {most} pixels</source>
        <translation>{name} ist zu groß: mehr als {most} Pixel</translation>
    </message>
    <message>
        <location filename="../../gui/words/problems.py"/>
        <source>{name} is too long and thin to show a digit: {width} x {height} pixels</source>
        <translation>{name} ist zu lang und schmal, um eine Ziffer zu zeigen: {width} x {height} Pixel</translation>
    </message>
    <message>
        <location filename="../../gui/words/problems.py"/>
        <source>{name} needs more memory than there is</source>
        <translation>{name} braucht mehr Speicher, als da ist</translation>
    </message>
    <message>
        <location filename="../../gui/words/problems.py"/>
        <source>{name} was trained on digits prepared in another way: its normaliser has the version {version}, this Inkling {own}</source>
        <translation>{name} wurde mit Ziffern trainiert, die anders vorbereitet waren: Die Normalisierung hat die Version {version}, in diesem Inkling {own}</translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>A batch of {size}.</source>
        <translation>Ein Stapel: {size}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>A batch of {size}. After it {right} of the test digits are right, their cost is {cost}.</source>
        <translation>Ein Stapel: {size}. Danach sind {right} der Testziffern richtig, ihre Kosten sind {cost}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>An epoch has too many steps to keep so large a network after each: take larger batches.</source>
        <translation>Eine Epoche hat zu viele Schritte, um ein so großes Netz nach jedem aufzuheben: Nimm größere Stapel.</translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>As it was after epoch {epoch}</source>
        <translation>Wie es nach Epoche {epoch} war</translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>Begin a run of its own at this moment with the settings of now, which were others then</source>
        <translation>In diesem Moment einen eigenen Lauf mit den jetzigen Einstellungen beginnen; damals waren sie anders</translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>Epoch {epoch}: {digit}, {percent}</source>
        <translation>Epoche {epoch}: {digit}, {percent}</translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>Everything shows this moment. Live brings back the present.</source>
        <translation>Alles zeigt diesen Moment. Live bringt die Gegenwart zurück.</translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>Go on with the present settings</source>
        <translation>Mit jetzigen Einstellungen weiter</translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>How fast a training is watched: step by step, ever faster, or four times as fast</source>
        <translation>Wie schnell du einem Training zusiehst: Schritt für Schritt, immer schneller, oder viermal so schnell</translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>Sta&amp;y</source>
        <translation>Ble&amp;iben</translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>Stay at this moment</source>
        <translation>In diesem Moment bleiben</translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>The first step of epoch {epoch} ended the training.</source>
        <translation>Der erste Schritt von Epoche {epoch} hat das Training beendet.</translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>The training itself is further on. Live shows the present.</source>
        <translation>Das Training selbst ist schon weiter. Live zeigt die Gegenwart.</translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>Training again from epoch {start}: {now} of {end}. Esc ends it.</source>
        <translation>Noch einmal trainiert ab Epoche {start}: {now} von {end}. Esc beendet es.</translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>Training epoch {epoch} again, step by step. Esc ends it.</source>
        <translation>Epoche {epoch} wird Schritt für Schritt noch einmal trainiert. Esc beendet es.</translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>Watch</source>
        <translation>Zusehen</translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>Watch the training again, for your drawing, ever faster</source>
        <translation>Das Training für deine Zeichnung noch einmal ansehen, immer schneller</translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>Watching it learn: epoch {epoch}</source>
        <translation>Du siehst beim Lernen zu: Epoche {epoch}</translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>most test digits right</source>
        <translation>die meisten Testziffern richtig</translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>the cost more than doubled</source>
        <translation>die Kosten haben sich mehr als verdoppelt</translation>
    </message>
    <message numerus="yes">
        <location filename="../../gui/words/recording.py"/>
        <source>{count} digits</source>
        <extra-one>1 digit</extra-one>
        <translation>
            <numerusform>1 Ziffer</numerusform>
            <numerusform>{count} Ziffern</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>{digits}, step {length} long</source>
        <translation>{digits}, Schritt {length} lang</translation>
    </message>
    <message>
        <location filename="../../gui/words/recording.py"/>
        <source>{step}. {deed}</source>
        <translation>{step}. {deed}</translation>
    </message>
    <message>
        <location filename="../../gui/words/room.py"/>
        <source>Little room: Ctrl+, opens the settings.</source>
        <translation>Wenig Platz: Strg+, öffnet die Einstellungen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/room.py"/>
        <source>Little room: a title opens its panel here, Ctrl+, the settings.</source>
        <translation>Wenig Platz: Ein Titel öffnet hier seinen Bereich, Strg+, die Einstellungen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/room.py"/>
        <source>Little room: a title opens its panel here.</source>
        <translation>Wenig Platz: Ein Titel öffnet hier seinen Bereich.</translation>
    </message>
    <message>
        <location filename="../../gui/words/script.py"/>
        <source>No script can be written of this training: it has {obstacles}.</source>
        <translation>Von diesem Training lässt sich kein Skript schreiben: Es hat {obstacles}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/script.py"/>
        <source>Save the training as one readable script of plain NumPy that ends in the same last bit</source>
        <translation>Das Training als ein lesbares Skript in reinem NumPy speichern, das bis aufs letzte Bit gleich endet</translation>
    </message>
    <message>
        <location filename="../../gui/words/script.py"/>
        <source>a schedule that goes by the cost</source>
        <translation>einen Zeitplan, der sich nach den Kosten richtet</translation>
    </message>
    <message>
        <location filename="../../gui/words/script.py"/>
        <source>an epoch that is under way</source>
        <translation>eine Epoche, die noch läuft</translation>
    </message>
    <message>
        <location filename="../../gui/words/script.py"/>
        <source>another random generator</source>
        <translation>einen anderen Zufallsgenerator</translation>
    </message>
    <message>
        <location filename="../../gui/words/script.py"/>
        <source>digits that are drawn anew in every epoch</source>
        <translation>in jeder Epoche neu gezeichnete Ziffern</translation>
    </message>
    <message>
        <location filename="../../gui/words/script.py"/>
        <source>layers that stay as they are</source>
        <translation>Schichten, die bleiben, wie sie sind</translation>
    </message>
    <message>
        <location filename="../../gui/words/script.py"/>
        <source>new variants of the digits in every epoch</source>
        <translation>neue Varianten der Ziffern in jeder Epoche</translation>
    </message>
    <message>
        <location filename="../../gui/words/script.py"/>
        <source>settings other than the learning rate that were changed on the way</source>
        <translation>andere Einstellungen als die Lernrate, die unterwegs geändert wurden</translation>
    </message>
    <message>
        <location filename="../../gui/words/script.py"/>
        <source>{effect}. Train first: there is nothing to write yet</source>
        <translation>{effect}. Trainiere zuerst: Noch gibt es nichts zu schreiben</translation>
    </message>
    <message>
        <location filename="../../gui/words/script.py"/>
        <source>{effect}: from epoch {first} to {last}</source>
        <translation>{effect}: von Epoche {first} bis {last}</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>A leaning digit is set upright, as all digits of the data were.</source>
        <translation>Eine schräge Ziffer wird aufgerichtet, wie es alle Ziffern der Daten wurden.</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>All alike without Slant</source>
        <translation>Ohne Neigung alle gleich</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Box</source>
        <translation>Kasten</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Came as 64 numbers: no steps needed.</source>
        <translation>Kam als 64 Zahlen: keine Stufen nötig.</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Ink</source>
        <translation>Tinte</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Left out in the X-ray: {stages}.</source>
        <translation>Im Bereich Röntgen weggelassen: {stages}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Left out: {percent},
no difference</source>
        <translation>Weggelassen: {percent},
kein Unterschied</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Left out: {percent},
{points} points better</source>
        <translation>Weggelassen: {percent},
{points} Punkte besser</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Left out: {percent},
{points} points worse</source>
        <translation>Weggelassen: {percent},
{points} Punkte schlechter</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Only the ink counts. Lines are drawn again with a standard pen.</source>
        <translation>Nur die Tinte zählt. Linien werden mit einem Einheitsstift nachgezogen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Only the ink counts: what stands out from the paper of the picture.</source>
        <translation>Nur die Tinte zählt: was sich vom Papier des Bildes abhebt.</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Right of {count} redrawn test digits with all stages but this one.</source>
        <translation>Richtig von {count} neu gezeichneten Testziffern, mit allen Stufen außer dieser.</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Slant</source>
        <translation>Neigung</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Stretched to 20 by 32 pixels, so size and place do not matter.</source>
        <translation>Auf 20 mal 32 Pixel gestreckt, damit Größe und Ort keine Rolle spielen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>The last {count} digits of the data, which no training here sees, drawn again as other hands might, and read with the stages that are switched on.</source>
        <translation>Die letzten {count} Ziffern der Daten, die hier kein Training sieht, neu gezeichnet wie von anderen Händen und gelesen mit den eingeschalteten Stufen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>The network also reads the digit tilted, and the mean answer counts.</source>
        <translation>Das Netz liest die Ziffer auch geneigt, und das Mittel der Antworten zählt.</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>The network receives the ink in each 4 by 4 square: 0 to 16.</source>
        <translation>Das Netz erhält die Tinte in jedem Quadrat aus 4 mal 4: 0 bis 16.</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>The upright digit only</source>
        <translation>Nur die aufrechte Ziffer</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Thin strokes grow and thick ones shrink: any pen will do.</source>
        <translation>Dünne Striche wachsen, dicke schrumpfen: Jeder Stift ist recht.</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>This digit came as its 64 numbers, so no steps were needed to find them.</source>
        <translation>Diese Ziffer kam als ihre 64 Zahlen, also waren keine Stufen nötig, um sie zu finden.</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Tilted</source>
        <translation>Geneigt</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Without it: {percent},
no difference</source>
        <translation>Ohne sie: {percent},
kein Unterschied</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Without it: {percent},
{points} points better</source>
        <translation>Ohne sie: {percent},
{points} Punkte besser</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>Without it: {percent},
{points} points worse</source>
        <translation>Ohne sie: {percent},
{points} Punkte schlechter</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>box</source>
        <translation>Kasten</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>no difference</source>
        <translation>kein Unterschied</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>slant</source>
        <translation>Neigung</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>stroke width</source>
        <translation>Strichbreite</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>tilted copies</source>
        <translation>geneigte Kopien</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>{percent} right</source>
        <translation>{percent} richtig</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>{percent} right of {count}
redrawn test digits</source>
        <translation>{percent} richtig von {count}
neu gezeichneten Ziffern</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>{points} points better</source>
        <translation>{points} Punkte besser</translation>
    </message>
    <message>
        <location filename="../../gui/words/stages.py"/>
        <source>{points} points worse</source>
        <translation>{points} Punkte schlechter</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>&amp;Pause</source>
        <translation>A&amp;nhalten</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>&amp;Resume</source>
        <translation>Fo&amp;rtsetzen</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>&amp;Train it further</source>
        <translation>&amp;Weiter trainieren</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Check the settings. {problem}.</source>
        <translation>Prüfe die Einstellungen: {problem}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Draw a digit, or watch a fresh one learn.</source>
        <translation>Zeichne eine Ziffer, oder sieh einem frischen Netz beim Lernen zu.</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Drawn digits are harder to read than the test digits.</source>
        <translation>Gezeichnete Ziffern sind schwerer zu lesen als die Testziffern.</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Epoch {epoch} of {last}</source>
        <translation>Epoche {epoch} von {last}</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Everything still works: draw, or change the learning rate.</source>
        <translation>Alles geht weiterhin: Zeichne, oder ändere die Lernrate.</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Inkling's own network, as shipped</source>
        <translation>Inklings eigenes Netz, wie mitgeliefert</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Inkling's own network, trained further</source>
        <translation>Inklings eigenes Netz, weiter trainiert</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Its weights are random, so its answers are guesses. Train it.</source>
        <translation>Seine Gewichte sind zufällig, seine Antworten also geraten. Trainiere es.</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Learning</source>
        <translation>Es lernt</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Network {name}</source>
        <translation>Netz {name}</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Network {name}, trained further</source>
        <translation>Netz {name}, weiter trainiert</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>No training yet</source>
        <translation>Noch kein Training</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Opened from a file. Draw a digit, or train it further.</source>
        <translation>Aus einer Datei geöffnet. Zeichne eine Ziffer, oder trainiere es weiter.</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Pause the training; nothing is lost</source>
        <translation>Das Training anhalten; nichts geht verloren</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Resume the training</source>
        <translation>Das Training fortsetzen</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Right on {accuracy} of test digits</source>
        <translation>{accuracy} der Testziffern richtig</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Set this learning rate and begin with other random weights; undo takes it back</source>
        <translation>Diese Lernrate setzen und mit anderen zufälligen Gewichten beginnen; Rückgängig nimmt es zurück</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>The answer to your drawing follows.</source>
        <translation>Die Antwort auf deine Zeichnung folgt.</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Train goes on from here; undo brings back what was before.</source>
        <translation>Trainieren macht hier weiter; Rückgängig bringt zurück, was vorher war.</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Train this network further. When it says that it is not sure was measured for its
present weights and will be forgotten; undo brings them back</source>
        <translation>Dieses Netz weiter trainieren. Wann es sagt, dass es nicht sicher ist, wurde mit seinen
jetzigen Gewichten gemessen und wird vergessen; Rückgängig bringt sie zurück</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Trained for less than an epoch</source>
        <translation>Weniger als eine Epoche trainiert</translation>
    </message>
    <message numerus="yes">
        <location filename="../../gui/words/states.py"/>
        <source>Trained for {count} epochs</source>
        <extra-one>Trained for 1 epoch</extra-one>
        <translation>
            <numerusform>1 Epoche trainiert</numerusform>
            <numerusform>{count} Epochen trainiert</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Training failed</source>
        <translation>Training fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Try {rate} with new weights</source>
        <translation>{rate} mit neuen Gewichten</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Undo has brought the setting back; this brings back the weights from before the change too</source>
        <translation>Rückgängig hat die Einstellung zurückgebracht; das hier bringt auch die Gewichte von vor der Änderung zurück</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Untrained network</source>
        <translation>Untrainiertes Netz</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Variants are harder to read than the test digits.</source>
        <translation>Varianten sind schwerer zu lesen als die Testziffern.</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>Weights from before it</source>
        <translation>Gewichte von davor</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>{accuracy} right</source>
        <translation>{accuracy} richtig</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>{count} digits a second</source>
        <translation>{count} Ziffern in der Sekunde</translation>
    </message>
    <message>
        <location filename="../../gui/words/states.py"/>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <location filename="../../gui/words/tape.py"/>
        <source>Epoch {epoch} of {newest}, kept {first} to {last}</source>
        <translation>Epoche {epoch} von {newest}, behalten {first} bis {last}</translation>
    </message>
    <message>
        <location filename="../../gui/words/tape.py"/>
        <source>Epoch {number}: {text}</source>
        <translation>Epoche {number}: {text}</translation>
    </message>
    <message>
        <location filename="../../gui/words/tape.py"/>
        <source>Live, epoch {epoch}, kept {first} to {last}</source>
        <translation>Live, Epoche {epoch}, behalten {first} bis {last}</translation>
    </message>
    <message>
        <location filename="../../gui/words/tape.py"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location filename="../../gui/words/tape.py"/>
        <source>Train, and every moment is recorded here.</source>
        <translation>Trainiere, und jeder Moment wird hier aufgezeichnet.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../gui/words/tape.py"/>
        <source>and {count} more</source>
        <extra-one>and 1 more</extra-one>
        <translation>
            <numerusform>und 1 weitere</numerusform>
            <numerusform>und {count} weitere</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>A {digit} is not in the task</source>
        <translation>Eine {digit} ist nicht in der Aufgabe</translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>An {digit} is not in the task</source>
        <translation>Eine {digit} ist nicht in der Aufgabe</translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>At least two digits are needed.</source>
        <translation>Mindestens zwei Ziffern sind nötig.</translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>Digit {digit}</source>
        <translation>Ziffer {digit}</translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>Each digit by itself</source>
        <translation>Jede Ziffer für sich</translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>Even or odd</source>
        <translation>Gerade oder ungerade</translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>Even or odd needs an even and an odd digit.</source>
        <translation>Gerade oder ungerade braucht eine gerade und eine ungerade Ziffer.</translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>Every digit goes by the name of the next one, the last by that of the first.</source>
        <translation>Jede Ziffer trägt den Namen der nächsten, die letzte den der ersten.</translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>Every digit is called what it is.</source>
        <translation>Jede Ziffer heißt, was sie ist.</translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>Leave {digit} out. This begins with fresh weights.</source>
        <translation>Die {digit} weglassen. Das beginnt mit frischen Gewichten.</translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>One output for each digit.</source>
        <translation>Eine Ausgabe für jede Ziffer.</translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>Shifted labels</source>
        <translation>Verschobene Labels</translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>Shuffled labels</source>
        <translation>Gemischte Labels</translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>Take {digit} in. This begins with fresh weights.</source>
        <translation>Die {digit} dazunehmen. Das beginnt mit frischen Gewichten.</translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>The labels of the training digits are dealt out anew by chance, so there is nothing to understand, only to learn by heart. The test digits keep their true labels.</source>
        <translation>Die Labels der Trainingsziffern werden durch Zufall neu verteilt, also gibt es nichts zu verstehen, nur auswendig zu lernen. Die Testziffern behalten ihre wahren Labels.</translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>True labels</source>
        <translation>Wahre Labels</translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>Two outputs: the network says which half a digit belongs to.</source>
        <translation>Zwei Ausgaben: Das Netz sagt, zu welcher Hälfte eine Ziffer gehört.</translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>even</source>
        <translation>gerade</translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>even or odd</source>
        <translation>gerade oder ungerade</translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>first {count}</source>
        <translation>die ersten {count}</translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>odd</source>
        <translation>ungerade</translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>shifted labels</source>
        <translation>verschobene Labels</translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>shuffled labels</source>
        <translation>gemischte Labels</translation>
    </message>
    <message>
        <location filename="../../gui/words/task.py"/>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>A ball that keeps rolling: a tenth of the usual learning rate will do.</source>
        <translation>Eine Kugel, die weiterrollt: Ein Zehntel der üblichen Lernrate genügt.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>A schedule of your own.</source>
        <translation>Ein Zeitplan von dir.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>A weight that has moved far slows down.</source>
        <translation>Ein Gewicht, das weit gegangen ist, wird langsamer.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Adagrad</source>
        <translation>Adagrad</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Adam that also keeps the weights small.</source>
        <translation>Adam, das auch die Gewichte klein hält.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>All {count} digits of an epoch are drawn by the program. It never sees one of a person.</source>
        <translation>Alle {count} Ziffern einer Epoche zeichnet das Programm. Das Netz sieht nie eine von einem Menschen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>An optimizer of your own.</source>
        <translation>Ein Optimierer von dir.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>By writer</source>
        <translation>Nach Schreibern</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Constant</source>
        <translation>Gleichbleibend</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Digits that you gave.</source>
        <translation>Ziffern, die du gegeben hast.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Every weight moves equally far each step.</source>
        <translation>Jedes Gewicht geht bei jedem Schritt gleich weit.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Every writer is on both sides: a network looks 4 to 6 points better than it is for new writers.</source>
        <translation>Jeder Schreiber ist auf beiden Seiten: Ein Netz sieht 4 bis 6 Punkte besser aus, als es für neue Schreiber ist.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Exponential</source>
        <translation>Exponentiell</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>In order</source>
        <translation>Der Reihe nach</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Layers of these numbers stay as they are.</source>
        <translation>Schichten mit diesen Nummern bleiben, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Lion</source>
        <translation>Lion</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Momentum that looks one step ahead, with a tenth of the learning rate.</source>
        <translation>Momentum, das einen Schritt vorausschaut, mit einem Zehntel der Lernrate.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Momentum, and a step of its own for each weight.</source>
        <translation>Momentum, und ein eigener Schritt für jedes Gewicht.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>One cycle</source>
        <translation>Ein Zyklus</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Plain gradient descent: straight down the slope.</source>
        <translation>Einfacher Gradientenabstieg: gerade den Hang hinab.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Plateau</source>
        <translation>Plateau</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>RMSProp</source>
        <translation>RMSProp</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Shuffled</source>
        <translation>Gemischt</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Steps as large for flat slopes as for steep ones.</source>
        <translation>Gleich große Schritte an flachen und an steilen Hängen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Tested on the 382 digits of three people whom the network never met, as in real use.</source>
        <translation>Getestet wird mit den 382 Ziffern von drei Menschen, die das Netz nie getroffen hat, wie im wirklichen Gebrauch.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>The last fifth of the digits is tested on. Other people wrote it, but for one who is on both sides.</source>
        <translation>Getestet wird mit dem letzten Fünftel der Ziffern. Andere Menschen haben es geschrieben, bis auf einen, der auf beiden Seiten ist.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>The learning rate falls evenly to a hundredth at the end.</source>
        <translation>Die Lernrate fällt gleichmäßig bis auf ein Hundertstel am Ende.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>The learning rate falls gently at first, then fast, to nothing at the end.</source>
        <translation>Die Lernrate fällt zuerst sanft, dann schnell, am Ende bis auf nichts.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>The learning rate is halved after every 100 epochs.</source>
        <translation>Die Lernrate wird nach je 100 Epochen halbiert.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>The learning rate is halved when the cost no longer falls.</source>
        <translation>Die Lernrate wird halbiert, wenn die Kosten nicht mehr fallen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>The learning rate rises over a third of the training, then falls.</source>
        <translation>Die Lernrate steigt ein Drittel des Trainings lang, dann fällt sie.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>The learning rate rises over the first tenth, then stays.</source>
        <translation>Die Lernrate steigt im ersten Zehntel und bleibt dann.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>The learning rate stays as it is.</source>
        <translation>Die Lernrate bleibt, wie sie ist.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Try a &lt;a href="{link}"&gt;rate of {rate}&lt;/a&gt;.</source>
        <translation>Versuche eine &lt;a href="{link}"&gt;Rate von {rate}&lt;/a&gt;.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>With {settings}</source>
        <translation>Mit {settings}</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>Your own digits</source>
        <translation>Deine eigenen Ziffern</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>averaging {value}</source>
        <translation>Mittelung {value}</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>clipping at {value}</source>
        <translation>Begrenzung bei {value}</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>constant rate</source>
        <translation>gleichbleibende Rate</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>cosine schedule</source>
        <translation>Zeitplan Kosinus</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>dropout {rate}</source>
        <translation>Dropout {rate}</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>early stopping {value}</source>
        <translation>früher Abbruch {value}</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>exponential schedule</source>
        <translation>Zeitplan exponentiell</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>frozen layers {value}</source>
        <translation>eingefrorene Schichten {value}</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>initial weights times {scale}</source>
        <translation>Anfangsgewichte mal {scale}</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>initial weights {name}</source>
        <translation>Anfangsgewichte {name}</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>label smoothing {value}</source>
        <translation>Label-Glättung {value}</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>one cycle schedule</source>
        <translation>Zeitplan ein Zyklus</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>plateau schedule</source>
        <translation>Zeitplan Plateau</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>schedule {name}</source>
        <translation>Zeitplan {name}</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>shuffled</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>split by writer</source>
        <translation>nach Schreibern geteilt</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>steps schedule</source>
        <translation>Zeitplan Schritte</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>tested every {value} epochs</source>
        <translation>getestet alle {value} Epochen</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>uneven batches</source>
        <translation>ungleiche Stapel</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>warm-up schedule</source>
        <translation>Zeitplan Aufwärmen</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>your own digits</source>
        <translation>deine eigenen Ziffern</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>{count} digits of the data, as variants.</source>
        <translation>{count} Ziffern der Daten, als Varianten.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>{count} digits of the data.</source>
        <translation>{count} Ziffern der Daten.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>{given} digits of the data and {drawn} that the program draws anew in every epoch.</source>
        <translation>{given} Ziffern der Daten und {drawn}, die das Programm in jeder Epoche neu zeichnet.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>{given} digits of the data, as variants, and {drawn} that the program draws anew.</source>
        <translation>{given} Ziffern der Daten, als Varianten, und {drawn}, die das Programm neu zeichnet.</translation>
    </message>
    <message>
        <location filename="../../gui/words/training.py"/>
        <source>{value} steps an epoch</source>
        <translation>{value} Schritte je Epoche</translation>
    </message>
    <message numerus="yes">
        <location filename="../../gui/words/units.py"/>
        <source>Changed by hand in {count} places. &lt;a href="back"&gt;Take them all back&lt;/a&gt;</source>
        <extra-one>Changed by hand in 1 place. &lt;a href="back"&gt;Take it back&lt;/a&gt;</extra-one>
        <translation>
            <numerusform>An 1 Stelle von Hand geändert. &lt;a href="back"&gt;Zurücknehmen&lt;/a&gt;</numerusform>
            <numerusform>An {count} Stellen von Hand geändert. &lt;a href="back"&gt;Alles zurücknehmen&lt;/a&gt;</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Draw a digit to see its sum.</source>
        <translation>Zeichne eine Ziffer, um seine Summe zu sehen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Excites it most, of the training digits</source>
        <translation>Regt es am meisten an, von den Trainingsziffern</translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>From {unit}</source>
        <translation>Von {unit}</translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>From {unit}: weight {weight}.</source>
        <translation>Von {unit}: Gewicht {weight}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Input, row {row}, column {column}</source>
        <translation>Eingabe, Zeile {row}, Spalte {column}</translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Its weights from the 64 pixels</source>
        <translation>Seine Gewichte von den 64 Pixeln</translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Its weights from the units of {layer}</source>
        <translation>Seine Gewichte von den Neuronen von {layer}</translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>No training digit excites it.</source>
        <translation>Keine Trainingsziffer regt es an.</translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Off: nothing is passed on</source>
        <translation>Aus: Nichts wird weitergegeben</translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Output, digit {digit}</source>
        <translation>Ausgabe, Ziffer {digit}</translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Output, {digit}</source>
        <translation>Ausgabe, {digit}</translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Passed on as it is</source>
        <translation>Weitergegeben, wie es ist</translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Passed on × {factor}</source>
        <translation>Weitergegeben × {factor}</translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Point at a unit to see its sum. Click to keep it.</source>
        <translation>Zeige auf ein Neuron, um seine Summe zu sehen. Klicke, um es zu behalten.</translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>The 64 numbers that the network receives, from 0, paper, to 1, ink.</source>
        <translation>Die 64 Zahlen, die das Netz erhält, von 0, Papier, bis 1, Tinte.</translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>The answer becomes {after}.</source>
        <translation>Die Antwort wird {after}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>The answer stays {after}.</source>
        <translation>Die Antwort bleibt {after}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>The weights of each unit from the 64 pixels. Blue: ink there drives it; orange: ink holds it back.</source>
        <translation>Die Gewichte jedes Neurons von den 64 Pixeln. Blau: Tinte dort treibt es an; Orange: Tinte hält es zurück.</translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Training digit {number}, labeled {label}: a = {value}.</source>
        <translation>Trainingsziffer {number}, Etikett {label}: a = {value}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>With your changes: as many right, {right} of {of}.</source>
        <translation>Mit deinen Änderungen: gleich viele richtig, {right} von {of}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>With your changes: {count} fewer right, {right} of {of}.</source>
        <translation>Mit deinen Änderungen: {count} weniger richtig, {right} von {of}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>With your changes: {count} more right, {right} of {of}.</source>
        <translation>Mit deinen Änderungen: {count} mehr richtig, {right} von {of}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>Without it: as many test digits right.</source>
        <translation>Ohne es: gleich viele Testziffern richtig.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../gui/words/units.py"/>
        <source>Without it: {count} fewer test digits right.</source>
        <extra-one>Without it: 1 fewer test digit right.</extra-one>
        <translation>
            <numerusform>Ohne es: 1 Testziffer weniger richtig.</numerusform>
            <numerusform>Ohne es: {count} Testziffern weniger richtig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../gui/words/units.py"/>
        <source>Without it: {count} more test digits right.</source>
        <extra-one>Without it: 1 more test digit right.</extra-one>
        <translation>
            <numerusform>Ohne es: 1 Testziffer mehr richtig.</numerusform>
            <numerusform>Ohne es: {count} Testziffern mehr richtig.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>a = {activation}({z}) = {a}</source>
        <translation>a = {activation}({z}) = {a}</translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>a = {a}: the share of this output among all.</source>
        <translation>a = {a}: der Anteil dieser Ausgabe an allen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../gui/words/units.py"/>
        <source>{count} more</source>
        <extra-one>1 more</extra-one>
        <translation>
            <numerusform>1 weitere</numerusform>
            <numerusform>{count} weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../gui/words/units.py"/>
        <source>{count} units</source>
        <extra-one>1 unit</extra-one>
        <translation>
            <numerusform>1 Neuron</numerusform>
            <numerusform>{count} Neuronen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>{layer}, unit {number}</source>
        <translation>{layer}, Neuron {number}</translation>
    </message>
    <message>
        <location filename="../../gui/words/units.py"/>
        <source>{units}, {activation}</source>
        <translation>{units}, {activation}</translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>Blue cells spoke for {digit}, striped orange ones against it.</source>
        <translation>Blaue Felder sprachen für {digit}, gestreifte orange dagegen.</translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>Blue cells spoke for {digit}.</source>
        <translation>Blaue Felder sprachen für {digit}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>Draw first: a reason is of a drawing</source>
        <translation>Zeichne zuerst: Ein Grund gehört zu einer Zeichnung</translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>No cell alone matters for {digit}.</source>
        <translation>Kein Feld allein ist für {digit} wichtig.</translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>No change of up to {number} cells makes it another digit.</source>
        <translation>Keine Änderung von bis zu {number} Feldern macht daraus eine andere Ziffer.</translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>Point at a digit to see what spoke for it and against it; a click keeps it, Esc lets it go.</source>
        <translation>Zeige auf eine Ziffer, um zu sehen, was für sie und was gegen sie sprach; ein Klick behält sie, Esc lässt sie los.</translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>Striped orange cells spoke against {digit}.</source>
        <translation>Gestreifte orange Felder sprachen gegen {digit}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>Why? Point at a digit</source>
        <translation>Warum? Zeige auf eine Ziffer</translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>With ink in these {number} cells the answer is {digit}.</source>
        <translation>Mit Tinte in diesen {number} Feldern ist die Antwort {digit}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>With ink in this one cell the answer is {digit}.</source>
        <translation>Mit Tinte in diesem einen Feld ist die Antwort {digit}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>With these {number} cells changed the answer is {digit}.</source>
        <translation>Wenn man diese {number} Felder ändert, ist die Antwort {digit}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>Without these {number} cells the answer is {digit}.</source>
        <translation>Ohne diese {number} Felder ist die Antwort {digit}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>Without this one cell the answer is {digit}.</source>
        <translation>Ohne dieses eine Feld ist die Antwort {digit}.</translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>eight</source>
        <translation>acht</translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>five</source>
        <translation>fünf</translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>four</source>
        <translation>vier</translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>no</source>
        <translation>null</translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>one</source>
        <translation>ein</translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>seven</source>
        <translation>sieben</translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>six</source>
        <translation>sechs</translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>three</source>
        <translation>drei</translation>
    </message>
    <message>
        <location filename="../../gui/words/why.py"/>
        <source>two</source>
        <translation>zwei</translation>
    </message>
    <message>
        <location filename="../../gui/workspace.py"/>
        <source>Double-click to let this panel fill the window, and again to put it back</source>
        <translation>Doppelklicke, damit dieser Bereich das Fenster füllt, und noch einmal, um ihn zurückzustellen</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>A bar and a stem.</source>
        <translation>Ein Balken und ein Stamm.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>A loop and a straight stem.</source>
        <translation>Eine Schlinge und ein gerader Stamm.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>A short bar crosses the stem.</source>
        <translation>Ein kurzer Balken kreuzt den Stamm.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>In one stroke that begins and ends in the middle.</source>
        <translation>In einem Zug, der in der Mitte beginnt und endet.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>In one stroke, from the top left, the S the other way round.</source>
        <translation>In einem Zug von oben links, das S andersherum.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>In one stroke, from the top right through an S and back.</source>
        <translation>In einem Zug von oben rechts durch ein S und zurück.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>In two strokes: the loop, and then a stem that begins at its top right.</source>
        <translation>In zwei Zügen: die Schlinge, dann ein Stamm, der oben rechts an ihr beginnt.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>One of the loops, or both, is narrow.</source>
        <translation>Eine der Schlingen ist schmal, oder beide.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>The bar begins with a short stroke downwards, and another bar crosses the stem.</source>
        <translation>Der Balken beginnt mit einem kurzen Strich nach unten, und ein zweiter kreuzt den Stamm.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>The bar begins with a short stroke downwards.</source>
        <translation>Der Balken beginnt mit einem kurzen Strich nach unten.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>The bar is a wave.</source>
        <translation>Der Balken ist eine Welle.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>The bar runs into the stem in a bow.</source>
        <translation>Der Balken geht in einem Bogen in den Stamm über.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>The bowl does not come back to the stem.</source>
        <translation>Der Bauch kommt nicht zum Stamm zurück.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>The bowl is narrow and leans on the stem.</source>
        <translation>Der Bauch ist schmal und lehnt am Stamm.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>The bowl is small and low, sometimes no more than a blot.</source>
        <translation>Der Bauch ist klein und tief, manchmal nur ein Klecks.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>The bowl is so flat that it nearly closes.</source>
        <translation>Der Bauch ist so flach, dass er sich fast schließt.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>The bowl leans: it is high at its right and meets the stem low.</source>
        <translation>Der Bauch neigt sich: rechts ist er hoch, und tief trifft er den Stamm.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>The end does not come back to where the stroke began.</source>
        <translation>Das Ende kommt nicht dorthin zurück, wo der Zug begann.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>The end of the bowl curls into its inside.</source>
        <translation>Das Ende des Bauchs rollt sich nach innen.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>The letter S, closed by a straight stroke from the bottom to the top.</source>
        <translation>Der Buchstabe S, geschlossen durch einen geraden Strich von unten nach oben.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>The loop does not close.</source>
        <translation>Die Schlinge schließt sich nicht.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>The loop has a corner at its left and another at the stem.</source>
        <translation>Die Schlinge hat links eine Ecke und eine zweite am Stamm.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>The loop is begun at its bottom or left and drawn with the clock, straight into the stem.</source>
        <translation>Die Schlinge beginnt unten oder links und läuft im Uhrzeigersinn gerade in den Stamm.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>The loop is low and wide, with a flat ground.</source>
        <translation>Die Schlinge ist niedrig und breit, mit flachem Boden.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>The loop is small and the stem ends in a hook.</source>
        <translation>Die Schlinge ist klein, und der Stamm endet in einem Haken.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>The loop is small, sometimes no more than a blot.</source>
        <translation>Die Schlinge ist klein, manchmal nur ein Klecks.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>The stem begins with a hook at the right.</source>
        <translation>Der Stamm beginnt rechts mit einem Haken.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>The stem bends inwards on its way down.</source>
        <translation>Der Stamm biegt sich auf dem Weg nach unten nach innen.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>The stem ends in a hook to the left.</source>
        <translation>Der Stamm endet in einem Haken nach links.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>The stem follows from the loop in a bow to the lower left.</source>
        <translation>Der Stamm folgt der Schlinge in einem Bogen nach unten links.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>The stem is a bow that runs on into the bowl.</source>
        <translation>Der Stamm ist ein Bogen, der in den Bauch weiterläuft.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>The stem is straight.</source>
        <translation>Der Stamm ist gerade.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>The stem stands on a foot.</source>
        <translation>Der Stamm steht auf einem Fuß.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>The stem stands upright and the bowl hangs at its right, like the letter b.</source>
        <translation>Der Stamm steht senkrecht, und der Bauch hängt rechts daran, wie beim Buchstaben b.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>Two circles, one on top of the other.</source>
        <translation>Zwei Kreise übereinander.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>angular nine</source>
        <translation>eckige Neun</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>centered eight</source>
        <translation>Acht aus der Mitte</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>circled eight</source>
        <translation>Acht aus Kreisen</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>closed eight</source>
        <translation>geschlossene Acht</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>crossed serif seven</source>
        <translation>Sieben mit Haken und Strich</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>crossed seven</source>
        <translation>Sieben mit Strich</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>curled six</source>
        <translation>eingerollte Sechs</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>curved nine</source>
        <translation>gebogene Neun</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>curved seven</source>
        <translation>gebogene Sieben</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>curved six</source>
        <translation>gebogene Sechs</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>flat bowled six</source>
        <translation>flachbauchige Sechs</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>flat looped nine</source>
        <translation>Neun mit flacher Schlinge</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>flowing eight</source>
        <translation>fließende Acht</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>footed seven</source>
        <translation>Sieben mit Fuß</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>hooked nine</source>
        <translation>Neun mit Haken</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>hooked six</source>
        <translation>Sechs mit Haken</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>leaning bowled six</source>
        <translation>Sechs mit geneigtem Bauch</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>narrow bowled six</source>
        <translation>schmalbauchige Sechs</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>narrow eight</source>
        <translation>schmale Acht</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>open eight</source>
        <translation>offene Acht</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>open nine</source>
        <translation>offene Neun</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>open six</source>
        <translation>offene Sechs</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>plain seven</source>
        <translation>schlichte Sieben</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>reversed eight</source>
        <translation>Acht andersherum</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>round seven</source>
        <translation>runde Sieben</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>serif seven</source>
        <translation>Sieben mit Haken</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>small bowled six</source>
        <translation>kleinbauchige Sechs</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>small looped hooked nine</source>
        <translation>Neun mit Schlinge und Haken</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>small looped nine</source>
        <translation>Neun mit kleiner Schlinge</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>straight nine</source>
        <translation>gerade Neun</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>straight six</source>
        <translation>gerade Sechs</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>turned nine</source>
        <translation>Neun im Uhrzeigersinn</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>two stroke nine</source>
        <translation>Neun in zwei Zügen</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>upright six</source>
        <translation>aufrechte Sechs</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/six_to_nine.py"/>
        <source>wavy seven</source>
        <translation>wellige Sieben</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>A triangle: the corner and the stem begin at one point.</source>
        <translation>Ein Dreieck: Ecke und Stamm beginnen in einem Punkt.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>Drawn with corners.</source>
        <translation>Mit Ecken gezeichnet.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>In one stroke with a small loop: from the end of the bar back to the stem.</source>
        <translation>In einem Zug mit kleiner Schlinge: vom Ende des Balkens zurück zum Stamm.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>In one stroke, from the right end of the bar.</source>
        <translation>In einem Zug, vom rechten Ende des Balkens.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>In one stroke: the pen goes from the bar up to the top of the stem.</source>
        <translation>In einem Zug: Der Stift geht vom Balken hinauf zum Kopf des Stamms.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>The bar crosses the stem above its middle.</source>
        <translation>Der Balken kreuzt den Stamm über der Mitte.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>The bar ends where it meets the stem.</source>
        <translation>Der Balken endet, wo er auf den Stamm trifft.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>The bar is a stroke of its own and does not reach the stem.</source>
        <translation>Der Balken ist ein eigener Strich und reicht nicht bis zum Stamm.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>The bar is a stroke of its own, drawn last.</source>
        <translation>Der Balken ist ein eigener Strich, zuletzt gezeichnet.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>The bar is so short that the stem is hardly more than a hook.</source>
        <translation>Der Balken ist so kurz, dass der Stamm kaum mehr als ein Haken ist.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>The bar rises to the right.</source>
        <translation>Der Balken steigt nach rechts an.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>The bows meet in a small loop.</source>
        <translation>Die Bögen treffen sich in einer kleinen Schlinge.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>The bows run into each other with hardly a waist.</source>
        <translation>Die Bögen gehen fast ohne Taille ineinander über.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>The corner and the stem do not meet at the top.</source>
        <translation>Ecke und Stamm treffen sich oben nicht.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>The corner is a bow, like a u.</source>
        <translation>Die Ecke ist ein Bogen, wie ein u.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>The stem begins only a little above the bar.</source>
        <translation>Der Stamm beginnt erst kurz über dem Balken.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>The stem ends at the bar or a little below: the whole digit is low.</source>
        <translation>Der Stamm endet am Balken oder kurz darunter: Die ganze Ziffer ist niedrig.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>The top is a straight bar, with a corner at its right.</source>
        <translation>Oben ist ein gerader Balken mit einer Ecke rechts.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>Two bows that meet in a point.</source>
        <translation>Zwei Bögen, die sich in einem Punkt treffen.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>Without a corner, like the letter S.</source>
        <translation>Ohne Ecke, wie der Buchstabe S.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>angular five</source>
        <translation>eckige Fünf</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>angular three</source>
        <translation>eckige Drei</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>barely crossed four</source>
        <translation>kaum gekreuzte Vier</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>barred five</source>
        <translation>Fünf mit Balken</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>bowed four</source>
        <translation>gebogene Vier</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>closed four</source>
        <translation>geschlossene Vier</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>flat three</source>
        <translation>flache Drei</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>flowing five</source>
        <translation>fließende Fünf</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>flowing four</source>
        <translation>fließende Vier</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>gap barred five</source>
        <translation>Fünf mit Lücke</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>high barred four</source>
        <translation>Vier mit hohem Balken</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>late stemmed four</source>
        <translation>Vier mit kurzem Kopf</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>looped four</source>
        <translation>Vier mit Schlinge</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>looped three</source>
        <translation>Drei mit Schlinge</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>open four</source>
        <translation>offene Vier</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>rising five</source>
        <translation>steigende Fünf</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>round three</source>
        <translation>runde Drei</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>short barred five</source>
        <translation>Fünf mit kurzem Balken</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>short stemmed four</source>
        <translation>Vier mit kurzem Stamm</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>smooth five</source>
        <translation>weiche Fünf</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/three_to_five.py"/>
        <source>smooth three</source>
        <translation>weiche Drei</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>A closed oval.</source>
        <translation>Ein geschlossenes Oval.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>A short stroke leads up to the stem.</source>
        <translation>Ein kurzer Strich führt hinauf zum Stamm.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>A single stroke.</source>
        <translation>Ein einziger Strich.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>A small bow leads into the stem.</source>
        <translation>Ein kleiner Bogen führt in den Stamm.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>A stem that hardly bends, and a large loop at its foot.</source>
        <translation>Ein Stamm, der sich kaum biegt, und eine große Schlinge an seinem Fuß.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>A stroke across the oval tells it from the letter O.</source>
        <translation>Ein Strich durch das Oval unterscheidet sie vom Buchstaben O.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>Made of three straight strokes, like a Z.</source>
        <translation>Aus drei geraden Strichen, wie ein Z.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>The arch begins with a curl and the foot with a loop.</source>
        <translation>Der Bogen beginnt mit einer Locke und der Fuß mit einer Schlinge.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>The arch begins with a curl.</source>
        <translation>Der Bogen beginnt mit einer Locke.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>The arch begins with a ring, like that of a 9.</source>
        <translation>Der Bogen beginnt mit einem Ring wie dem einer 9.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>The end of the oval runs into its inside.</source>
        <translation>Das Ende des Ovals läuft in sein Inneres.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>The end of the oval swings out at the top right, towards the next digit.</source>
        <translation>Das Ende des Ovals schwingt oben rechts hinaus, zur nächsten Ziffer.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>The foot begins with a large loop.</source>
        <translation>Der Fuß beginnt mit einer großen Schlinge.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>The foot begins with a loop so flat that it closes.</source>
        <translation>Der Fuß beginnt mit einer Schlinge, die so flach ist, dass sie sich schließt.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>The foot begins with a small loop.</source>
        <translation>Der Fuß beginnt mit einer kleinen Schlinge.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>The foot is a straight bar, with a corner at its left.</source>
        <translation>Der Fuß ist ein gerader Balken mit einer Ecke links.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>The foot is a wave.</source>
        <translation>Der Fuß ist eine Welle.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>The oval does not close at the top.</source>
        <translation>Das Oval schließt sich oben nicht.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>The oval is drawn with the clock, from the left or from the bottom.</source>
        <translation>Das Oval läuft im Uhrzeigersinn, von links oder von unten.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>The pen goes on past where the oval began, a little inside or outside of it.</source>
        <translation>Der Stift geht über den Anfang des Ovals hinaus, etwas innen oder außen.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>The stem begins with a short stroke at its left and ends with one at its right.</source>
        <translation>Der Stamm beginnt mit einem kurzen Strich links und endet mit einem rechts.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>The stem ends in a small bow to the right.</source>
        <translation>Der Stamm endet in einem kleinen Bogen nach rechts.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>The stroke that leads up to the stem is half as long as the stem.</source>
        <translation>Der Strich, der zum Stamm hinaufführt, ist halb so lang wie der Stamm.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>The stroke that leads up to the stem is steep and close to it.</source>
        <translation>Der Strich, der zum Stamm hinaufführt, ist steil und dicht an ihm.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>With a flag and a foot, as it is printed.</source>
        <translation>Mit Fahne und Fuß, wie gedruckt.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>bare one</source>
        <translation>bloße Eins</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>cornered two</source>
        <translation>Zwei mit Ecke</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>curled two</source>
        <translation>Zwei mit Locke</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>curled zero</source>
        <translation>eingerollte Null</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>doubly looped two</source>
        <translation>Zwei mit Locke und Schlinge</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>flagged one</source>
        <translation>Eins mit Fahne</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>flat looped two</source>
        <translation>Zwei mit flacher Schlinge</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>footed one</source>
        <translation>Eins mit Fuß</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>hooked one</source>
        <translation>Eins mit Haken</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>large looped two</source>
        <translation>Zwei mit großer Schlinge</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>long flagged one</source>
        <translation>Eins mit langer Fahne</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>open zero</source>
        <translation>offene Null</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>oval zero</source>
        <translation>ovale Null</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>overlapping zero</source>
        <translation>überlappende Null</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>printed one</source>
        <translation>gedruckte Eins</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>ringed two</source>
        <translation>Zwei mit Ring</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>slashed zero</source>
        <translation>Null mit Strich</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>small looped two</source>
        <translation>Zwei mit kleiner Schlinge</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>steep flagged one</source>
        <translation>Eins mit steiler Fahne</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>stemmed two</source>
        <translation>Zwei mit Stamm</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>swung one</source>
        <translation>geschwungene Eins</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>tailed one</source>
        <translation>Eins mit Schwänzchen</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>tailed zero</source>
        <translation>Null mit Schwänzchen</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>turned zero</source>
        <translation>Null im Uhrzeigersinn</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>wavy two</source>
        <translation>Zwei mit Welle</translation>
    </message>
    <message>
        <location filename="../../nn/digits/allographs/zero_to_two.py"/>
        <source>zigzag two</source>
        <translation>Zwei im Zickzack</translation>
    </message>
    <message>
        <location filename="../../nn/digits/familiarity.py"/>
        <source>It does not reach from top to bottom.</source>
        <translation>Sie reicht nicht von oben bis unten.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/familiarity.py"/>
        <source>Its lines are too long for a digit.</source>
        <translation>Ihre Linien sind zu lang für eine Ziffer.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/familiarity.py"/>
        <source>More like a letter or a scribble than a digit.</source>
        <translation>Eher ein Buchstabe oder Gekritzel als eine Ziffer.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/familiarity.py"/>
        <source>Nothing like it among the training digits.</source>
        <translation>Unter den Trainingsziffern ist nichts wie diese.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/familiarity.py"/>
        <source>Too little ink for a digit.</source>
        <translation>Zu wenig Tinte für eine Ziffer.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/familiarity.py"/>
        <source>Too much ink for a digit.</source>
        <translation>Zu viel Tinte für eine Ziffer.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/familiarity.py"/>
        <source>Too narrow for a digit.</source>
        <translation>Zu schmal für eine Ziffer.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/familiarity.py"/>
        <source>Too wide for a digit.</source>
        <translation>Zu breit für eine Ziffer.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>Epoch {epoch}: {text}</source>
        <translation>Epoche {epoch}: {text}</translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>How a network learned to read this drawing</source>
        <translation>Wie ein Netz gelernt hat, diese Zeichnung zu lesen</translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>It answers</source>
        <translation>Es antwortet</translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>Layers of {layers} units, {epochs} epochs</source>
        <translation>Schichten mit {layers} Neuronen, {epochs} Epochen</translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>Play four times as fast</source>
        <translation>Viermal so schnell abspielen</translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>Space plays and pauses, the arrow keys go from moment to moment, Home and End to both ends.</source>
        <translation>Die Leertaste spielt ab und hält an, die Pfeiltasten gehen von Moment zu Moment, Pos1 und Ende an beide Enden.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>The paper</source>
        <translation>Das Papier</translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>This film is played by JavaScript, which is switched off here.</source>
        <translation>Dieser Film wird von JavaScript abgespielt, das hier ausgeschaltet ist.</translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>en</source>
        <translation>de</translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>no number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>not sure</source>
        <translation>nicht sicher</translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <location filename="../../nn/digits/film.py"/>
        <source>{moment}: {answer}</source>
        <translation>{moment}: {answer}</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/01-three-speeds.toml"/>
        <source>A step goes against the gradient, and the rate says how far. The gradient is true only close by: a long step leaves the ground for which it was measured, and lands higher than it began. Between crawling and leaping there is a wide range of rates that learn: here from about 0.3 to 10.</source>
        <translation>Ein Schritt geht gegen den Gradienten, und die Rate sagt, wie weit. Der Gradient stimmt nur in der Nähe: Ein langer Schritt verlässt den Boden, für den er gemessen wurde, und landet höher, als er begann. Zwischen Kriechen und Springen liegt ein weiter Bereich von Raten, die lernen: hier von etwa 0,3 bis 10.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/01-three-speeds.toml"/>
        <source>Cost of the last epoch</source>
        <translation>Kosten der letzten Epoche</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/01-three-speeds.toml"/>
        <source>The first epoch of lane C</source>
        <translation>Die erste Epoche von Bahn C</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/01-three-speeds.toml"/>
        <source>The rate is the length of a step: too short never arrives, too long steps over the valley. After 20 epochs a rate of 0.01 is right on {A.end}, of 1 on {B.end}, of 30 on {C.end} of the test digits.</source>
        <translation>Die Rate ist die Länge eines Schritts: Zu kurz kommt nie an, zu lang tritt über das Tal hinweg. Nach 20 Epochen liest eine Rate von 0,01 {A.end} der Testziffern richtig, eine von 1 {B.end}, eine von 30 {C.end}.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/01-three-speeds.toml"/>
        <source>Three rates, the same start, 20 epochs. Who is right most often, and who least?</source>
        <translation>Drei Raten, derselbe Anfang, 20 Epochen. Wer liegt am häufigsten richtig, und wer am seltensten?</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/01-three-speeds.toml"/>
        <source>Three speeds</source>
        <translation>Drei Geschwindigkeiten</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/01-three-speeds.toml"/>
        <source>rate 0.01</source>
        <translation>Rate 0,01</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/01-three-speeds.toml"/>
        <source>rate 1</source>
        <translation>Rate 1</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/01-three-speeds.toml"/>
        <source>rate 30</source>
        <translation>Rate 30</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/02-bend.toml"/>
        <source>A chain of straight lines is one straight line; only a bend lets a layer add something. Eight units with a bend are right on {C.end}, three layers of 64 straight ones on {B.end}, no hidden layer at all on {A.end} of the test digits.</source>
        <translation>Eine Kette von Geraden ist eine Gerade; erst ein Knick lässt eine Schicht etwas hinzufügen. Acht Neuronen mit einem Knick lesen {C.end} der Testziffern richtig, drei Schichten mit 64 geraden {B.end}, gar keine verdeckte Schicht {A.end}.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/02-bend.toml"/>
        <source>A, without a hidden layer</source>
        <translation>A, ohne verdeckte Schicht</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/02-bend.toml"/>
        <source>B, with three linear layers</source>
        <translation>B, mit drei linearen Schichten</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/02-bend.toml"/>
        <source>C, with eight relu units</source>
        <translation>C, mit acht relu-Neuronen</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/02-bend.toml"/>
        <source>Is this digit even or odd? Which network tells it best?</source>
        <translation>Ist diese Ziffer gerade oder ungerade? Welches Netz sagt es am besten?</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/02-bend.toml"/>
        <source>The eight units of lane C</source>
        <translation>Die acht Neuronen von Bahn C</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/02-bend.toml"/>
        <source>They are alike</source>
        <translation>Sie sind gleich gut</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/02-bend.toml"/>
        <source>Three linear layers can be multiplied into one: 12,610 numbers become 130, and no answer changes. A relu unit is straight as well, but on one side only, and its bend is what lets the next layer cut the digits along a corner. The task matters: straight lines tell the ten digits apart about as well as relu does; even and odd they do not, as each of these is five shapes in one.</source>
        <translation>Drei lineare Schichten lassen sich zu einer malnehmen: Aus 12 610 Zahlen werden 130, und keine Antwort ändert sich. Auch ein relu-Neuron ist gerade, aber nur auf einer Seite, und sein Knick lässt die nächste Schicht die Ziffern um eine Ecke schneiden. Auf die Aufgabe kommt es an: Die zehn Ziffern halten Geraden etwa so gut auseinander wie relu; gerade und ungerade nicht, denn beide sind fünf Formen in einer.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/02-bend.toml"/>
        <source>Where the bend is</source>
        <translation>Wo der Knick ist</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/02-bend.toml"/>
        <source>no hidden layer, 130 numbers</source>
        <translation>keine verdeckte Schicht, 130 Zahlen</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/02-bend.toml"/>
        <source>one relu layer of 8, 538 numbers</source>
        <translation>eine relu-Schicht mit 8, 538 Zahlen</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/02-bend.toml"/>
        <source>three linear layers of 64, 12,610 numbers</source>
        <translation>drei lineare Schichten mit 64, 12 610 Zahlen</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/03-twins.toml"/>
        <source>48 units begin with the same weights, all 0.1. How many different ones are there after 100 epochs?</source>
        <translation>48 Neuronen beginnen mit denselben Gewichten, alle 0,1. Wie viele verschiedene sind es nach 100 Epochen?</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/03-twins.toml"/>
        <source>A network whose units are all alike is a network with one unit: it is right on {A.end} of the test digits, the other lane on {B.end}. Take 16, 32, 48 or 64 units to try it: with 50 the processor adds the last two up in another order, and a rounding error is enough to make two kinds of twins.</source>
        <translation>Ein Netz, dessen Neuronen alle gleich sind, ist ein Netz mit einem Neuron: Es liest {A.end} der Testziffern richtig, die andere Bahn {B.end}. Nimm zum Versuchen 16, 32, 48 oder 64 Neuronen: Bei 50 zählt der Prozessor die letzten zwei in anderer Reihenfolge zusammen, und ein Rundungsfehler genügt, um zwei Arten von Zwillingen zu machen.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/03-twins.toml"/>
        <source>About 10, one for each digit</source>
        <translation>Etwa 10, eines für jede Ziffer</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/03-twins.toml"/>
        <source>All 48</source>
        <translation>Alle 48</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/03-twins.toml"/>
        <source>Equal units get equal gradients, so they stay equal for ever: lane A has {A.units} different unit after 100 epochs, lane B {B.units}. Chance is not noise here, it is what tells the units apart.</source>
        <translation>Gleiche Neuronen bekommen gleiche Gradienten, also bleiben sie für immer gleich: Bahn A hat nach 100 Epochen {A.units} verschiedenes Neuron, Bahn B {B.units}. Zufall ist hier kein Rauschen, er unterscheidet die Neuronen.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/03-twins.toml"/>
        <source>The units of lane A: 48 times the same picture</source>
        <translation>Die Neuronen von Bahn A: 48-mal dasselbe Bild</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/03-twins.toml"/>
        <source>Twins</source>
        <translation>Zwillinge</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/03-twins.toml"/>
        <source>all weights 0.1 at the start</source>
        <translation>alle Gewichte am Anfang 0,1</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/03-twins.toml"/>
        <source>weights by chance</source>
        <translation>Gewichte durch Zufall</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>1/p of the 8</source>
        <translation>1/p der 8</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>A network that has learned for three epochs sees an 8, and finds a 3 in it as well. Now it is told that this is an 8. How hard is the output of the 3 pushed down?</source>
        <translation>Ein Netz, das drei Epochen lang gelernt hat, sieht eine 8 und findet darin auch eine 3. Nun wird ihm gesagt, dass es eine 8 ist. Wie stark wird die Ausgabe der 3 hinabgedrückt?</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>By 1/p of the 8, the slope of the loss</source>
        <translation>Um 1/p der 8, die Steigung des Verlusts</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>By p of the 3, just what it said</source>
        <translation>Um p der 3, genau das, was es sagte</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>By p(1-p) of the 3, the slope of its curve</source>
        <translation>Um p(1-p) der 3, die Steigung ihrer Kurve</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>Push on the 3</source>
        <translation>Druck auf die 3</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>Push on the 8</source>
        <translation>Druck auf die 8</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>The loss alone knows only the output of the right digit: its slope there is -1/p, and 0 for all others. The softmax passes that on to every weighted sum z by its own slopes, p_i(1 - p_i) to its own and -p_i p_k to each other. The product is p - y for every output: the 1/p is gone, however sure the network is of the wrong digit. So the ten pushes add up to 0, and none is longer than 1.</source>
        <translation>Der Verlust allein kennt nur die Ausgabe der richtigen Ziffer: Seine Steigung ist dort -1/p, und 0 für alle anderen. Softmax gibt das mit seinen eigenen Steigungen an jede gewichtete Summe z weiter, mit p_i(1 - p_i) an die eigene und mit -p_i p_k an jede andere. Das Produkt ist für jede Ausgabe p - y: Das 1/p ist weg, wie sicher das Netz sich der falschen Ziffer auch ist. Deshalb ergeben die zehn Drücke zusammen 0, und keiner ist länger als 1.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>The loss shouts 1/p, here {A.loss}, and the softmax whispers p: multiplied, what remains is what was said minus what was true. The 3 was said with {A.p} and is not true, so it is pushed down by {A.push}; the 8 was said with {A.right_p} and is true, so its push is {A.right_push}: upwards.</source>
        <translation>Der Verlust ruft 1/p, hier {A.loss}, und Softmax flüstert p: Malgenommen bleibt, was gesagt wurde, minus dem, was wahr war. Die 3 wurde mit {A.p} gesagt und ist nicht wahr, also wird sie um {A.push} hinabgedrückt; die 8 wurde mit {A.right_p} gesagt und ist wahr, also ist ihr Druck {A.right_push}: nach oben.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>The phase Backward of a step on an 8</source>
        <translation>Die Phase Rückwärts eines Schritts mit einer 8</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>Where p minus y comes from</source>
        <translation>Woher p minus y kommt</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>after three epochs</source>
        <translation>nach drei Epochen</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>p of the 3</source>
        <translation>p der 3</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>p of the 8</source>
        <translation>p der 8</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/04-p-minus-y.toml"/>
        <source>p(1-p) of the 3</source>
        <translation>p(1-p) der 3</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/05-loud-mistake.toml"/>
        <source>A network has been taught every digit as the next one, and is sure of it. Now both lanes are told the truth, from the same weights. Cross-entropy gets 90 % of the training digits right after about 20 epochs. And squared error?</source>
        <translation>Einem Netz wurde jede Ziffer als die nächste beigebracht, und es ist sich sicher. Nun hören beide Bahnen die Wahrheit, von denselben Gewichten aus. Die Kreuzentropie hat nach etwa 20 Epochen 90 % der Trainingsziffern richtig. Und der quadratische Fehler?</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/05-loud-mistake.toml"/>
        <source>After about 150</source>
        <translation>Nach etwa 150</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/05-loud-mistake.toml"/>
        <source>After about 20 epochs, too</source>
        <translation>Auch nach etwa 20 Epochen</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/05-loud-mistake.toml"/>
        <source>After about 60</source>
        <translation>Nach etwa 60</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/05-loud-mistake.toml"/>
        <source>Epochs to 90 %</source>
        <translation>Epochen bis 90 %</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/05-loud-mistake.toml"/>
        <source>First gradient</source>
        <translation>Erster Gradient</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/05-loud-mistake.toml"/>
        <source>Never, in these 200 epochs</source>
        <translation>Nie, in diesen 200 Epochen</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/05-loud-mistake.toml"/>
        <source>So a loss and the activation of the outputs are a pair. For an output that says 0.99 and should say 0, squared error sends back a fiftieth of the signal that cross-entropy sends, at 0.999 a five-hundredth. All lanes begin with the weights of a network that was taught the wrong names on purpose, every digit as the next one, until it was sure of them.</source>
        <translation>Ein Verlust und die Aktivierung der Ausgaben sind also ein Paar. Bei einer Ausgabe, die 0,99 sagt und 0 sagen sollte, schickt der quadratische Fehler ein Fünfzigstel des Signals zurück, das die Kreuzentropie schickt, bei 0,999 ein Fünfhundertstel. Alle Bahnen beginnen mit den Gewichten eines Netzes, dem mit Absicht die falschen Namen beigebracht wurden, jede Ziffer als die nächste, bis es sich sicher war.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/05-loud-mistake.toml"/>
        <source>Squared error multiplies the error by the slope a(1-a) of the output: a unit that is surely wrong is deaf. Cross-entropy divides that slope out again. Its first gradient is {B.gradient} long, that of squared error {A.gradient}; it has unlearned after {B.epochs} epochs, squared error {A.epochs}.</source>
        <translation>Der quadratische Fehler nimmt den Fehler mal die Steigung a(1-a) der Ausgabe: Ein Neuron, das sicher falsch liegt, ist taub. Die Kreuzentropie teilt diese Steigung wieder heraus. Ihr erster Gradient ist {B.gradient} lang, der des quadratischen Fehlers {A.gradient}; sie hat nach {B.epochs} Epochen umgelernt, der quadratische Fehler: {A.epochs}.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/05-loud-mistake.toml"/>
        <source>The gradient of lane A before its first step: almost nothing</source>
        <translation>Der Gradient von Bahn A vor ihrem ersten Schritt: fast nichts</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/05-loud-mistake.toml"/>
        <source>The loud mistake</source>
        <translation>Der laute Fehler</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/05-loud-mistake.toml"/>
        <source>cross-entropy</source>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/05-loud-mistake.toml"/>
        <source>squared error</source>
        <translation>quadratischer Fehler</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>A linear output has no ceiling, so a step too far makes the next error, and with it the next step, bigger still: A lasted {A.epochs} epochs. A softmax can never be wrong by more than 1, so no step gets out of hand: B is right on {B.end} and C on {C.end} of the test digits.</source>
        <translation>Eine lineare Ausgabe hat keine Decke, also macht ein zu weiter Schritt den nächsten Fehler noch größer, und damit den nächsten Schritt: A hielt {A.epochs} Epochen. Softmax kann nie um mehr als 1 falsch liegen, also gerät kein Schritt außer Kontrolle: B liest {B.end} und C {C.end} der Testziffern richtig.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>A, squared error with linear outputs</source>
        <translation>A, quadratischer Fehler mit linearen Ausgaben</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>B, squared error with softmax</source>
        <translation>B, quadratischer Fehler mit Softmax</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>C, cross-entropy with softmax</source>
        <translation>C, Kreuzentropie mit Softmax</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>Cost of the last one</source>
        <translation>Kosten der letzten</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>Epochs it lasted</source>
        <translation>So viele Epochen hielt es</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>None of them</source>
        <translation>Keine von ihnen</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>Same start, same batches, the same rate of 1. Which one explodes?</source>
        <translation>Derselbe Anfang, dieselben Stapel, dieselbe Rate von 1. Welche explodiert?</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>The edge is sharp. At a rate of 0.7 most starts of A still learn, at 0.8 none does, while C still learns at 1.5. How sharply the cost bends at the start would promise an even earlier end; it does not come, because the first steps that are too long land where the ground is flatter. So there is no formula for the edge: try it.</source>
        <translation>Der Rand ist scharf. Bei einer Rate von 0,7 lernen die meisten Anfänge von A noch, bei 0,8 keiner, während C bei 1,5 noch lernt. Wie scharf die Kosten am Anfang gebogen sind, ließe ein noch früheres Ende erwarten; es kommt nicht, weil die ersten zu langen Schritte dort landen, wo der Boden flacher ist. Für den Rand gibt es also keine Formel: Probiere es aus.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>The explosion</source>
        <translation>Die Explosion</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>The gradient of the output layer there</source>
        <translation>Der Gradient der Ausgabeschicht dort</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>The last epoch of A</source>
        <translation>Die letzte Epoche von A</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>cross-entropy, softmax</source>
        <translation>Kreuzentropie, Softmax</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>squared error, linear outputs</source>
        <translation>quadratischer Fehler, lineare Ausgaben</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/06-explosion.toml"/>
        <source>squared error, softmax</source>
        <translation>quadratischer Fehler, Softmax</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>1,437 training digits in batches of 143 are ten batches and a rest of 7. A step follows the mean gradient of its batch, so in the rest every digit weighs twenty times as much as in the others, and the long rate does the rest of the damage. The network recovers each time: at the end lane A is right on {A.end} and lane B on {B.end} of the test digits. Zoom into the marked epoch: its last bar is thin, because the batch is small, and tall, because the step is long.</source>
        <translation>1437 Trainingsziffern in Stapeln von 143 sind zehn Stapel und ein Rest von 7. Ein Schritt folgt dem mittleren Gradienten seines Stapels, also wiegt im Rest jede Ziffer zwanzigmal so viel wie in den anderen, und die lange Rate richtet den übrigen Schaden an. Das Netz erholt sich jedes Mal: Am Ende liest Bahn A {A.end} und Bahn B {B.end} der Testziffern richtig. Gehe in die markierte Epoche hinein: Ihr letzter Balken ist schmal, weil der Stapel klein ist, und hoch, weil der Schritt lang ist.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>A digit with a wrong label, or chance: neither B nor C helps</source>
        <translation>Eine Ziffer mit falschem Label, oder Zufall: Weder B noch C hilft</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>A mean over 7 digits is not a mean over 143: one hard digit pulls twenty times as hard. With a rest of 7 the accuracy fell back to {A.floor} after it had reached 90 %, with even batches no lower than {B.floor}; a third of the rate with the same rest still fell to {C.floor}.</source>
        <translation>Ein Mittel über 7 Ziffern ist kein Mittel über 143: Eine schwere Ziffer zieht zwanzigmal so stark. Mit einem Rest von 7 fiel die Genauigkeit auf {A.floor} zurück, nachdem sie 90 % erreicht hatte, mit gleich großen Stapeln nicht unter {B.floor}; ein Drittel der Rate mit demselben Rest fiel noch auf {C.floor}.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>Epoch {A.worst}, the worst after 90 % was reached</source>
        <translation>Epoche {A.worst}, die schlechteste, nachdem 90 % erreicht waren</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>In epoch</source>
        <translation>In Epoche</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>Its last step, of the batch with 7 digits</source>
        <translation>Ihr letzter Schritt, mit dem Stapel von 7 Ziffern</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>Lowest after 90 %</source>
        <translation>Tiefster Wert nach 90 %</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>The cost falls and falls, then it jumps, and the network forgets for a moment what it knew. Who did it? Lanes B and C each take one suspect away.</source>
        <translation>Die Kosten fallen und fallen, dann springen sie, und das Netz vergisst für einen Moment, was es wusste. Wer war es? Die Bahnen B und C nehmen je einen Verdächtigen weg.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>The last batch of each epoch, which is too small: B is best</source>
        <translation>Der letzte Stapel jeder Epoche, der zu klein ist: B ist am besten</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>The rate, which is too large: C is best</source>
        <translation>Die Rate, die zu groß ist: C ist am besten</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>The spike</source>
        <translation>Die Spitze</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>a third of the rate</source>
        <translation>ein Drittel der Rate</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/07-spike.toml"/>
        <source>batches of 143, a rest of 7</source>
        <translation>Stapel von 143, ein Rest von 7</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/08-eight-layers.toml"/>
        <source>A tenth</source>
        <translation>Ein Zehntel</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/08-eight-layers.toml"/>
        <source>A thousandth or less</source>
        <translation>Ein Tausendstel oder weniger</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/08-eight-layers.toml"/>
        <source>Eight layers deep</source>
        <translation>Acht Schichten tief</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/08-eight-layers.toml"/>
        <source>Eight layers of sigmoids. How strong is the gradient of a weight in the first layer, compared with one in the last?</source>
        <translation>Acht Schichten von Sigmoiden. Wie stark ist der Gradient eines Gewichts in der ersten Schicht, verglichen mit einem in der letzten?</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/08-eight-layers.toml"/>
        <source>Every sigmoid multiplies the blame by a slope of at most a quarter; after eight layers there is next to nothing left to learn from. Before the first step the gradient in the first layer is {A.ratio} of that in the last, with tanh {B.ratio}. After 100 epochs lane A is right on {A.end}, lane B on {B.end} of the test digits.</source>
        <translation>Jedes Sigmoid nimmt die Schuld mal eine Steigung von höchstens einem Viertel; nach acht Schichten bleibt fast nichts, woraus sich lernen ließe. Vor dem ersten Schritt ist der Gradient in der ersten Schicht {A.ratio} von dem in der letzten, mit tanh {B.ratio}. Nach 100 Epochen liest Bahn A {A.end}, Bahn B {B.end} der Testziffern richtig.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/08-eight-layers.toml"/>
        <source>Gradient, first to last</source>
        <translation>Gradient, erste zu letzter</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/08-eight-layers.toml"/>
        <source>Half as strong</source>
        <translation>Halb so stark</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/08-eight-layers.toml"/>
        <source>The gradient in all layers of lane A</source>
        <translation>Der Gradient in allen Schichten von Bahn A</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/08-eight-layers.toml"/>
        <source>The gradient of a layer is that of the layer behind it, times its weights, times its slopes. The slope of tanh reaches 1, that of the sigmoid a quarter. A larger rate does not help: the last layers then step too far while the first still stand. Batch normalization does help, and Adam, which divides by the size of the gradient, helps in part.</source>
        <translation>Der Gradient einer Schicht ist der der Schicht dahinter, mal ihre Gewichte, mal ihre Steigungen. Die Steigung von tanh erreicht 1, die des Sigmoids ein Viertel. Eine größere Rate hilft nicht: Die letzten Schichten gehen dann zu weit, während die ersten noch stehen. Batch-Normalisierung hilft, und Adam, das durch die Größe des Gradienten teilt, hilft zum Teil.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/08-eight-layers.toml"/>
        <source>sigmoid</source>
        <translation>sigmoid</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/08-eight-layers.toml"/>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/09-by-heart.toml"/>
        <source>10 %, as by guessing</source>
        <translation>10 %, wie beim Raten</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/09-by-heart.toml"/>
        <source>A network with enough numbers can learn a telephone book: {B.training} of the training digits are right with labels dealt out by chance, and {B.end} of the test digits. A perfect training score proves nothing, only new digits do.</source>
        <translation>Ein Netz mit genug Zahlen kann ein Telefonbuch lernen: {B.training} der Trainingsziffern sind mit zufällig verteilten Labels richtig, und {B.end} der Testziffern. Ein perfektes Ergebnis im Training beweist nichts, nur neue Ziffern tun es.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/09-by-heart.toml"/>
        <source>About half</source>
        <translation>Etwa die Hälfte</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/09-by-heart.toml"/>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/09-by-heart.toml"/>
        <source>By heart</source>
        <translation>Auswendig</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/09-by-heart.toml"/>
        <source>Epochs to 99 %</source>
        <translation>Epochen bis 99 %</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/09-by-heart.toml"/>
        <source>The curves of both lanes: the tops are the same</source>
        <translation>Die Kurven beider Bahnen: Oben sind sie gleich</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/09-by-heart.toml"/>
        <source>The labels of the training digits are shuffled, so that nothing fits. How many of these will the network get right in the end?</source>
        <translation>Die Labels der Trainingsziffern sind gemischt, sodass nichts passt. Wie viele davon wird das Netz am Ende richtig haben?</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/09-by-heart.toml"/>
        <source>There is nothing in a shuffled label that could be understood: each has to be learned on its own. That takes longer, but it works, and the training curve does not tell which of both it was. With true labels 99 % of the training digits are right from epoch {A.epochs} on, with shuffled ones from epoch {B.epochs} on.</source>
        <translation>In einem gemischten Label steckt nichts, was sich verstehen ließe: Jedes muss für sich gelernt werden. Das dauert länger, aber es geht, und die Kurve des Trainings verrät nicht, welches von beiden es war. Mit wahren Labels sind 99 % der Trainingsziffern ab Epoche {A.epochs} richtig, mit gemischten ab Epoche {B.epochs}.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/09-by-heart.toml"/>
        <source>Training digits right</source>
        <translation>Trainingsziffern richtig</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/09-by-heart.toml"/>
        <source>true labels</source>
        <translation>wahre Labels</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/10-forgotten.toml"/>
        <source>0 to 4 right</source>
        <translation>0 bis 4 richtig</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/10-forgotten.toml"/>
        <source>5 to 9 and 52 of the old digits</source>
        <translation>5 bis 9 und 52 der alten Ziffern</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/10-forgotten.toml"/>
        <source>5 to 9 only</source>
        <translation>nur 5 bis 9</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/10-forgotten.toml"/>
        <source>5 to 9 right</source>
        <translation>5 bis 9 richtig</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/10-forgotten.toml"/>
        <source>After one epoch</source>
        <translation>Nach einer Epoche</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/10-forgotten.toml"/>
        <source>Every step makes the digits that are shown more probable, and with that all others less. Nothing in the training says that the old ones are to be kept, unless some are shown again: with 52 of them among the new ones, lane B keeps {B.old} and learns {B.new}.</source>
        <translation>Jeder Schritt macht die Ziffern, die gezeigt werden, wahrscheinlicher, und damit alle anderen weniger. Nichts im Training sagt, dass die alten bleiben sollen, außer wenn einige wieder gezeigt werden: Mit 52 von ihnen unter den neuen behält Bahn B {B.old} und lernt {B.new}.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/10-forgotten.toml"/>
        <source>Forgotten</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/10-forgotten.toml"/>
        <source>It does not add knowledge, it moves weights: what is not shown any more is overwritten. Of the digits 0 to 4 lane A still knows {A.after_one} after one epoch and {A.old} after 20; of 5 to 9 it knows {A.new} by then.</source>
        <translation>Es fügt kein Wissen hinzu, es bewegt Gewichte: Was nicht mehr gezeigt wird, wird überschrieben. Von den Ziffern 0 bis 4 kennt Bahn A nach einer Epoche noch {A.after_one} und nach 20 noch {A.old}; von 5 bis 9 kennt sie dann {A.new}.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/10-forgotten.toml"/>
        <source>The first epoch without the old digits</source>
        <translation>Die erste Epoche ohne die alten Ziffern</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/10-forgotten.toml"/>
        <source>The network has learned 0 to 4. From now on it is shown 5 to 9 alone, for 20 epochs. Draw how many of the digits 0 to 4 it still gets right.</source>
        <translation>Das Netz hat 0 bis 4 gelernt. Von jetzt an sieht es nur 5 bis 9, 20 Epochen lang. Zeichne, wie viele der Ziffern 0 bis 4 es noch richtig liest.</translation>
    </message>
    <message>
        <location filename="../../resources/lessons/01-silent.toml"/>
        <source>A relu unit dies when one long step takes it below 0 for every digit. Which setting makes steps shorter?</source>
        <translation>Ein ReLU-Neuron stirbt, wenn ein langer Schritt es bei jeder Ziffer unter 0 bringt. Welche Einstellung macht die Schritte kürzer?</translation>
    </message>
    <message>
        <location filename="../../resources/lessons/01-silent.toml"/>
        <source>A unit that says 0 to every digit is dead: no gradient comes through it. What drove all of them there at once?</source>
        <translation>Ein Neuron, das bei jeder Ziffer 0 sagt, ist tot: Kein Gradient kommt hindurch. Was hat alle auf einmal dorthin getrieben?</translation>
    </message>
    <message>
        <location filename="../../resources/lessons/01-silent.toml"/>
        <source>The rate was too long for relu units: the first steps took them below 0 for every digit, where their slope is 0, so nothing could bring them back. Mended, it is right on {A.end} of the test digits.</source>
        <translation>Die Rate war zu hoch für ReLU-Neuronen: Die ersten Schritte brachten sie bei jeder Ziffer unter 0, wo ihre Steigung 0 ist, und nichts konnte sie zurückholen. Geheilt liest es {A.end} der Testziffern richtig.</translation>
    </message>
    <message>
        <location filename="../../resources/lessons/01-silent.toml"/>
        <source>The silent patient</source>
        <translation>Der stumme Patient</translation>
    </message>
    <message>
        <location filename="../../resources/lessons/01-silent.toml"/>
        <source>This network says the same whatever you draw, however long it is trained. It has enough units and sees every digit. Train it, find out what is wrong, and bring it to 85 % of the test digits.</source>
        <translation>Dieses Netz sagt immer dasselbe, was du auch zeichnest und wie lange es auch trainiert. Es hat genug Neuronen und sieht jede Ziffer. Trainiere es, finde heraus, was ihm fehlt, und bring es auf 85 % der Testziffern.</translation>
    </message>
    <message>
        <location filename="../../resources/lessons/01-silent.toml"/>
        <source>Train it and look at Inside: what do the units of the hidden layer say?</source>
        <translation>Trainiere es und sieh unter Innenleben nach: Was sagen die Neuronen der verdeckten Schicht?</translation>
    </message>
    <message>
        <location filename="../../resources/lessons/02-asleep.toml"/>
        <source>Choose an activation with a slope of 1 where it is active, or switch on batch normalisation.</source>
        <translation>Wähle eine Aktivierung, deren Steigung dort 1 ist, wo sie aktiv ist, oder schalte die Batch-Normalisierung ein.</translation>
    </message>
    <message>
        <location filename="../../resources/lessons/02-asleep.toml"/>
        <source>Each sigmoid multiplies what comes back by a slope of at most a quarter. Eight of them leave almost nothing.</source>
        <translation>Jede Sigmoid multipliziert, was zurückkommt, mit einer Steigung von höchstens einem Viertel. Acht davon lassen fast nichts übrig.</translation>
    </message>
    <message>
        <location filename="../../resources/lessons/02-asleep.toml"/>
        <source>Eight layers, and it learns nothing, however long it is trained: its cost lies flat. Keep all eight layers, and bring it to 80 % of the test digits.</source>
        <translation>Acht Schichten, und es lernt nichts, wie lange es auch trainiert: Seine Kosten liegen flach. Behalte alle acht Schichten und bring es auf 80 % der Testziffern.</translation>
    </message>
    <message>
        <location filename="../../resources/lessons/02-asleep.toml"/>
        <source>Eight sigmoids in a row let the gradient vanish on its way back: the first layers never heard what was wrong. With slopes that pass it on, it is right on {A.end} of the test digits.</source>
        <translation>Acht Sigmoiden hintereinander ließen den Gradienten auf dem Weg zurück verschwinden: Die ersten Schichten erfuhren nie, was falsch war. Mit Steigungen, die ihn weitergeben, liest es {A.end} der Testziffern richtig.</translation>
    </message>
    <message>
        <location filename="../../resources/lessons/02-asleep.toml"/>
        <source>The patient that sleeps</source>
        <translation>Der schlafende Patient</translation>
    </message>
    <message>
        <location filename="../../resources/lessons/02-asleep.toml"/>
        <source>Train it and look at Inside: how large is the gradient of the first layer beside that of the last?</source>
        <translation>Trainiere es und sieh unter Innenleben nach: Wie groß ist der Gradient der ersten Schicht neben dem der letzten?</translation>
    </message>
    <message>
        <location filename="../../resources/lessons/03-choir.toml"/>
        <source>All weights began equal, so all units learned the same for ever: 48 voices, one song. Weights drawn by chance tell them apart, and then it is right on {A.end} of the test digits.</source>
        <translation>Alle Gewichte begannen gleich, also lernten alle Neuronen für immer dasselbe: 48 Stimmen, ein Lied. Ausgeloste Gewichte unterscheiden sie, und dann liest es {A.end} der Testziffern richtig.</translation>
    </message>
    <message>
        <location filename="../../resources/lessons/03-choir.toml"/>
        <source>Look at the initial weights of the hidden layers and of the output, under Start and data.</source>
        <translation>Sieh dir die Anfangsgewichte der verdeckten Schichten und der Ausgabe an, unter Start und Daten.</translation>
    </message>
    <message>
        <location filename="../../resources/lessons/03-choir.toml"/>
        <source>Select the hidden layer and compare the pictures of its units.</source>
        <translation>Wähle die verdeckte Schicht aus und vergleiche die Bilder ihrer Neuronen.</translation>
    </message>
    <message>
        <location filename="../../resources/lessons/03-choir.toml"/>
        <source>The choir of one voice</source>
        <translation>Der Chor mit einer Stimme</translation>
    </message>
    <message>
        <location filename="../../resources/lessons/03-choir.toml"/>
        <source>This network has 48 units, and yet it does little more than guess. Do not add any: find out what is wrong, and bring it to 85 % of the test digits.</source>
        <translation>Dieses Netz hat 48 Neuronen, und doch rät es fast nur. Füge keine hinzu: Finde heraus, was ihm fehlt, und bring es auf 85 % der Testziffern.</translation>
    </message>
    <message>
        <location filename="../../resources/lessons/03-choir.toml"/>
        <source>Units that begin alike get the same gradient in every step. How do they begin here?</source>
        <translation>Neuronen, die gleich beginnen, bekommen in jedem Schritt denselben Gradienten. Wie beginnen sie hier?</translation>
    </message>
    <message>
        <source>Side by side they look like {number}. Show one at a time.</source>
        <translation type="vanished">Nebeneinander sehen sie aus wie {number}. Zeige eine nach der anderen.</translation>
    </message>
    <message>
        <source>{percent} of the training digits are nearer to digits of other people than your drawing is. From 95 % on, a drawing is unusual.</source>
        <translation type="vanished">{percent} der Trainingsziffern sind den Ziffern anderer Menschen näher als deine Zeichnung. Ab 95 % ist eine Zeichnung ungewöhnlich.</translation>
    </message>
    <message>
        <source>The network answers whatever it is shown, also a letter. So your drawing is compared with the [training digits](training_digits) as well: if it is unlike all of them, do not trust the answer.</source>
        <translation type="vanished">Das Netz antwortet auf alles, was man ihm zeigt, auch auf einen Buchstaben. Darum wird deine Zeichnung auch mit den [Trainingsziffern](training_digits) verglichen: Ist sie allen unähnlich, trau der Antwort nicht.</translation>
    </message>
    <message>
        <source>Which digit is it? 0 to 9, Enter: {offered}, Esc: none</source>
        <translation type="vanished">Welche Ziffer ist es? 0 bis 9, Eingabe: {offered}, Esc: keine</translation>
    </message>
    <message>
        <source>How wrong the network is, on average for one digit.
Press Train to see it fall.</source>
        <translation type="vanished">Wie falsch das Netz liegt, im Mittel für eine Ziffer.
Drücke auf Trainieren, um die Kosten fallen zu sehen.</translation>
    </message>
    <message>
        <source>The fraction of digits that the network gets right.
Press Train to see it rise.</source>
        <translation type="vanished">Der Anteil der Ziffern, die das Netz richtig liest.
Drücke auf Trainieren, um ihn steigen zu sehen.</translation>
    </message>
    <message>
        <source>Other variants</source>
        <translation type="vanished">Andere Varianten</translation>
    </message>
    <message>
        <source>Show other variants</source>
        <translation type="vanished">Andere Varianten zeigen</translation>
    </message>
    <message>
        <source>A variant is a [training digit](training_digits) as another hand would have drawn it: slanted, turned or bent a little. The network never sees the same picture twice, which is a good remedy for [overfitting](overfitting).</source>
        <translation type="vanished">Eine Variante ist eine [Trainingsziffer](training_digits), wie eine andere Hand sie geschrieben hätte: etwas geneigt, gedreht oder gebogen. Das Netz sieht nie zweimal dasselbe Bild, ein gutes Mittel gegen [Auswendiglernen](overfitting).</translation>
    </message>
    <message>
        <source>As shipped, on variants</source>
        <translation type="vanished">Wie mitgeliefert, mit Varianten</translation>
    </message>
    <message>
        <source>The network that ships with Inkling.</source>
        <translation type="vanished">Das Netz, das mit Inkling kommt.</translation>
    </message>
    <message>
        <source>Training digit {number}, a {label}. Distance {distance}.</source>
        <translation type="vanished">Trainingsziffer {number}, eine {label}. Abstand {distance}.</translation>
    </message>
    <message>
        <source>Digit {place} of {count}: a {label}, loss {loss}</source>
        <translation type="vanished">Ziffer {place} von {count}: eine {label}, Verlust {loss}</translation>
    </message>
    <message>
        <source>The drawing is a {digit}</source>
        <translation type="vanished">Die Zeichnung ist eine {digit}</translation>
    </message>
    <message>
        <source>Test digit {place}: it is a {label}, read as {read}, {percent} sure. Click to try it.</source>
        <translation type="vanished">Testziffer {place}: Sie ist eine {label}, gelesen als {read}, zu {percent} sicher. Klicke, um sie zu versuchen.</translation>
    </message>
    <message>
        <source>Training digit {number}, a {label}: a = {value}.</source>
        <translation type="vanished">Trainingsziffer {number}, eine {label}: a = {value}.</translation>
    </message>
</context>
</TS>
