<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActionText</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n Vorschlag</numerusform>
            <numerusform>%n Vorschläge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActorEditor</name>
    <message>
        <source>Actors that may be meant</source>
        <translation>Akteure, die gemeint sein können</translation>
    </message>
    <message>
        <source>Take {name}</source>
        <translation>{name} nehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n here</source>
        <translation>
            <numerusform>%n-mal hier</numerusform>
            <numerusform>%n-mal hier</numerusform>
        </translation>
    </message>
    <message>
        <source>also written {spelling}</source>
        <translation>auch {spelling} geschrieben</translation>
    </message>
    <message>
        <source>New: {name}</source>
        <translation>Neu: {name}</translation>
    </message>
    <message>
        <source>kind?</source>
        <translation>Art?</translation>
    </message>
    <message>
        <source>suggested in this article</source>
        <translation>in diesem Artikel vorgeschlagen</translation>
    </message>
</context>
<context>
    <name>ActorRow</name>
    <message>
        <source>Name in the register, or a new one</source>
        <translation>Name im Register oder ein neuer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>fewer than two people are compared</source>
        <translation>weniger als zwei Personen verglichen werden</translation>
    </message>
    <message>
        <source>nobody was asked for it in the same article as somebody else</source>
        <translation>niemand im selben Artikel danach gefragt war wie eine andere Person</translation>
    </message>
    <message>
        <source>nobody marked anything</source>
        <translation>niemand etwas markiert hat</translation>
    </message>
    <message>
        <source>no spans of two people have met</source>
        <translation>keine Markierungen zweier Personen zusammentreffen</translation>
    </message>
    <message>
        <source>nobody gave it a value</source>
        <translation>niemand einen Wert angegeben hat</translation>
    </message>
    <message>
        <source>nobody made a link of this type</source>
        <translation>niemand eine Verknüpfung dieser Art gesetzt hat</translation>
    </message>
    <message>
        <source>there are no words to judge</source>
        <translation>es keine Wörter zu beurteilen gibt</translation>
    </message>
    <message>
        <source>spans of this label by one person overlap in every article, so words cannot be judged</source>
        <translation>sich in jedem Artikel Markierungen dieses Labels von einer Person überlappen und Wörter deshalb nicht beurteilt werden können</translation>
    </message>
    <message>
        <source>everything is of one kind, so chance alone would agree as well</source>
        <translation>alles von einer Art ist und der Zufall ebenso gut übereinstimmte</translation>
    </message>
    <message>
        <source>the extra is missing: pip install goldspan[gamma]</source>
        <translation>das Zusatzpaket fehlt: pip install goldspan[gamma]</translation>
    </message>
    <message>
        <source>fewer than two people were asked for it there</source>
        <translation>dort waren weniger als zwei Personen danach gefragt</translation>
    </message>
    <message>
        <source>spans of this label by one person overlap there</source>
        <translation>dort überlappen sich Markierungen dieses Labels von einer Person</translation>
    </message>
    <message>
        <source>Undefined, because {reason}.</source>
        <translation>Nicht definiert, weil {reason}.</translation>
    </message>
    <message>
        <source>Of more than two people: see “By pair”.</source>
        <translation>Bei mehr als zwei Personen: siehe „Nach Paar“.</translation>
    </message>
    <message>
        <source>{value}; in 95 % of samples of articles from {low} to {high}</source>
        <translation>{value}; in 95 % der Stichproben von Artikeln zwischen {low} und {high}</translation>
    </message>
    <message>
        <source>Compared by two people: {prefilled} pre-filled, {blind} blind.</source>
        <translation>Von zwei Personen verglichen: {prefilled} mit Vorschlägen, {blind} blind.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>A blind share of the articles, set on the Team page, makes it known: at least {few} of each kind.</source>
        <translation>Ein blinder Anteil der Artikel, auf der Seite „Team“ festgelegt, gibt darüber Auskunft: mindestens {few} von jeder Sorte.</translation>
    </message>
    <message numerus="yes">
        <source>Left out: %Ln article(s) that one person saw with suggestions, another blind.</source>
        <translation>
            <numerusform>Ausgelassen: %Ln Artikel, den eine Person mit Vorschlägen sah und eine andere blind.</numerusform>
            <numerusform>Ausgelassen: %Ln Artikel, die eine Person mit Vorschlägen sah und eine andere blind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %Ln article(s) in which nobody decided on suggestions and that were not blind; what was seen there is not known.</source>
        <translation>
            <numerusform>Ausgelassen: %Ln Artikel, der nicht blind war und in dem niemand über Vorschläge entschieden hat; was dort zu sehen war, ist nicht bekannt.</numerusform>
            <numerusform>Ausgelassen: %Ln Artikel, die nicht blind waren und in denen niemand über Vorschläge entschieden hat; was dort zu sehen war, ist nicht bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>F1 exact, pre-filled</source>
        <translation>F1 genau, mit Vorschlägen</translation>
    </message>
    <message>
        <source>F1 exact, blind</source>
        <translation>F1 genau, blind</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Where the interval holds 0, it may be chance.</source>
        <translation>Enthält das Intervall die 0, kann es Zufall sein.</translation>
    </message>
    <message>
        <source>What no pipeline suggested</source>
        <translation>Was keine Pipeline vorschlug</translation>
    </message>
    <message>
        <source>Only spans that were not before anybody’s eyes.</source>
        <translation>Nur Markierungen, die niemand vor Augen hatte.</translation>
    </message>
    <message>
        <source>Pipeline and label</source>
        <translation>Pipeline und Label</translation>
    </message>
    <message>
        <source>Accepted, share</source>
        <translation>Angenommen, Anteil</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Selbst gesetzt</translation>
    </message>
    <message>
        <source>Made the same by hand.</source>
        <translation>Von Hand dasselbe gesetzt.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Not decided.</source>
        <translation>Nicht entschieden.</translation>
    </message>
    <message>
        <source>Blind: the same</source>
        <translation>Blind: dasselbe</translation>
    </message>
    <message>
        <source>Of what the pipeline suggests in blind articles, the share that people marked as well without seeing it.</source>
        <translation>Anteil dessen, was die Pipeline in blinden Artikeln vorschlägt und was auch ohne Blick darauf markiert wurde.</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>F1 is {difference} over suggestions; in 95 % of samples of articles from {low} to {high}.</source>
        <translation>Mit Vorschlägen liegt F1 um {difference} anders; in 95 % der Stichproben von Artikeln zwischen {low} und {high}.</translation>
    </message>
    <message>
        <source>Whether that is because they saw the same suggestions cannot be told.</source>
        <translation>Ob es daran liegt, dass alle dieselben Vorschläge sahen, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>They agree more on what was not suggested too: it is not the suggestions alone.</source>
        <translation>Auch bei dem, was nicht vorgeschlagen war, herrscht mehr Übereinstimmung: An den Vorschlägen allein liegt es nicht.</translation>
    </message>
    <message>
        <source>On what was not suggested they agree no more than blind: it is the suggestions that they agree on, right or wrong.</source>
        <translation>Bei dem, was nicht vorgeschlagen war, herrscht nicht mehr Übereinstimmung als blind: Übereinstimmung herrscht über die Vorschläge, ob richtig oder falsch.</translation>
    </message>
    <message>
        <source>No interval: only one article, or articles of one family, tell of it.</source>
        <translation>Kein Intervall: Nur ein Artikel oder Artikel einer Familie sagen etwas darüber.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln Markierung</numerusform>
            <numerusform>%Ln Markierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %Ln article(s)</source>
        <translation>
            <numerusform>Ausgelassen: %Ln Artikel</numerusform>
            <numerusform>Ausgelassen: %Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>F1 exact</source>
        <translation>F1 genau</translation>
    </message>
    <message>
        <source>F1 overlap</source>
        <translation>F1 überlappend</translation>
    </message>
    <message>
        <source>F1 any label</source>
        <translation>F1 ohne Label</translation>
    </message>
    <message>
        <source>Cohen’s κ</source>
        <translation>Cohens κ</translation>
    </message>
    <message>
        <source>Fleiss’ κ</source>
        <translation>Fleiss’ κ</translation>
    </message>
    <message>
        <source>α</source>
        <translation>α</translation>
    </message>
    <message>
        <source>αU</source>
        <translation>αU</translation>
    </message>
    <message>
        <source>How many spans two people both have: same range and label.</source>
        <translation>Wie viele Markierungen zwei Personen gemeinsam haben: derselbe Bereich, dasselbe Label.</translation>
    </message>
    <message>
        <source>How many spans two people both have: same label, some shared character.</source>
        <translation>Wie viele Markierungen zwei Personen gemeinsam haben: dasselbe Label und mindestens ein gemeinsames Zeichen.</translation>
    </message>
    <message>
        <source>How many spans two people both have: same range, whatever the label.</source>
        <translation>Wie viele Markierungen zwei Personen gemeinsam haben: derselbe Bereich, gleich welches Label.</translation>
    </message>
    <message>
        <source>Cohen’s κ of two people, word by word: inside such a span or not.</source>
        <translation>Cohens κ zweier Personen, Wort für Wort: in einer solchen Markierung oder nicht.</translation>
    </message>
    <message>
        <source>Fleiss’ κ of all people, word by word: inside such a span or not.</source>
        <translation>Fleiss’ κ aller Personen, Wort für Wort: in einer solchen Markierung oder nicht.</translation>
    </message>
    <message>
        <source>Krippendorff’s α of all people, word by word, nominal.</source>
        <translation>Krippendorffs α aller Personen, Wort für Wort, nominal.</translation>
    </message>
    <message>
        <source>Krippendorff’s αU of all people: where spans begin and end in the text.</source>
        <translation>Krippendorffs αU aller Personen: wo im Text Markierungen beginnen und enden.</translation>
    </message>
    <message>
        <source>Only some have it</source>
        <translation>Nicht alle haben es</translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) in passages counted in another article: {label}</source>
        <translation>
            <numerusform>%Ln Markierung in Passagen, die in einem anderen Artikel zählen: {label}</numerusform>
            <numerusform>%Ln Markierungen in Passagen, die in einem anderen Artikel zählen: {label}</numerusform>
        </translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s): nobody is done</source>
        <translation>
            <numerusform>%Ln Artikel: niemand ist fertig</numerusform>
            <numerusform>%Ln Artikel: niemand ist fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s): only one person is done</source>
        <translation>
            <numerusform>%Ln Artikel: nur eine Person ist fertig</numerusform>
            <numerusform>%Ln Artikel: nur eine Person ist fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s): {person} was assigned and is not done</source>
        <translation>
            <numerusform>%Ln Artikel: zugewiesen an {person} und nicht fertig</numerusform>
            <numerusform>%Ln Artikel: zugewiesen an {person} und nicht fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s): skipped by {person}</source>
        <translation>
            <numerusform>%Ln Artikel: von {person} übersprungen</numerusform>
            <numerusform>%Ln Artikel: von {person} übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s): {person} has begun and is not done</source>
        <translation>
            <numerusform>%Ln Artikel: von {person} begonnen und nicht fertig</numerusform>
            <numerusform>%Ln Artikel: von {person} begonnen und nicht fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{label} in %Ln article(s): fewer than two were asked</source>
        <translation>
            <numerusform>{label} in %Ln Artikel: weniger als zwei waren gefragt</numerusform>
            <numerusform>{label} in %Ln Artikeln: weniger als zwei waren gefragt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s): the scheme has no label {label}</source>
        <translation>
            <numerusform>%Ln Markierung: das Schema hat kein Label {label}</numerusform>
            <numerusform>%Ln Markierungen: das Schema hat kein Label {label}</numerusform>
        </translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Alle Labels</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>all the same</source>
        <translation>alle gleich</translation>
    </message>
    <message>
        <source>Working out γ</source>
        <translation>γ wird berechnet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln Sekunde</numerusform>
            <numerusform>%Ln Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Picture (*.png *.svg)</source>
        <translation>Bild (*.png *.svg)</translation>
    </message>
    <message>
        <source>Goldspan agreement (*.json)</source>
        <translation>Goldspan-Übereinstimmung (*.json)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Gespeichert als {file}.</translation>
    </message>
    <message>
        <source>Saving {file}</source>
        <translation>{file} wird gespeichert</translation>
    </message>
    <message>
        <source>No article was annotated blind by two people: what suggestions did cannot be told.</source>
        <translation>Kein Artikel wurde von zwei Personen blind annotiert: Was Vorschläge bewirkt haben, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>In no article did two people decide on suggestions: what suggestions did cannot be told.</source>
        <translation>In keinem Artikel haben zwei Personen über Vorschläge entschieden: Was Vorschläge bewirkt haben, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>From {blind} blind and {prefilled} pre-filled articles nothing can be concluded.</source>
        <translation>Aus {blind} blinden Artikeln und {prefilled} mit Vorschlägen lässt sich nichts schließen.</translation>
    </message>
    <message>
        <source>The blind or the pre-filled articles are all of one family: nothing can be concluded.</source>
        <translation>Die blinden Artikel oder die mit Vorschlägen gehören alle zu einer Familie: Daraus lässt sich nichts schließen.</translation>
    </message>
    <message>
        <source>No difference can be told: that people agree more or less over suggestions may be chance.</source>
        <translation>Ein Unterschied ist nicht zu erkennen: Dass mit Vorschlägen mehr oder weniger Übereinstimmung herrscht, kann Zufall sein.</translation>
    </message>
    <message>
        <source>Over suggestions people agree more than blind.</source>
        <translation>Mit Vorschlägen herrscht mehr Übereinstimmung als blind.</translation>
    </message>
    <message>
        <source>Over suggestions people agree less than blind.</source>
        <translation>Mit Vorschlägen herrscht weniger Übereinstimmung als blind.</translation>
    </message>
</context>
<context>
    <name>AgreementContent</name>
    <message>
        <source>every copy</source>
        <translation>jede Kopie</translation>
    </message>
    <message>
        <source>By label</source>
        <translation>Nach Label</translation>
    </message>
    <message>
        <source>By pair</source>
        <translation>Nach Paar</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Nach Artikel</translation>
    </message>
    <message>
        <source>Measuring agreement</source>
        <translation>Übereinstimmung wird gemessen</translation>
    </message>
    <message>
        <source>Left out: {what}</source>
        <translation>Ausgelassen: {what}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s)</source>
        <translation>
            <numerusform>%Ln Stelle</numerusform>
            <numerusform>%Ln Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln differ</source>
        <translation>
            <numerusform>%Ln verschieden</numerusform>
            <numerusform>%Ln verschieden</numerusform>
        </translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>AgreementView</name>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen …</translation>
    </message>
</context>
<context>
    <name>Alike</name>
    <message>
        <source>gold: {what}</source>
        <translation>Gold: {what}</translation>
    </message>
    <message>
        <source>instead of {what}</source>
        <translation>statt {what}</translation>
    </message>
    <message>
        <source>decides as well: {kinds}</source>
        <translation>entscheidet auch: {kinds}</translation>
    </message>
    <message>
        <source>no majority</source>
        <translation>keine Mehrheit</translation>
    </message>
    <message>
        <source>all are equally long</source>
        <translation>alle sind gleich lang</translation>
    </message>
    <message>
        <source>this person was not asked here</source>
        <translation>diese Person war hier nicht gefragt</translation>
    </message>
    <message>
        <source>the same words with the same label: nothing to add</source>
        <translation>dieselben Wörter mit demselben Label: nichts hinzuzufügen</translation>
    </message>
    <message>
        <source>decided otherwise there</source>
        <translation>dort anders entschieden</translation>
    </message>
    <message>
        <source>gold is like this already</source>
        <translation>Gold ist schon so</translation>
    </message>
    <message>
        <source>nobody has anything there</source>
        <translation>niemand hat dort etwas</translation>
    </message>
    <message>
        <source>people have something else there</source>
        <translation>dort ist etwas anderes markiert</translation>
    </message>
    <message>
        <source>worded differently there</source>
        <translation>dort anders formuliert</translation>
    </message>
    <message>
        <source>a rule forbids it</source>
        <translation>eine Regel verbietet es</translation>
    </message>
    <message>
        <source>changed meanwhile</source>
        <translation>inzwischen geändert</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>AlikeChoices</name>
    <message>
        <source>Which units</source>
        <translation>Welche Stellen</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What is taken</source>
        <translation>Was übernommen wird</translation>
    </message>
    <message>
        <source>Take:</source>
        <translation>Übernehmen:</translation>
    </message>
    <message>
        <source>{kind}, any label</source>
        <translation>{kind}, alle Labels</translation>
    </message>
    <message>
        <source>This decision, in all copies</source>
        <translation>Diese Entscheidung, in allen Kopien</translation>
    </message>
    <message>
        <source>All decisions of this article, in its copies</source>
        <translation>Alle Entscheidungen dieses Artikels, in seinen Kopien</translation>
    </message>
    <message>
        <source>in all articles</source>
        <translation>in allen Artikeln</translation>
    </message>
    <message>
        <source>in this article</source>
        <translation>in diesem Artikel</translation>
    </message>
    <message numerus="yes">
        <source>These %Ln unit(s)</source>
        <translation>
            <numerusform>Diese %Ln Stelle</numerusform>
            <numerusform>Diese %Ln Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>the longer span</source>
        <translation>die längere Markierung</translation>
    </message>
    <message>
        <source>the shorter span</source>
        <translation>die kürzere Markierung</translation>
    </message>
    <message>
        <source>the majority</source>
        <translation>die Mehrheit</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>nichts davon</translation>
    </message>
    <message>
        <source>as {name}</source>
        <translation>wie {name}</translation>
    </message>
</context>
<context>
    <name>AlikeModel</name>
    <message numerus="yes">
        <source>Left out: %Ln place(s)</source>
        <translation>
            <numerusform>Ausgelassen: %Ln Stelle</numerusform>
            <numerusform>Ausgelassen: %Ln Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlikePanel</name>
    <message>
        <source>Working out what would be decided…</source>
        <translation>Ermitteln, was entschieden würde …</translation>
    </message>
    <message>
        <source>Decide alike</source>
        <translation>Gleich entscheiden</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>Annotierende</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why people differ here: kept with each decision</source>
        <translation>Warum sie hier uneins sind: steht bei jeder Entscheidung</translation>
    </message>
    <message>
        <source>Without a reason</source>
        <translation>Ohne Grund</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>One step; Undo takes it all back.</source>
        <translation>Ein Schritt; Rückgängig nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Nothing of the kind is left to decide.</source>
        <translation>Von dieser Art ist nichts mehr zu entscheiden.</translation>
    </message>
    <message>
        <source>Nothing decided here is left to decide in a copy.</source>
        <translation>Nichts, was hier entschieden ist, ist in einer Kopie noch zu entscheiden.</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln article(s). Untick what is to stay as it is (Space).</source>
        <translation>
            <numerusform>In %Ln Artikel. Was bleiben soll, wie es ist, abwählen (Leertaste).</numerusform>
            <numerusform>In %Ln Artikeln. Was bleiben soll, wie es ist, abwählen (Leertaste).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide %Ln unit(s)</source>
        <translation>
            <numerusform>%Ln Stelle entscheiden</numerusform>
            <numerusform>%Ln Stellen entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Alle abwählen</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Deciding…</source>
        <translation>Wird entschieden …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) decided</source>
        <translation>
            <numerusform>%Ln Stelle entschieden</numerusform>
            <numerusform>%Ln Stellen entschieden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out: changed meanwhile</source>
        <translation>
            <numerusform>%Ln ausgelassen: inzwischen geändert</numerusform>
            <numerusform>%Ln ausgelassen: inzwischen geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlsoIn</name>
    <message>
        <source>Also in:</source>
        <translation>Auch in:</translation>
    </message>
    <message>
        <source>Dim what stands unchanged in copies that are done</source>
        <translation>Abblenden, was unverändert in fertigen Kopien steht</translation>
    </message>
    <message>
        <source>Compare with a copy</source>
        <translation>Mit einer Kopie vergleichen</translation>
    </message>
    <message>
        <source>Copies of this article</source>
        <translation>Kopien dieses Artikels</translation>
    </message>
    <message numerus="yes">
        <source>%n shared passage(s)</source>
        <translation>
            <numerusform>%n gemeinsame Passage</numerusform>
            <numerusform>%n gemeinsame Passagen</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>not done yet</source>
        <translation>noch nicht fertig</translation>
    </message>
    <message>
        <source>adjudicated</source>
        <translation>entschieden</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>copies</comment>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleBar</name>
    <message>
        <source>Hide names</source>
        <translation>Namen verbergen</translation>
    </message>
    <message>
        <source>Who marked what is not said</source>
        <translation>Wer was markiert hat, wird nicht gesagt</translation>
    </message>
    <message>
        <source>Article done</source>
        <translation>Artikel erledigt</translation>
    </message>
    <message>
        <source>Article done, on to the next</source>
        <translation>Artikel erledigt, weiter zum nächsten</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) left</source>
        <translation>
            <numerusform>%n Stelle offen</numerusform>
            <numerusform>%n Stellen offen</numerusform>
        </translation>
    </message>
    <message>
        <source>adjudicated</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>nothing left</source>
        <translation>nichts mehr offen</translation>
    </message>
</context>
<context>
    <name>ArticleCanvas</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Spans here: {names}</source>
        <translation>Markierungen hier: {names}</translation>
    </message>
    <message>
        <source>choose a label …</source>
        <translation>Label wählen …</translation>
    </message>
    <message>
        <source>no link here</source>
        <translation>hier keine Verknüpfung</translation>
    </message>
</context>
<context>
    <name>ArticleDelegate</name>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln offen</numerusform>
            <numerusform>%Ln offen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleHeader</name>
    <message>
        <source>Document time: change it</source>
        <translation>Dokumentzeit ändern</translation>
    </message>
    <message>
        <source>Blind: no suggestions</source>
        <translation>Blind: ohne Vorschläge</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Skipped: {reason}</source>
        <translation>Übersprungen: {reason}</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Only {labels}</source>
        <translation>Nur {labels}</translation>
    </message>
    <message>
        <source>You were assigned these labels here.</source>
        <translation>Diese Labels sind Ihnen hier zugewiesen.</translation>
    </message>
    <message>
        <source>Article and note</source>
        <translation>Artikel und Notiz</translation>
    </message>
    <message>
        <source>Note on this article</source>
        <translation>Notiz zu diesem Artikel</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps the note, Esc puts it back.</source>
        <translation>Strg+Eingabe behält die Notiz, Esc stellt sie wieder her.</translation>
    </message>
    <message>
        <source>Set the document time</source>
        <translation>Dokumentzeit angeben</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Document time: {words}</source>
        <translation>Dokumentzeit: {words}</translation>
    </message>
    <message>
        <source>Close the note</source>
        <translation>Notiz schließen</translation>
    </message>
    <message>
        <source>Write a note on this article</source>
        <translation>Eine Notiz zu diesem Artikel schreiben</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Articles, {done} of {all} done</source>
        <translation>Artikel, {done} von {all} erledigt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <comment>left</comment>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s)</source>
        <comment>left</comment>
        <translation>
            <numerusform>%Ln Vorschlag</numerusform>
            <numerusform>%Ln Vorschläge</numerusform>
        </translation>
    </message>
    <message>
        <source>Left: {what}</source>
        <translation>Offen: {what}</translation>
    </message>
    <message>
        <source>Nothing is left.</source>
        <translation>Nichts ist mehr offen.</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>Alle Artikel zeigen</translation>
    </message>
    <message>
        <source>No article is like this. Choose other words or another state below.</source>
        <translation>Kein Artikel passt. Unten andere Wörter oder einen anderen Stand wählen.</translation>
    </message>
    <message>
        <source>There are no articles yet. Import some in the library.</source>
        <translation>Es gibt noch keine Artikel. In der Bibliothek lassen sich welche importieren.</translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message numerus="yes">
        <source>%n suggestion(s) left</source>
        <translation>
            <numerusform>%n Vorschlag offen</numerusform>
            <numerusform>%n Vorschläge offen</numerusform>
        </translation>
    </message>
    <message>
        <source>assigned to you</source>
        <translation>Ihnen zugewiesen</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>mit Notiz</translation>
    </message>
    <message numerus="yes">
        <source>also in %n article(s)</source>
        <translation>
            <numerusform>auch in %n Artikel</numerusform>
            <numerusform>auch in %n Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) done</source>
        <translation>
            <numerusform>%n Person fertig</numerusform>
            <numerusform>%n Personen fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n awaited</source>
        <translation>
            <numerusform>%n steht aus</numerusform>
            <numerusform>%n stehen aus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) left</source>
        <translation>
            <numerusform>%n Stelle offen</numerusform>
            <numerusform>%n Stellen offen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>Double click or Enter goes to the place.</source>
        <translation>Doppelklick oder Enter führt zur Stelle.</translation>
    </message>
    <message>
        <source>What differs in the article</source>
        <translation>Was sich im Artikel unterscheidet</translation>
    </message>
    <message>
        <source>Its text is another one.</source>
        <translation>Sein Text ist ein anderer.</translation>
    </message>
</context>
<context>
    <name>ArticleSteps</name>
    <message>
        <source>Done, with {what}.</source>
        <translation>Fertig. Noch {what}.</translation>
    </message>
    <message>
        <source>Skipped: {reason}</source>
        <translation>Übersprungen: {reason}</translation>
    </message>
    <message>
        <source>No listed article is left.</source>
        <translation>Von den gezeigten Artikeln ist keiner mehr offen.</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) left</source>
        <translation>
            <numerusform>%n Vorschlag offen</numerusform>
            <numerusform>%n Vorschläge offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished span(s)</source>
        <translation>
            <numerusform>%n unfertige Markierung</numerusform>
            <numerusform>%n unfertige Markierungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssignPanel</name>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>PEOPLE</source>
        <translation>PERSONEN</translation>
    </message>
    <message>
        <source>LABELS</source>
        <translation>LABELS</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) selected</source>
        <translation>
            <numerusform>%n Artikel ausgewählt</numerusform>
            <numerusform>%n Artikel ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Select articles in the table.</source>
        <translation>Wählen Sie Artikel in der Tabelle aus.</translation>
    </message>
    <message numerus="yes">
        <source>Assign %n article(s)</source>
        <translation>
            <numerusform>%n Artikel zuweisen</numerusform>
            <numerusform>%n Artikel zuweisen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %n article(s)</source>
        <translation>
            <numerusform>%n Artikel zurücknehmen</numerusform>
            <numerusform>%n Artikel zurücknehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BundleCard</name>
    <message>
        <source>Save a copy to send…</source>
        <translation>Kopie zum Verschicken sichern …</translation>
    </message>
    <message>
        <source>A bundle for {name}</source>
        <translation>Ein Bündel für {name}</translation>
    </message>
    <message>
        <source>This file is a part of “{project}”. Whatever is done in it is done by {name}, whoever has opened it.</source>
        <translation>Diese Datei ist ein Teil von „{project}“. Was darin geschieht, geschieht im Namen von {name}, wer auch immer sie geöffnet hat.</translation>
    </message>
    <message>
        <source>When you are done, or whenever it is asked for, send it back: this very file, or a packed copy. You can go on working meanwhile and send it again.</source>
        <translation>Wenn alles fertig ist, oder sobald danach gefragt wird, zurückschicken: diese Datei selbst oder eine gepackte Kopie. Man kann weiterarbeiten und sie später noch einmal schicken.</translation>
    </message>
    <message>
        <source>Save a copy to send</source>
        <translation>Kopie zum Verschicken sichern</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>Archive (*.zip)</translation>
    </message>
    <message>
        <source>Saving a copy…</source>
        <translation>Kopie wird gesichert …</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Gesichert: {file}</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Clock time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Month before (Page Up)</source>
        <translation>Monat davor (Bild auf)</translation>
    </message>
    <message>
        <source>Month after (Page Down)</source>
        <translation>Monat danach (Bild ab)</translation>
    </message>
    <message>
        <source>Go to the article’s day, ringed (Home)</source>
        <translation>Zum Tag des Artikels, umkreist (Pos1)</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Tageszeit</translation>
    </message>
    <message>
        <source>With the keyboard in the month: {key}</source>
        <translation>Mit der Tastatur im Monat: {key}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>Half-year</source>
        <translation>Halbjahr</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Midday</source>
        <translation>Mittag</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>Nachmittag</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Abend</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhrzeit</translation>
    </message>
</context>
<context>
    <name>ChangeBar</name>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>Taste hinzufügen</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Esc keeps it as it is.</source>
        <translation>Esc lässt alles, wie es ist.</translation>
    </message>
    <message>
        <source>{why} Press another.</source>
        <translation>{why} Drücken Sie eine andere.</translation>
    </message>
    <message>
        <source>Take it: “{title}” then has {keys}</source>
        <translation>Übernehmen: „{title}“ hat dann {keys}</translation>
    </message>
    <message>
        <source>Take it: “{title}” then has no key</source>
        <translation>Übernehmen: „{title}“ hat dann keine Taste</translation>
    </message>
    <message>
        <source>Nothing fits these words.</source>
        <translation>Dazu passt nichts.</translation>
    </message>
    <message>
        <source>Enter changes the key.</source>
        <translation>Die Eingabetaste ändert die Taste.</translation>
    </message>
    <message>
        <source>This key cannot be changed.</source>
        <translation>Diese Taste lässt sich nicht ändern.</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>With the keyboard here: {keys}</source>
        <translation>Mit der Tastatur: {keys}</translation>
    </message>
</context>
<context>
    <name>ChoicesBar</name>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Compare with a JSONL file…</source>
        <translation>Mit einer JSONL-Datei vergleichen …</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <source>against</source>
        <comment>as in: a pipeline against gold</comment>
        <translation>gegen</translation>
    </message>
    <message>
        <source>on</source>
        <comment>as in: on 5 articles</comment>
        <translation>an</translation>
    </message>
    <message>
        <source>The project’s pipelines</source>
        <translation>Pipelines des Projekts</translation>
    </message>
    <message>
        <source>Those that the project is set to use, together</source>
        <translation>Die im Projekt eingestellten, zusammen</translation>
    </message>
    <message>
        <source>Compare with a JSONL file</source>
        <translation>Mit einer JSONL-Datei vergleichen</translation>
    </message>
    <message>
        <source>Goldspan JSONL (*.jsonl);;All files (*)</source>
        <translation>Goldspan-JSONL (*.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>my own layer</source>
        <translation>eigene Ebene</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) with gold</source>
        <translation>
            <numerusform>%n Artikel mit Gold</numerusform>
            <numerusform>%n Artikeln mit Gold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) that I have done</source>
        <translation>
            <numerusform>%n Artikel, den ich erledigt habe</numerusform>
            <numerusform>%n Artikeln, die ich erledigt habe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them selected in the library</source>
        <translation>
            <numerusform>%n davon, in der Bibliothek ausgewählt</numerusform>
            <numerusform>%n davon, in der Bibliothek ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them done by me</source>
        <translation>
            <numerusform>%n davon, von mir erledigt</numerusform>
            <numerusform>%n davon, von mir erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Count recurring passages once</source>
        <translation>Wiederkehrende Passagen einmal zählen</translation>
    </message>
    <message>
        <source>A passage that stands in several articles counts in the first of them only.</source>
        <translation>Eine Passage, die in mehreren Artikeln steht, zählt nur im ersten davon.</translation>
    </message>
    <message>
        <source>Work out γ…</source>
        <translation>γ berechnen…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Figures as CSV, for spreadsheets…</source>
        <translation>Zahlen als CSV, für Tabellenprogramme…</translation>
    </message>
    <message>
        <source>Figures as JSON…</source>
        <translation>Zahlen als JSON…</translation>
    </message>
    <message>
        <source>The plot as a picture (PNG or SVG)…</source>
        <translation>Das Diagramm als Bild (PNG oder SVG)…</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected in the library</source>
        <translation>
            <numerusform>%Ln in der Bibliothek ausgewählt</numerusform>
            <numerusform>%Ln in der Bibliothek ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoicesForm</name>
    <message>
        <source>for example: first round, before the review</source>
        <translation>zum Beispiel: erste Runde, vor dem Review</translation>
    </message>
    <message>
        <source>Adjudicated articles only</source>
        <translation>Nur entschiedene Artikel</translation>
    </message>
    <message>
        <source>Also layers that are not done</source>
        <translation>Auch Ebenen, die nicht fertig sind</translation>
    </message>
    <message>
        <source>Names of annotators</source>
        <translation>Namen der Annotierenden</translation>
    </message>
    <message>
        <source>Notes and reasons, files of the import</source>
        <translation>Notizen und Gründe, Dateien des Imports</translation>
    </message>
    <message>
        <source>in parts, families whole</source>
        <translation>in Teile, Familien bleiben ganz</translation>
    </message>
    <message>
        <source>not at all: one part</source>
        <translation>gar nicht: ein Teil</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>Each person’s layer</source>
        <translation>Die Ebene jeder Person</translation>
    </message>
    <message>
        <source>Gold and each person’s layer</source>
        <translation>Gold und die Ebene jeder Person</translation>
    </message>
    <message>
        <source>kept in the texts</source>
        <translation>bleibt in den Texten</translation>
    </message>
    <message>
        <source>cut out, offsets mended</source>
        <translation>herausgeschnitten, Positionen berichtigt</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;What goes out</source>
        <translation>&amp;Was weitergegeben wird</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Aufteilung</translation>
    </message>
    <message>
        <source>F&amp;urniture</source>
        <translation>&amp;Beiwerk</translation>
    </message>
    <message>
        <source>Only when asked</source>
        <translation>Nur auf Wunsch</translation>
    </message>
    <message>
        <source>&amp;Language of README and datasheet</source>
        <translation>&amp;Sprache von README und Datenblatt</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message numerus="yes">
        <source>%Ln article(s) came</source>
        <translation>
            <numerusform>%Ln Artikel neu</numerusform>
            <numerusform>%Ln Artikel neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) went</source>
        <translation>
            <numerusform>%Ln Artikel weg</numerusform>
            <numerusform>%Ln Artikel weg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) changed</source>
        <translation>
            <numerusform>%Ln Artikel geändert</numerusform>
            <numerusform>%Ln Artikel geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) as before</source>
        <translation>
            <numerusform>%Ln Artikel unverändert</numerusform>
            <numerusform>%Ln Artikel unverändert</numerusform>
        </translation>
    </message>
    <message>
        <source>what goes out</source>
        <translation>was hinausgeht</translation>
    </message>
    <message>
        <source>adjudicated articles only</source>
        <translation>nur entschiedene Artikel</translation>
    </message>
    <message>
        <source>layers that are not done</source>
        <translation>nicht fertige Ebenen</translation>
    </message>
    <message>
        <source>furniture</source>
        <translation>Beiwerk</translation>
    </message>
    <message>
        <source>names of annotators</source>
        <translation>Namen der Annotierenden</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>labels as entities</source>
        <translation>Labels als Entitäten</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>each person’s layer</source>
        <translation>die Ebene jeder Person</translation>
    </message>
    <message>
        <source>gold and each person’s layer</source>
        <translation>Gold und die Ebene jeder Person</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>belassen</translation>
    </message>
    <message>
        <source>cut out</source>
        <translation>herausgeschnitten</translation>
    </message>
    <message>
        <source>Different choice: {field}, {before} → {after}</source>
        <translation>Andere Wahl: {field}, {before} → {after}</translation>
    </message>
    <message>
        <source>Layer “{layer}” is new.</source>
        <translation>Die Ebene „{layer}“ ist neu.</translation>
    </message>
    <message>
        <source>Layer “{layer}” is gone.</source>
        <translation>Die Ebene „{layer}“ fehlt jetzt.</translation>
    </message>
    <message>
        <source>range</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>from another label</source>
        <translation>aus einem anderen Label</translation>
    </message>
    <message>
        <source>to another label</source>
        <translation>in ein anderes Label</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>remarks</source>
        <translation>Anmerkungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln Markierung</numerusform>
            <numerusform>%Ln Markierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>another text</source>
        <translation>anderer Text</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Link type</source>
        <translation>Verknüpfungsart</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>touched nothing</source>
        <translation>ohne Folgen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>remarks changed</source>
        <translation>Anmerkung geändert</translation>
    </message>
    <message>
        <source>{label} “{quote}”</source>
        <translation>{label} „{quote}“</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Earlier release</source>
        <translation>Früheres Release</translation>
    </message>
    <message>
        <source>Later release</source>
        <translation>Späteres Release</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>Als Text speichern …</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>Als JSON speichern …</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
        <source>Two releases are compared by label and by article, and with what a change of the scheme or the guidelines touched.</source>
        <translation>Zwei Releases werden nach Labels und Artikeln verglichen. Dabei zeigt sich auch, was eine Änderung am Schema oder an den Richtlinien bewirkt hat.</translation>
    </message>
    <message>
        <source>Create a release</source>
        <translation>Release erstellen</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>Kein Unterschied</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) differ</source>
        <translation>
            <numerusform>%Ln Artikel unterscheidet sich</numerusform>
            <numerusform>%Ln Artikel unterscheiden sich</numerusform>
        </translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Nicht verglichen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>One release so far</source>
        <translation>Bisher gibt es ein Release</translation>
    </message>
    <message>
        <source>Create a second one, or choose the folder of another release above.</source>
        <translation>Erstellen Sie ein zweites, oder wählen Sie oben den Ordner eines anderen.</translation>
    </message>
    <message>
        <source>The article is not in the project any more.</source>
        <translation>Der Artikel ist nicht mehr im Projekt.</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Als {file} gespeichert.</translation>
    </message>
</context>
<context>
    <name>ConflictFields</name>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Zweifelhaft</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Other spellings</source>
        <translation>Andere Schreibweisen</translation>
    </message>
    <message>
        <source>Wikidata</source>
        <translation>Wikidata</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Document time</source>
        <translation>Dokumentzeit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>Blind</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Entschieden von</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Übernommen von</translation>
    </message>
    <message>
        <source>Plan of suggestions</source>
        <translation>Plan der Vorschläge</translation>
    </message>
    <message>
        <source>Meanings of pipelines’ labels</source>
        <translation>Bedeutung der Pipeline-Labels</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
</context>
<context>
    <name>ConflictList</name>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
</context>
<context>
    <name>ConflictSide</name>
    <message>
        <source>done here</source>
        <translation>hier geschehen</translation>
    </message>
    <message>
        <source>came with {file}</source>
        <translation>mit {file} gekommen</translation>
    </message>
</context>
<context>
    <name>ConflictsView</name>
    <message>
        <source>Show in the article</source>
        <translation>Im Artikel zeigen</translation>
    </message>
    <message>
        <source>Where two files of the project changed the same thing differently, both are kept and listed here, until somebody decides.</source>
        <translation>Wo zwei Dateien des Projekts dasselbe verschieden geändert haben, bleibt beides erhalten und steht hier, bis jemand entscheidet.</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>Keine Konflikte</translation>
    </message>
    <message>
        <source>Settled: {what}</source>
        <translation>Entschieden: {what}</translation>
    </message>
</context>
<context>
    <name>ConfusionPlot</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Verwechslungsmatrix</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s)</source>
        <translation>
            <numerusform>%Ln Stelle</numerusform>
            <numerusform>%Ln Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Consistency</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show {count} more</source>
        <translation>{count} weitere zeigen</translation>
    </message>
    <message>
        <source>Same passage</source>
        <translation>Gleiche Stelle</translation>
    </message>
    <message>
        <source>Other link</source>
        <translation>Andere Verknüpfung</translation>
    </message>
    <message>
        <source>Marked or not</source>
        <translation>Markiert oder nicht</translation>
    </message>
    <message>
        <source>Other value</source>
        <translation>Anderer Wert</translation>
    </message>
    <message>
        <source>Other label</source>
        <translation>Anderes Label</translation>
    </message>
    <message>
        <source>The same passage is marked differently where it comes again.</source>
        <translation>Dieselbe Stelle ist dort, wo sie wiederkehrt, anders markiert.</translation>
    </message>
    <message>
        <source>The same passage is linked differently where it comes again.</source>
        <translation>Dieselbe Stelle ist dort, wo sie wiederkehrt, anders verknüpft.</translation>
    </message>
    <message>
        <source>The same words are marked in one place and not in another.</source>
        <translation>Dieselben Wörter sind hier markiert und dort nicht.</translation>
    </message>
    <message>
        <source>The same words have one value here and another there.</source>
        <translation>Dieselben Wörter haben hier den einen Wert und dort einen anderen.</translation>
    </message>
    <message>
        <source>The same words have one label here and another there.</source>
        <translation>Dieselben Wörter haben hier das eine Label und dort ein anderes.</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>nicht markiert</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>nicht verknüpft</translation>
    </message>
    <message>
        <source>Nothing changes here.</source>
        <translation>Hier ändert sich nichts.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>add {what}</source>
        <translation>neu: {what}</translation>
    </message>
    <message>
        <source>remove {what}</source>
        <translation>weg: {what}</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>{what}: {value}</source>
        <translation>{what}: {value}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>{decision} (article of {date})</source>
        <translation>{decision} (Artikel vom {date})</translation>
    </message>
    <message>
        <source>register: {name} is also {words}</source>
        <translation>Register: {name} heißt auch {words}</translation>
    </message>
    <message>
        <source>{link} to {words}</source>
        <translation>{link} zu {words}</translation>
    </message>
</context>
<context>
    <name>ConsistencyPage</name>
    <message>
        <source>My decisions</source>
        <translation>Meine Entscheidungen</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>Show all findings</source>
        <translation>Alle Funde zeigen</translation>
    </message>
    <message>
        <source>Compare what you have decided yourself.</source>
        <translation>Vergleichen, was Sie selbst entschieden haben.</translation>
    </message>
    <message>
        <source>Compare what is adjudicated. It is looked at, not changed.</source>
        <translation>Vergleichen, was als Gold entschieden ist. Hier wird es angesehen, nicht geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) compared</source>
        <translation>
            <numerusform>%Ln Artikel verglichen</numerusform>
            <numerusform>%Ln Artikel verglichen</numerusform>
        </translation>
    </message>
    <message>
        <source>No finding is like this.</source>
        <translation>So ist keiner der Funde.</translation>
    </message>
    <message>
        <source>You have called all findings right.</source>
        <translation>Sie haben alle Funde für richtig erklärt.</translation>
    </message>
    <message>
        <source>{listed} of {all}</source>
        <translation>{listed} von {all}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) changed</source>
        <translation>
            <numerusform>%Ln Stelle geändert</numerusform>
            <numerusform>%Ln Stellen geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused: {reason}</source>
        <translation>
            <numerusform>%Ln abgelehnt: {reason}</numerusform>
            <numerusform>%Ln abgelehnt: {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>Right as it is: {words}</source>
        <translation>So ist es richtig: {words}</translation>
    </message>
    <message>
        <source>Listed again</source>
        <translation>Wieder in der Liste</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Adjudicated</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>By one person</source>
        <translation>Von einer Person</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Familien</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>Annotierende</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} von {all}</translation>
    </message>
    <message>
        <source>{count}, not adjudicated</source>
        <translation>{count}, nicht entschieden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln with copies</source>
        <translation>
            <numerusform>%Ln mit Kopien</numerusform>
            <numerusform>%Ln mit Kopien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) alone</source>
        <translation>
            <numerusform>%Ln Artikel allein</numerusform>
            <numerusform>%Ln Artikel allein</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a date</source>
        <translation>
            <numerusform>%Ln ohne Datum</numerusform>
            <numerusform>%Ln ohne Datum</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyReader</name>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Close the copy</source>
        <translation>Kopie schließen</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>there</source>
        <translation>dort</translation>
    </message>
    <message>
        <source>Text of the copy</source>
        <translation>Text der Kopie</translation>
    </message>
    <message>
        <source>Open the copy here</source>
        <translation>Kopie an dieser Stelle öffnen</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Voriger Unterschied</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Nächster Unterschied</translation>
    </message>
    <message>
        <source>being compared…</source>
        <translation>wird verglichen …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln Unterschied</numerusform>
            <numerusform>%Ln Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference {number} of {all}</source>
        <translation>Unterschied {number} von {all}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>a passage</source>
        <translation>eine Passage</translation>
    </message>
    <message>
        <source>{share} in common</source>
        <translation>{share} gemeinsam</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>adjudicated</source>
        <translation>entschieden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln Markierung</numerusform>
            <numerusform>%Ln Markierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>read blind: no spans are shown</source>
        <translation>blind gelesen: Markierungen bleiben verborgen</translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Sort by title, or as in the library</source>
        <translation>Nach Titel sortieren oder wie in der Bibliothek</translation>
    </message>
</context>
<context>
    <name>CorrectionFilterBar</name>
    <message>
        <source>Find in corrections</source>
        <translation>In Korrekturen suchen</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>All corrections</source>
        <translation>Alle Korrekturen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>All reasons</source>
        <translation>Alle Gründe</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Alle Labels</translation>
    </message>
</context>
<context>
    <name>CorrectionList</name>
    <message>
        <source>My corrections</source>
        <translation>Meine Korrekturen</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>Taken</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Nicht übernommen</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Übersehen</translation>
    </message>
    <message numerus="yes">
        <source>{count} of %n taken</source>
        <translation>
            <numerusform>{count} von %n übernommen</numerusform>
            <numerusform>{count} von %n übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken</source>
        <translation>
            <numerusform>%n nicht übernommen</numerusform>
            <numerusform>%n nicht übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n übersehen</numerusform>
            <numerusform>%n übersehen</numerusform>
        </translation>
    </message>
    <message>
        <source>yours is another one since</source>
        <translation>Ihre ist seither eine andere</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>CorrectionsLink</name>
    <message>
        <source>What became of your spans in gold, and why</source>
        <translation>Was im Gold aus Ihren Markierungen wurde, und warum</translation>
    </message>
    <message numerus="yes">
        <source>%Ln correction(s)</source>
        <translation>
            <numerusform>%Ln Korrektur</numerusform>
            <numerusform>%Ln Korrekturen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionsView</name>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Hingehen</translation>
    </message>
    <message>
        <source>Open the article at this place (Enter)</source>
        <translation>Den Artikel an dieser Stelle öffnen (Eingabe)</translation>
    </message>
    <message>
        <source>No corrections yet</source>
        <translation>Noch keine Korrekturen</translation>
    </message>
    <message>
        <source>Once a reviewer has adjudicated articles that you are done with, you see here what became of your spans and why.</source>
        <translation>Sobald Artikel, mit denen Sie fertig sind, entschieden sind, sehen Sie hier, was aus Ihren Markierungen wurde und warum.</translation>
    </message>
    <message>
        <source>Annotate articles</source>
        <translation>Artikel annotieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln adjudicated article(s)</source>
        <translation>
            <numerusform>%Ln entschiedener Artikel</numerusform>
            <numerusform>%Ln entschiedene Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a bundle: people are compared in the project it comes from. A bundle with what reviewers decided shows here what became of your spans and why.</source>
        <translation>Das ist ein Bündel: Verglichen wird in dem Projekt, aus dem es kommt. Ein Bündel mit Entscheidungen aus dem Review zeigt hier, was aus Ihren Markierungen wurde und warum.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Nicht verglichen</translation>
    </message>
    <message>
        <source>All your spans were taken as they are.</source>
        <translation>Alle Ihre Markierungen wurden so übernommen, wie sie sind.</translation>
    </message>
    <message>
        <source>No correction is like this.</source>
        <translation>Keine Korrektur passt dazu.</translation>
    </message>
    <message>
        <source>Show what was taken</source>
        <translation>Übernommene zeigen</translation>
    </message>
    <message>
        <source>Show all corrections</source>
        <translation>Alle Korrekturen zeigen</translation>
    </message>
</context>
<context>
    <name>CurvePane</name>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Which label is drawn thick, with its band</source>
        <translation>Welches Label stark gezeichnet ist, mit seinem Band</translation>
    </message>
    <message>
        <source>More articles</source>
        <translation>Weitere Artikel</translation>
    </message>
    <message>
        <source>F1 by label and step</source>
        <translation>F1 nach Label und Stufe</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Figures as CSV, for spreadsheets…</source>
        <translation>Zahlen als CSV, für Tabellen …</translation>
    </message>
    <message>
        <source>Figures as JSON…</source>
        <translation>Zahlen als JSON …</translation>
    </message>
    <message>
        <source>The plot as a picture (PNG or SVG)…</source>
        <translation>Das Diagramm als Bild (PNG oder SVG)…</translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>Learning curve</source>
        <translation>Lernkurve</translation>
    </message>
    <message>
        <source>articles that are learned from</source>
        <translation>Artikel, aus denen gelernt wird</translation>
    </message>
    <message>
        <source>{label}: what more would bring cannot be told</source>
        <translation>{label}: Was mehr bringt, lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>{label}, with {more}: {f1} ({interval})</source>
        <translation>{label}, mit {more}: {f1} ({interval})</translation>
    </message>
    <message>
        <source>{label}, {articles}: {f1}; {trainings}</source>
        <translation>{label}, {articles}: {f1}; {trainings}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln training(s)</source>
        <translation>
            <numerusform>%Ln Training</numerusform>
            <numerusform>%Ln Trainings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Datasheet</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>partly answered by the project</source>
        <translation>vom Projekt teilweise beantwortet</translation>
    </message>
    <message>
        <source>answered by the project</source>
        <translation>vom Projekt beantwortet</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>nothing to add</source>
        <translation>nichts hinzugefügt</translation>
    </message>
</context>
<context>
    <name>DatasheetView</name>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s) open</source>
        <translation>
            <numerusform>%Ln Frage offen</numerusform>
            <numerusform>%Ln Fragen offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Every question is answered</source>
        <translation>Alle Fragen sind beantwortet</translation>
    </message>
    <message>
        <source>The datasheet is in the clipboard.</source>
        <translation>Das Datenblatt ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Reading the project…</source>
        <translation>Das Projekt wird gelesen …</translation>
    </message>
    <message>
        <source>As soon as there is gold, the project says here what it knows of it.</source>
        <translation>Sobald es Gold gibt, sagt das Projekt hier, was es davon weiß.</translation>
    </message>
</context>
<context>
    <name>DateFlagWords</name>
    <message>
        <source>{said} cannot be after the article.</source>
        <translation>{said} kann nicht nach dem Artikel liegen.</translation>
    </message>
    <message>
        <source>{said} cannot be before the article.</source>
        <translation>{said} kann nicht vor dem Artikel liegen.</translation>
    </message>
    <message>
        <source>The text says {said}, this is a {weekday}.</source>
        <translation>Im Text steht {said}, dies ist ein {weekday}.</translation>
    </message>
    <message>
        <source>The text says {said}, this is another time.</source>
        <translation>Im Text steht {said}, dies ist eine andere Zeit.</translation>
    </message>
    <message>
        <source>This is very far from the article’s time.</source>
        <translation>Das liegt sehr weit vom Artikel entfernt.</translation>
    </message>
    <message>
        <source>The type does not fit this value.</source>
        <translation>Der Typ passt nicht zu diesem Wert.</translation>
    </message>
    <message>
        <source>The article has no document time: which day {said} is cannot be told.</source>
        <translation>Der Artikel hat keine Dokumentzeit: Welcher Tag {said} ist, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>In the copy it is {value}.</source>
        <translation>In der Kopie ist es {value}.</translation>
    </message>
</context>
<context>
    <name>DateFlags</name>
    <message>
        <source>Set the document time</source>
        <translation>Dokumentzeit angeben</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>No unit is chosen.</source>
        <translation>Keine Stelle ist ausgewählt.</translation>
    </message>
    <message>
        <source>Previous open unit</source>
        <translation>Vorige offene Stelle</translation>
    </message>
    <message>
        <source>Next open unit</source>
        <translation>Nächste offene Stelle</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Nichts davon</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Decide alike…</source>
        <translation>Gleich entscheiden …</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Comment on the decision</source>
        <translation>Kommentar zur Entscheidung</translation>
    </message>
</context>
<context>
    <name>DeskController</name>
    <message numerus="yes">
        <source>%n span(s) in furniture removed</source>
        <translation>
            <numerusform>%n Markierung im Beiwerk entfernt</numerusform>
            <numerusform>%n Markierungen im Beiwerk entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) in furniture rejected</source>
        <translation>
            <numerusform>%n Vorschlag im Beiwerk abgelehnt</numerusform>
            <numerusform>%n Vorschläge im Beiwerk abgelehnt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Go there</source>
        <translation>Hingehen</translation>
    </message>
    <message>
        <source>Open the article at this place (Enter)</source>
        <translation>Den Artikel an dieser Stelle öffnen (Eingabe)</translation>
    </message>
    <message>
        <source>Make all:</source>
        <translation>Alle angleichen:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Make all “{decision}”</source>
        <translation>Alle angleichen: „{decision}“</translation>
    </message>
    <message>
        <source>Untick what is to stay as it is. Undo takes it all back.</source>
        <translation>Was bleiben soll, wie es ist, abwählen. Rückgängig nimmt alles auf einmal zurück.</translation>
    </message>
    <message>
        <source>Looked at here, not changed.</source>
        <translation>Hier wird angesehen, nicht geändert.</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>Doch nicht richtig</translation>
    </message>
    <message>
        <source>Right as it is</source>
        <translation>So richtig</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln place(s)</source>
        <translation>
            <numerusform>%Ln Stelle ändern</numerusform>
            <numerusform>%Ln Stellen ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what changes if all are decided so: {decision} (key {number})</source>
        <translation>Zeigen, was sich ändert, wenn alle so entschieden werden: {decision} (Taste {number})</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Document time</source>
        <translation>Dokumentzeit</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Ihre Notiz</translation>
    </message>
    <message>
        <source>Notes from the import</source>
        <translation>Hinweise vom Import</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Annotieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n article(s)</source>
        <translation>
            <numerusform>%n Artikel entfernen</numerusform>
            <numerusform>%n Artikel entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) selected.</source>
        <translation>
            <numerusform>%n Artikel ausgewählt.</numerusform>
            <numerusform>%n Artikel ausgewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Blind: no suggestions</source>
        <translation>Blind: ohne Vorschläge</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>Not a date. Write 2021, 2021-12, 2021-12-28 or 2021-12-28T07:09, as much as is known.</source>
        <translation>Kein Datum. Schreiben Sie 2021, 2021-12, 28.12.2021 oder 2021-12-28T07:09, so viel bekannt ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln Zeichen</numerusform>
            <numerusform>%Ln Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Dates such as “Monday” are resolved from it.</source>
        <translation>Von ihr aus werden Angaben wie „Montag“ aufgelöst.</translation>
    </message>
    <message>
        <source>Neither pipelines nor your own decisions suggest anything here.</source>
        <translation>Hier wird nichts vorgeschlagen, weder von Pipelines noch aus Ihren Entscheidungen.</translation>
    </message>
    <message>
        <source>Taken as {value}</source>
        <translation>Verstanden als {value}</translation>
    </message>
    <message>
        <source>Typed by hand.</source>
        <translation>Von Hand eingegeben.</translation>
    </message>
    <message>
        <source>From the metadata of the file.</source>
        <translation>Aus den Metadaten der Datei.</translation>
    </message>
    <message>
        <source>Found in the text.</source>
        <translation>Im Text gefunden.</translation>
    </message>
    <message>
        <source>Found in the web page.</source>
        <translation>In der Webseite gefunden.</translation>
    </message>
    <message>
        <source>Name in files: {name}</source>
        <translation>Name in Dateien: {name}</translation>
    </message>
    <message>
        <source>Imported from {source}</source>
        <translation>Importiert aus {source}</translation>
    </message>
    <message>
        <source>Skipped: {reason}</source>
        <translation>Übersprungen: {reason}</translation>
    </message>
</context>
<context>
    <name>DifferenceHints</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>DismissedList</name>
    <message>
        <source>NEVER SUGGESTED</source>
        <translation>NIE VORGESCHLAGEN</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und ein weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>Suggest “{words}” again</source>
        <translation>„{words}“ wieder vorschlagen</translation>
    </message>
</context>
<context>
    <name>Dismissing</name>
    <message>
        <source>“{words}” is never suggested again.</source>
        <translation>„{words}“ wird nie mehr vorgeschlagen.</translation>
    </message>
    <message>
        <source>“{words}” is never suggested again; from pipelines, {count} {where} are gone.</source>
        <translation>„{words}“ wird nie mehr vorgeschlagen; von Pipelines entfallen {count} {where}.</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n Vorschlag</numerusform>
            <numerusform>%n Vorschläge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n Artikel</numerusform>
            <numerusform>in %n Artikeln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message numerus="yes">
        <source>%n article(s) assigned to {names}.</source>
        <translation>
            <numerusform>%n Artikel an {names} zugewiesen.</numerusform>
            <numerusform>%n Artikel an {names} zugewiesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) taken back from {names}.</source>
        <translation>
            <numerusform>%n Artikel von {names} zurückgenommen.</numerusform>
            <numerusform>%n Artikel von {names} zurückgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Blind in %n article(s).</source>
        <translation>
            <numerusform>Blind in %n Artikel.</numerusform>
            <numerusform>Blind in %n Artikeln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not blind any more in %n article(s).</source>
        <translation>
            <numerusform>Nicht mehr blind in %n Artikel.</numerusform>
            <numerusform>Nicht mehr blind in %n Artikeln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) shared out.</source>
        <translation>
            <numerusform>%n Artikel aufgeteilt.</numerusform>
            <numerusform>%n Artikel aufgeteilt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is as wanted already.</source>
        <translation>Alles ist schon so, wie gewünscht.</translation>
    </message>
</context>
<context>
    <name>EditBar</name>
    <message>
        <source>Drag the handles, or {left} and {right}; 1–9 choose the label, attributes are on the right.</source>
        <translation>An den Griffen ziehen oder {left} und {right}; 1–9 wählen das Label, die Attribute stehen rechts.</translation>
    </message>
    <message>
        <source>Decide like this</source>
        <translation>So entscheiden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message numerus="yes">
        <source>%n article(s) removed.</source>
        <translation>
            <numerusform>%n Artikel entfernt.</numerusform>
            <numerusform>%n Artikel entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No suggestions in %n article(s).</source>
        <translation>
            <numerusform>In %n Artikel wird nichts mehr vorgeschlagen.</numerusform>
            <numerusform>In %n Artikeln wird nichts mehr vorgeschlagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suggestions again in %n article(s).</source>
        <translation>
            <numerusform>In %n Artikel wird wieder vorgeschlagen.</numerusform>
            <numerusform>In %n Artikeln wird wieder vorgeschlagen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyDesk</name>
    <message>
        <source>No article is open</source>
        <translation>Kein Artikel ist geöffnet</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>Noch keine Artikel</translation>
    </message>
    <message>
        <source>Choose one on the left.</source>
        <translation>Wählen Sie links einen aus.</translation>
    </message>
    <message>
        <source>The article is being opened…</source>
        <translation>Der Artikel wird geöffnet …</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Artikel importieren …</translation>
    </message>
    <message>
        <source>Open the next article</source>
        <translation>Nächsten Artikel öffnen</translation>
    </message>
    <message>
        <source>Open the library</source>
        <translation>Bibliothek öffnen</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>No articles yet</source>
        <translation>Noch keine Artikel</translation>
    </message>
    <message>
        <source>Drop files or folders here: plain text, web pages, JSONL, CSV, Word and PDF.</source>
        <translation>Ziehen Sie Dateien oder Ordner hierher: Text, Webseiten, JSONL, CSV, Word und PDF.</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Artikel importieren …</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Annotate articles</source>
        <translation>Artikel annotieren</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Artikel importieren …</translation>
    </message>
</context>
<context>
    <name>EmptyStates</name>
    <message>
        <source>Compare with a JSONL file…</source>
        <translation>Mit einer JSONL-Datei vergleichen …</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>Noch keine Artikel</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Entscheidungen werden verglichen …</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Nicht verglichen</translation>
    </message>
    <message>
        <source>Nothing decided yet</source>
        <translation>Noch nichts entschieden</translation>
    </message>
    <message>
        <source>No gold yet</source>
        <translation>Noch kein Gold</translation>
    </message>
    <message>
        <source>Nothing is inconsistent</source>
        <translation>Alles stimmt überein</translation>
    </message>
    <message>
        <source>Whether your decisions agree is not known.</source>
        <translation>Ob Ihre Entscheidungen übereinstimmen, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Import some; what is decided in them is compared here.</source>
        <translation>Importieren Sie welche; was darin entschieden ist, wird hier verglichen.</translation>
    </message>
    <message>
        <source>Here stands what you have decided differently in the same words: once you have begun some articles.</source>
        <translation>Hier steht, was Sie bei gleichen Wörtern verschieden entschieden haben, sobald Sie einige Artikel begonnen haben.</translation>
    </message>
    <message>
        <source>Gold is compared once articles are adjudicated.</source>
        <translation>Gold wird verglichen, sobald Artikel als Gold entschieden sind.</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln article(s), the same words are marked in the same way everywhere.</source>
        <translation>
            <numerusform>In %Ln Artikel sind gleiche Wörter überall gleich markiert.</numerusform>
            <numerusform>In %Ln Artikeln sind gleiche Wörter überall gleich markiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Look at my decisions</source>
        <translation>Meine Entscheidungen ansehen</translation>
    </message>
    <message>
        <source>You are not done with any article yet</source>
        <translation>Sie haben noch keinen Artikel erledigt</translation>
    </message>
    <message>
        <source>How good are the suggestions?</source>
        <translation>Wie gut sind die Vorschläge?</translation>
    </message>
    <message>
        <source>A pipeline is measured on articles with gold. Import some, or drop a Goldspan JSONL file here to measure on it.</source>
        <translation>Eine Pipeline wird an Artikeln mit Gold gemessen. Importieren Sie welche, oder ziehen Sie eine Goldspan-JSONL-Datei hierher, um daran zu messen.</translation>
    </message>
    <message>
        <source>An article has gold once it is adjudicated, or once exactly one person has marked it as done. Until then you can drop a Goldspan JSONL file here to measure on it.</source>
        <translation>Gold hat ein Artikel, wenn über ihn entschieden ist oder genau eine Person ihn als erledigt gekennzeichnet hat. Bis dahin können Sie eine Goldspan-JSONL-Datei hierher ziehen, um daran zu messen.</translation>
    </message>
    <message>
        <source>What a pipeline suggests is compared with your layer on the articles that you have marked as done.</source>
        <translation>Was die Pipeline vorschlägt, wird mit Ihrer Ebene auf den Artikeln verglichen, die Sie als erledigt gekennzeichnet haben.</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Artikel importieren …</translation>
    </message>
    <message>
        <source>Annotate articles</source>
        <translation>Artikel annotieren</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <source>{pipeline} reads the articles of {file}, and what it suggests is compared with what is marked there.</source>
        <translation>{pipeline} liest die Artikel aus {file}; was vorgeschlagen wird, wird mit dem verglichen, was dort markiert ist.</translation>
    </message>
    <message numerus="yes">
        <source>The pipelines of the project read %Ln article(s), and what they suggest is compared with what is marked there. Nothing in the project changes.</source>
        <translation>
            <numerusform>Die Pipelines des Projekts lesen %Ln Artikel; was sie vorschlagen, wird mit dem verglichen, was dort markiert ist. Am Projekt ändert sich nichts.</numerusform>
            <numerusform>Die Pipelines des Projekts lesen %Ln Artikel; was sie vorschlagen, wird mit dem verglichen, was dort markiert ist. Am Projekt ändert sich nichts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{pipeline} reads %Ln article(s), and what it suggests is compared with what is marked there. Nothing in the project changes.</source>
        <translation>
            <numerusform>{pipeline} liest %Ln Artikel; was vorgeschlagen wird, wird mit dem verglichen, was dort markiert ist. Am Projekt ändert sich nichts.</numerusform>
            <numerusform>{pipeline} liest %Ln Artikel; was vorgeschlagen wird, wird mit dem verglichen, was dort markiert ist. Am Projekt ändert sich nichts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
        <source>Nobody has finished an article that somebody else has finished too. Hand out articles to several people and bring their work together on the team page.</source>
        <translation>Noch niemand ist mit einem Artikel fertig, mit dem auch jemand anderes fertig ist. Auf der Teamseite werden Artikel an mehrere Personen verteilt und ihre Arbeit wieder zusammengeführt.</translation>
    </message>
    <message>
        <source>Import some, and let several people annotate them.</source>
        <translation>Artikel importieren und von mehreren Personen annotieren lassen.</translation>
    </message>
    <message>
        <source>To the team page</source>
        <translation>Zur Teamseite</translation>
    </message>
    <message>
        <source>Look at what one person has done</source>
        <translation>Ansehen, was eine Person gemacht hat</translation>
    </message>
    <message>
        <source>Measuring agreement…</source>
        <translation>Übereinstimmung wird gemessen…</translation>
    </message>
    <message>
        <source>There are no articles yet</source>
        <translation>Es gibt noch keine Artikel</translation>
    </message>
    <message>
        <source>Import articles, and have two or more people work on them.</source>
        <translation>Importieren Sie Artikel und lassen Sie zwei oder mehr Personen daran arbeiten.</translation>
    </message>
    <message>
        <source>Nobody is done with an article yet</source>
        <translation>Noch ist niemand mit einem Artikel fertig</translation>
    </message>
    <message>
        <source>Agreement is measured on articles that two or more people have marked as done (D).</source>
        <translation>Übereinstimmung wird an Artikeln gemessen, die zwei oder mehr Personen als fertig markiert haben (D).</translation>
    </message>
    <message>
        <source>So far, each article has one person who is done with it</source>
        <translation>Bisher ist mit jedem Artikel höchstens eine Person fertig</translation>
    </message>
    <message>
        <source>With one person there is nothing to compare. Have a second one annotate some of the same articles: assign them, and send a bundle.</source>
        <translation>Bei einer Person gibt es nichts zu vergleichen. Lassen Sie eine zweite einige derselben Artikel annotieren: Teilen Sie sie zu und schicken Sie ein Bündel.</translation>
    </message>
    <message>
        <source>Share out articles</source>
        <translation>Artikel verteilen</translation>
    </message>
</context>
<context>
    <name>Enough</name>
    <message>
        <source>All labels</source>
        <translation>Alle Labels</translation>
    </message>
    <message>
        <source>{label}: cannot be told. {why}</source>
        <translation>{label}: lässt sich nicht sagen. {why}</translation>
    </message>
    <message>
        <source>{label}: {now} now; {more} to learn from: {later}.</source>
        <translation>{label}: jetzt {now}; mit {more} zum Lernen {later}.</translation>
    </message>
    <message>
        <source>{label}: {now} now; {more} to learn from: {later}. Perhaps no gain.</source>
        <translation>{label}: jetzt {now}; mit {more} zum Lernen {later}. Vielleicht kein Gewinn.</translation>
    </message>
    <message>
        <source>{label}: {now} now; {more} to learn from: {later}. Hardly a gain.</source>
        <translation>{label}: jetzt {now}; mit {more} zum Lernen {later}. Kaum ein Gewinn.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more article(s)</source>
        <translation>
            <numerusform>%Ln weiteren Artikel</numerusform>
            <numerusform>%Ln weiteren Artikeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) in the test part; {least} are needed.</source>
        <translation>
            <numerusform>%Ln Markierung im Testteil; nötig sind {least}.</numerusform>
            <numerusform>%Ln Markierungen im Testteil; nötig sind {least}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer than {least} steps are measured.</source>
        <translation>Es sind weniger als {least} Stufen gemessen.</translation>
    </message>
    <message>
        <source>Anything between {interval} is possible.</source>
        <translation>Alles zwischen {interval} ist möglich.</translation>
    </message>
    <message>
        <source>Training {number} of {of}: {articles}</source>
        <translation>Training {number} von {of}: {articles}</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>noch etwa {time}</translation>
    </message>
    <message>
        <source>Every training suggests the same: what it learned changes nothing yet.</source>
        <translation>Jedes Training schlägt dasselbe vor: Was es gelernt hat, ändert noch nichts.</translation>
    </message>
    <message numerus="yes">
        <source>Each is measured on the same %Ln article(s), which no training sees.</source>
        <translation>
            <numerusform>Gemessen wird jedes Mal an demselben %Ln Artikel, den kein Training sieht.</numerusform>
            <numerusform>Gemessen wird jedes Mal an denselben %Ln Artikeln, die kein Training sieht.</numerusform>
        </translation>
    </message>
    <message>
        <source>{trainings}, one after the other. How long they take shows after the first.</source>
        <translation>{trainings}, eins nach dem anderen. Wie lange sie dauern, zeigt sich nach dem ersten.</translation>
    </message>
    <message>
        <source>{trainings}, one after the other: about {time}.</source>
        <translation>{trainings}, eins nach dem anderen: etwa {time}.</translation>
    </message>
    <message>
        <source>Stopped after {done} of {of} trainings.</source>
        <translation>Abgebrochen nach {done} von {of} Trainings.</translation>
    </message>
    <message>
        <source>Measured on {day}: {train} articles to learn from, {decided} to decide by, {test} to measure on.</source>
        <translation>Gemessen am {day}: {train} Artikel zum Lernen, {decided} zum Entscheiden, {test} zum Messen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) more</source>
        <translation>
            <numerusform>%Ln Artikel mehr</numerusform>
            <numerusform>%Ln Artikel mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The test part has its spans in %Ln family(ies) only; it takes {least}.</source>
        <translation>
            <numerusform>Im Testteil hat nur %Ln Familie Markierungen davon; nötig sind {least}.</numerusform>
            <numerusform>Im Testteil haben nur %Ln Familien Markierungen davon; nötig sind {least}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %Ln article(s) to learn from, it can look ahead by {most} at most.</source>
        <translation>
            <numerusform>Bei %Ln Artikel zum Lernen reicht der Blick höchstens {most} voraus.</numerusform>
            <numerusform>Bei %Ln Artikeln zum Lernen reicht der Blick höchstens {most} voraus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It will not tell what more articles bring: test has %Ln family(ies), not {least}.</source>
        <translation>
            <numerusform>Was mehr Artikel bringen, wird sie nicht sagen: Der Testteil hat %Ln Familie, nötig sind {least}.</numerusform>
            <numerusform>Was mehr Artikel bringen, wird sie nicht sagen: Der Testteil hat %Ln Familien, nötig sind {least}.</numerusform>
        </translation>
    </message>
    <message>
        <source>It will not tell what more articles bring for {labels}: the test part has fewer than {least} spans of each.</source>
        <translation>Für {labels} wird sie nicht sagen, was mehr Artikel bringen: Der Testteil hat davon jeweils weniger als {least} Markierungen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) fewer</source>
        <translation>
            <numerusform>%Ln Artikel weniger</numerusform>
            <numerusform>%Ln Artikel weniger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) changed</source>
        <translation>
            <numerusform>%Ln Artikel geändert</numerusform>
            <numerusform>%Ln Artikel geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Gold has changed since: {what}.</source>
        <translation>Seitdem hat sich das Gold geändert: {what}.</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Gelernt aus</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Familien</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>Trainings</translation>
    </message>
    <message>
        <source>all</source>
        <translation>allen</translation>
    </message>
    <message>
        <source>F1, strict</source>
        <translation>F1, streng</translation>
    </message>
    <message>
        <source>With {more} to learn from</source>
        <translation>Mit {more} zum Lernen</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Spans of gold in the articles that are measured on</source>
        <translation>Markierungen des Golds in den Artikeln, an denen gemessen wird</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln training(s)</source>
        <translation>
            <numerusform>%Ln Training</numerusform>
            <numerusform>%Ln Trainings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnoughContent</name>
    <message>
        <source>All labels</source>
        <translation>Alle Labels</translation>
    </message>
    <message>
        <source>What more articles would bring is shown here, label by label.</source>
        <translation>Was weitere Artikel bringen würden, steht hier, Label für Label.</translation>
    </message>
    <message>
        <source>Too little gold yet</source>
        <translation>Noch zu wenig Gold</translation>
    </message>
    <message>
        <source>Annotate articles</source>
        <translation>Artikel annotieren</translation>
    </message>
    <message>
        <source>The learning curve is measured.</source>
        <translation>Die Lernkurve ist gemessen.</translation>
    </message>
    <message>
        <source>Stopped. What was measured is kept.</source>
        <translation>Abgebrochen. Was gemessen ist, bleibt.</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Learning curve (*.json)</source>
        <translation>Lernkurve (*.json)</translation>
    </message>
    <message>
        <source>Picture (*.png *.svg)</source>
        <translation>Bild (*.png *.svg)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Gespeichert als {file}.</translation>
    </message>
</context>
<context>
    <name>ErrorFilterBar</name>
    <message>
        <source>Find in errors</source>
        <translation>In den Fehlern suchen</translation>
    </message>
    <message>
        <source>Kind of error</source>
        <translation>Art des Fehlers</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Alle Labels</translation>
    </message>
</context>
<context>
    <name>ErrorList</name>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>ErrorsPane</name>
    <message>
        <source>Show all errors</source>
        <translation>Alle Fehler zeigen</translation>
    </message>
    <message>
        <source>No error is like this.</source>
        <translation>Kein Fehler ist so.</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Nichts ist falsch.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{listed} of %Ln error(s)</source>
        <translation>
            <numerusform>{listed} von %Ln Fehler</numerusform>
            <numerusform>{listed} von %Ln Fehlern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvaluatePage</name>
    <message>
        <source>The figures are in the clipboard.</source>
        <translation>Die Zahlen sind in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>Zahlen speichern</translation>
    </message>
    <message>
        <source>Goldspan evaluation (*.json)</source>
        <translation>Goldspan-Auswertung (*.json)</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Gespeichert als {file}.</translation>
    </message>
</context>
<context>
    <name>Evaluation</name>
    <message>
        <source>Missed</source>
        <translation>Übersehen</translation>
    </message>
    <message>
        <source>Too much</source>
        <translation>Zu viel</translation>
    </message>
    <message>
        <source>Other range</source>
        <translation>Andere Grenzen</translation>
    </message>
    <message>
        <source>Other label</source>
        <translation>Anderes Label</translation>
    </message>
    <message>
        <source>Wrong value</source>
        <translation>Falscher Wert</translation>
    </message>
    <message>
        <source>Wrong link</source>
        <translation>Falsche Verknüpfung</translation>
    </message>
    <message>
        <source>Gold marks it, the pipeline does not.</source>
        <translation>Gold markiert es, die Pipeline nicht.</translation>
    </message>
    <message>
        <source>The pipeline marks it, gold does not.</source>
        <translation>Die Pipeline markiert es, Gold nicht.</translation>
    </message>
    <message>
        <source>Both mark it, but from or to other words.</source>
        <translation>Beide markieren es, aber von oder bis zu anderen Wörtern.</translation>
    </message>
    <message>
        <source>Both mark it, under different labels.</source>
        <translation>Beide markieren es, mit verschiedenen Labels.</translation>
    </message>
    <message>
        <source>An attribute has another value than in gold.</source>
        <translation>Eine Angabe hat einen anderen Wert als in Gold.</translation>
    </message>
    <message>
        <source>It is linked to something else than in gold.</source>
        <translation>Es ist mit etwas anderem verknüpft als in Gold.</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Alle Labels</translation>
    </message>
    <message>
        <source>by characters</source>
        <translation>nach Zeichen</translation>
    </message>
    <message>
        <source>wrongly covered</source>
        <translation>zu Unrecht bedeckt</translation>
    </message>
    <message>
        <source>{link}, matched</source>
        <translation>{link}, getroffen</translation>
    </message>
    <message>
        <source>{what}: {suggested} instead of {gold}</source>
        <translation>{what}: {suggested} statt {gold}</translation>
    </message>
    <message>
        <source>{what}: {words}, but elsewhere</source>
        <translation>{what}: {words}, aber an anderer Stelle</translation>
    </message>
    <message>
        <source>{suggested} instead of {gold}</source>
        <translation>{suggested} statt {gold}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>To train on it or to publish it: release</source>
        <translation>Zum Trainieren und Veröffentlichen: Release</translation>
    </message>
    <message>
        <source>Parted without leaks, numbered, and provable by its manifest</source>
        <translation>Ohne Überschneidung aufgeteilt, nummeriert und mit Manifest belegbar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Something else is under way. Try again when it is done.</source>
        <translation>Gerade läuft etwas anderes. Danach noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportiere …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) exported.</source>
        <translation>
            <numerusform>%Ln Artikel exportiert.</numerusform>
            <numerusform>%Ln Artikel exportiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln Markierung</numerusform>
            <numerusform>%Ln Markierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln Verknüpfung</numerusform>
            <numerusform>%Ln Verknüpfungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported: {counts}.</source>
        <translation>Exportiert: {counts}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) without gold left out.</source>
        <translation>
            <numerusform>%Ln Artikel ohne Gold ausgelassen.</numerusform>
            <numerusform>%Ln Artikel ohne Gold ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was lost is listed in {file} (%Ln).</source>
        <translation>
            <numerusform>Was verloren ging, steht in {file} (%Ln).</numerusform>
            <numerusform>Was verloren ging, steht in {file} (%Ln).</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>Nichts ging verloren.</translation>
    </message>
</context>
<context>
    <name>ExportSettings</name>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>&amp;Tags</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>All layers, one set each</source>
        <translation>Alle Ebenen, je ein Satz Dateien</translation>
    </message>
    <message numerus="yes">
        <source>%n selected article(s)</source>
        <translation>
            <numerusform>%n ausgewählter Artikel</numerusform>
            <numerusform>%n ausgewählte Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>&amp;Ebene</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>as the format has it</source>
        <translation>wie das Format es vorsieht</translation>
    </message>
    <message>
        <source>BIO: begin, inside, outside</source>
        <translation>BIO: Anfang, innen, außen</translation>
    </message>
    <message>
        <source>BILOU: also last and single</source>
        <translation>BILOU: auch Ende und einzeln</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>A package is missing. Install it with: {command}</source>
        <translation>Ein Paket fehlt. Installieren mit: {command}</translation>
    </message>
    <message>
        <source>Nothing is ticked: {labels}, as usual.</source>
        <translation>Nichts angehakt: wie üblich {labels}.</translation>
    </message>
</context>
<context>
    <name>FamiliesRow</name>
    <message>
        <source>Which articles share passages is being worked out. They follow here.</source>
        <translation>Noch wird ermittelt, welche Artikel Passagen teilen. Sie folgen hier.</translation>
    </message>
    <message>
        <source>No article shares passages with another.</source>
        <translation>Kein Artikel teilt Passagen mit einem anderen.</translation>
    </message>
    <message>
        <source>None of the articles that are shown shares passages with another.</source>
        <translation>Keiner der angezeigten Artikel teilt Passagen mit einem anderen.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <comment>that share passages</comment>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n family(ies) with {articles} that share passages.</source>
        <translation>
            <numerusform>%n Familie mit {articles}, die Passagen teilen.</numerusform>
            <numerusform>%n Familien mit {articles}, die Passagen teilen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>Labels, beneath them their attributes and links.</source>
        <translation>Labels, darunter ihre Angaben und Verknüpfungen.</translation>
    </message>
    <message>
        <source>How much of what was suggested is right.</source>
        <translation>Wie viel vom Vorgeschlagenen richtig ist.</translation>
    </message>
    <message>
        <source>How much of gold was found.</source>
        <translation>Wie viel von Gold gefunden wurde.</translation>
    </message>
    <message>
        <source>The harmonic mean of precision and recall; for attributes and links of matched spans, the share of the right. The line is where 95 % of samples of articles lie.</source>
        <translation>Das harmonische Mittel aus Precision und Recall; bei Angaben und Verknüpfungen getroffener Markierungen der Anteil der richtigen. Die Linie zeigt, wo 95 % der Stichproben von Artikeln liegen.</translation>
    </message>
    <message>
        <source>How many are right.</source>
        <translation>Wie viele richtig sind.</translation>
    </message>
    <message>
        <source>How many the pipeline suggested.</source>
        <translation>Wie viele die Pipeline vorgeschlagen hat.</translation>
    </message>
    <message>
        <source>How many there are in gold.</source>
        <translation>Wie viele es in Gold gibt.</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Genau</translation>
    </message>
    <message>
        <source>Overlapping</source>
        <translation>Überlappend</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>Ohne Label</translation>
    </message>
    <message>
        <source>Right is a span of the same label and range.</source>
        <translation>Richtig ist eine Markierung mit demselben Label und denselben Grenzen.</translation>
    </message>
    <message>
        <source>Right is a span of the same label that shares words with one of gold.</source>
        <translation>Richtig ist eine Markierung mit demselben Label, die sich mit einer aus Gold überschneidet.</translation>
    </message>
    <message>
        <source>Right is a span of the same range, whatever its label.</source>
        <translation>Richtig ist eine Markierung mit denselben Grenzen, welches Label sie auch hat.</translation>
    </message>
    <message>
        <source>Of so many.</source>
        <translation>Von so vielen.</translation>
    </message>
    <message>
        <source>Of the spans that overlap one of gold, how many have its value.</source>
        <translation>Wie viele der Markierungen, die sich mit einer aus Gold überschneiden, denselben Wert haben wie diese.</translation>
    </message>
    <message>
        <source>Of the spans that overlap one of gold, how many are linked as it is.</source>
        <translation>Wie viele der Markierungen, die sich mit einer aus Gold überschneiden, so verknüpft sind wie diese.</translation>
    </message>
    <message>
        <source>Right is a link whose two ends overlap those of one in gold.</source>
        <translation>Richtig ist eine Verknüpfung, deren beide Enden sich mit denen einer aus Gold überschneiden.</translation>
    </message>
    <message>
        <source>Counted by characters instead of spans.</source>
        <translation>Gezählt nach Zeichen statt nach Markierungen.</translation>
    </message>
    <message>
        <source>How much of the text was marked that gold does not mark, by characters.</source>
        <translation>Wie viel vom Text markiert wurde, was Gold nicht markiert, nach Zeichen.</translation>
    </message>
    <message>
        <source>The harmonic mean of precision and recall.</source>
        <translation>Das harmonische Mittel aus Precision und Recall.</translation>
    </message>
    <message>
        <source>{value}; in 95 % of samples of articles from {low} to {high}</source>
        <translation>{value}; in 95 % der Stichproben von Artikeln {low} bis {high}</translation>
    </message>
</context>
<context>
    <name>FiguresModel</name>
    <message>
        <source>Units</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>Differ</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Met, of what the first has · of what the second has</source>
        <translation>Gemeinsam, von denen der ersten · von denen der zweiten Person</translation>
    </message>
</context>
<context>
    <name>FiguresPane</name>
    <message>
        <source>Right is</source>
        <translation>Richtig ist</translation>
    </message>
    <message>
        <source>A layer that was made over its suggestions flatters a pipeline.</source>
        <translation>Eine Ebene, die über ihren Vorschlägen entstanden ist, schmeichelt einer Pipeline.</translation>
    </message>
    <message>
        <source>Measured on one article: how much chance is in it cannot be told.</source>
        <translation>An einem einzigen Artikel gemessen: Wie viel Zufall darin steckt, lässt sich nicht sagen.</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %n article(s) only: small differences may be chance.</source>
        <translation>
            <numerusform>An nur %n Artikel gemessen: Kleine Unterschiede können Zufall sein.</numerusform>
            <numerusform>An nur %n Artikeln gemessen: Kleine Unterschiede können Zufall sein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not measured, since gold never uses the label: {labels}</source>
        <translation>Nicht gemessen, weil Gold das Label nie verwendet: {labels}</translation>
    </message>
    <message>
        <source>Left out of articles where nobody was asked for it: {labels}</source>
        <translation>Nicht gezählt in Artikeln, in denen niemand danach gefragt war: {labels}</translation>
    </message>
    <message numerus="yes">
        <source>The pipeline failed on %n article(s).</source>
        <translation>
            <numerusform>Die Pipeline scheiterte an %n Artikel.</numerusform>
            <numerusform>Die Pipeline scheiterte an %n Artikeln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the file were left out.</source>
        <translation>
            <numerusform>%n Zeile der Datei wurde ausgelassen.</numerusform>
            <numerusform>%n Zeilen der Datei wurden ausgelassen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresTable</name>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Find by title, outlet or date</source>
        <translation>Titel, Medium oder Datum suchen</translation>
    </message>
    <message>
        <source>Find articles</source>
        <translation>Artikel suchen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Jeder Stand</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Alle Label</translation>
    </message>
    <message>
        <source>Group by family</source>
        <translation>Nach Familien gruppieren</translation>
    </message>
    <message>
        <source>Who suggests what</source>
        <translation>Wer was vorschlägt</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>All outlets</source>
        <translation>Alle Medien</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Alle Sprachen</translation>
    </message>
    <message>
        <source>With copies</source>
        <translation>Mit Kopien</translation>
    </message>
    <message>
        <source>Without copies</source>
        <translation>Ohne Kopien</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Copies of “{name}”</source>
        <translation>Kopien von „{name}“</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n article(s)</source>
        <translation>
            <numerusform>%1 von %n Artikel</numerusform>
            <numerusform>%1 von %n Artikeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suggest for %n article(s)</source>
        <translation>
            <numerusform>Vorschläge für %n Artikel</numerusform>
            <numerusform>Vorschläge für %n Artikel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>In diesem Artikel suchen</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Voriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} von {all}</translation>
    </message>
    <message>
        <source>no hits</source>
        <translation>keine Treffer</translation>
    </message>
</context>
<context>
    <name>FindingFilterBar</name>
    <message>
        <source>Find in findings</source>
        <translation>In den Funden suchen</translation>
    </message>
    <message>
        <source>Kind of finding</source>
        <translation>Art des Fundes</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Alle Labels</translation>
    </message>
    <message>
        <source>List what you have called right as it is.</source>
        <translation>Auflisten, was Sie für richtig erklärt haben.</translation>
    </message>
    <message>
        <source>Right as it is ({count})</source>
        <translation>So richtig ({count})</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>Findings</source>
        <translation>Funde</translation>
    </message>
</context>
<context>
    <name>ForeignLabels</name>
    <message>
        <source>What {label} means</source>
        <translation>Was {label} bedeutet</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Add as a new label</source>
        <translation>Als neues Label anlegen</translation>
    </message>
    <message>
        <source>Add all as new labels</source>
        <translation>Alle als neue Labels anlegen</translation>
    </message>
    <message>
        <source>Leave all out</source>
        <translation>Alle auslassen</translation>
    </message>
    <message numerus="yes">
        <source>%n unknown label(s)</source>
        <translation>
            <numerusform>%n unbekanntes Label</numerusform>
            <numerusform>%n unbekannte Labels</numerusform>
        </translation>
    </message>
    <message>
        <source>As decided in an import before.</source>
        <translation>Wie bei einem früheren Import entschieden.</translation>
    </message>
    <message>
        <source>The scheme does not have them. What you decide is kept for next time.</source>
        <translation>Im Schema gibt es sie nicht. Was Sie entscheiden, gilt auch beim nächsten Mal.</translation>
    </message>
    <message numerus="yes">
        <source>{coming} of %Ln span(s) come in</source>
        <translation>
            <numerusform>{coming} von %Ln Markierung kommt herein</numerusform>
            <numerusform>{coming} von %Ln Markierungen kommen herein</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln Markierung</numerusform>
            <numerusform>%Ln Markierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{spans}, as decided before</source>
        <translation>{spans}, wie zuvor entschieden</translation>
    </message>
    <message>
        <source>{spans}, as decided for {format}</source>
        <translation>{spans}, wie für {format} entschieden</translation>
    </message>
</context>
<context>
    <name>FormatChooser</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Annotation tools</source>
        <translation>Annotationswerkzeuge</translation>
    </message>
    <message>
        <source>Editions and corpora</source>
        <translation>Editionen und Korpora</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Plug-ins</source>
        <translation>Plug-ins</translation>
    </message>
</context>
<context>
    <name>FormatRow</name>
    <message>
        <source>In every release: the others are made of it.</source>
        <translation>In jedem Release: Daraus entstehen die anderen.</translation>
    </message>
    <message>
        <source>A package is missing. Install it with: {command}</source>
        <translation>Es fehlt ein Paket. So wird es installiert: {command}</translation>
    </message>
    <message numerus="yes">
        <source>Cannot carry %Ln thing(s).</source>
        <translation>
            <numerusform>%Ln Angabe geht verloren.</numerusform>
            <numerusform>%Ln Angaben gehen verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Loses nothing.</source>
        <translation>Es geht nichts verloren.</translation>
    </message>
</context>
<context>
    <name>FormatTicks</name>
    <message numerus="yes">
        <source>%Ln more format(s)</source>
        <translation>
            <numerusform>%Ln weiteres Format</numerusform>
            <numerusform>%Ln weitere Formate</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer formats</source>
        <translation>Weniger Formate</translation>
    </message>
</context>
<context>
    <name>FoundFormats</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) {ending}</source>
        <translation>
            <numerusform>%Ln Datei {ending}</numerusform>
            <numerusform>%Ln Dateien {ending}</numerusform>
        </translation>
    </message>
    <message>
        <source>Format of {files}</source>
        <translation>Format von {files}</translation>
    </message>
    <message>
        <source>{format} (recognised)</source>
        <translation>{format} (erkannt)</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>Selbst herausfinden</translation>
    </message>
</context>
<context>
    <name>GammaRow</name>
    <message>
        <source>Work out γ</source>
        <translation>γ berechnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>γ needs the extra “gamma”, which is not installed. Install it with {command} and open Goldspan again.</source>
        <translation>γ braucht das Zusatzpaket „gamma“, das nicht installiert ist. Installieren Sie es mit {command} und öffnen Sie Goldspan neu.</translation>
    </message>
    <message numerus="yes">
        <source>γ of %Ln article(s) with {spans} takes about {time}. Meanwhile you can work on.</source>
        <translation>
            <numerusform>γ von %Ln Artikel mit {spans} dauert etwa {time}. Währenddessen können Sie weiterarbeiten.</numerusform>
            <numerusform>γ von %Ln Artikeln mit {spans} dauert etwa {time}. Währenddessen können Sie weiterarbeiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln Markierung</numerusform>
            <numerusform>%Ln Markierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln article(s) the best alignment is sought piece by piece.</source>
        <translation>
            <numerusform>In %Ln Artikel wird die beste Zuordnung stückweise gesucht.</numerusform>
            <numerusform>In %Ln Artikeln wird die beste Zuordnung stückweise gesucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GapDetail</name>
    <message>
        <source>Annotators</source>
        <translation>Annotierende</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Hingehen</translation>
    </message>
    <message>
        <source>Show this unit where it is decided (Enter)</source>
        <translation>Diese Stelle dort zeigen, wo sie entschieden wird (Eingabe)</translation>
    </message>
    <message>
        <source>Decide alike…</source>
        <translation>Gleich entscheiden …</translation>
    </message>
</context>
<context>
    <name>GapFilterBar</name>
    <message>
        <source>Find in differences</source>
        <translation>In Unterschieden suchen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>All reasons</source>
        <translation>Alle Gründe</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was abweicht</translation>
    </message>
    <message>
        <source>All differences</source>
        <translation>Alle Unterschiede</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Alle Labels</translation>
    </message>
</context>
<context>
    <name>GapList</name>
    <message>
        <source>What people differ on</source>
        <translation>Worin Annotierende uneins sind</translation>
    </message>
</context>
<context>
    <name>Gaps</name>
    <message>
        <source>The guidelines say ({section}):</source>
        <translation>Die Richtlinien sagen ({section}):</translation>
    </message>
    <message>
        <source>The guidelines have no section on this.</source>
        <translation>Die Richtlinien haben dazu keinen Abschnitt.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>Ohne Grund</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n Aktion</numerusform>
            <numerusform>%n Aktionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undecided</source>
        <comment>units</comment>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}× {what}</source>
        <translation>{count}× {what}</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>nicht entschieden</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>nicht markiert</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>no link</source>
        <translation>keine Verknüpfung</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
</context>
<context>
    <name>GapsView</name>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Show all differences</source>
        <translation>Alle Unterschiede zeigen</translation>
    </message>
    <message>
        <source>Actions: one for each decision, and for each person what mending theirs takes: two for a span or a link that is to be made, one for everything else. Where nothing is decided, the cheapest way counts.</source>
        <translation>Aktionen: eine für jede Entscheidung und dazu, was jede Person zu ändern hat: zwei für eine Markierung oder Verknüpfung, die noch anzulegen ist, eine für alles andere. Wo nichts entschieden ist, zählt der kürzeste Weg.</translation>
    </message>
    <message>
        <source>What is listed, with its rules and examples</source>
        <translation>Was aufgelistet ist, mit Regeln und Beispielen</translation>
    </message>
    <message>
        <source>No difference is like this.</source>
        <translation>Kein Unterschied passt dazu.</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
        <source>What the guidelines fail to say shows where people differ: once two or more are done with the same article.</source>
        <translation>Was in den Richtlinien fehlt, zeigt sich dort, wo Annotierende uneins sind: sobald zwei oder mehr mit demselben Artikel fertig sind.</translation>
    </message>
    <message>
        <source>Share out work</source>
        <translation>Arbeit verteilen</translation>
    </message>
    <message>
        <source>Nobody differs</source>
        <translation>Alle sind sich einig</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln article(s), all who were asked have marked the same.</source>
        <translation>
            <numerusform>In %Ln Artikel haben alle Gefragten dasselbe markiert.</numerusform>
            <numerusform>In %Ln Artikeln haben alle Gefragten dasselbe markiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) differ</source>
        <translation>
            <numerusform>%Ln Stelle strittig</numerusform>
            <numerusform>%Ln Stellen strittig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) compared</source>
        <translation>
            <numerusform>%Ln Artikel verglichen</numerusform>
            <numerusform>%Ln Artikel verglichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undecided</source>
        <comment>units</comment>
        <translation>
            <numerusform>%Ln offen</numerusform>
            <numerusform>%Ln offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Nicht verglichen</translation>
    </message>
    <message>
        <source>What is listed is in the clipboard, as Markdown.</source>
        <translation>Was aufgelistet ist, liegt als Markdown in der Zwischenablage.</translation>
    </message>
    <message>
        <source>guidelines to do</source>
        <translation>Richtlinien ergänzen</translation>
    </message>
    <message>
        <source>Save what the guidelines should say</source>
        <translation>Speichern, was die Richtlinien sagen sollten</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Saved as “{file}”</source>
        <translation>Gespeichert als „{file}“</translation>
    </message>
</context>
<context>
    <name>GuidelinesPane</name>
    <message>
        <source>Guidelines</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Section of the guidelines</source>
        <translation>Abschnitt der Richtlinien</translation>
    </message>
    <message>
        <source>Find in the guidelines</source>
        <translation>In den Richtlinien suchen</translation>
    </message>
    <message>
        <source>Close the guidelines</source>
        <translation>Richtlinien schließen</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Voriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>This scheme comes without guidelines.</source>
        <translation>Zu diesem Schema gibt es keine Richtlinien.</translation>
    </message>
    <message>
        <source>These guidelines have no section on “{label}”.</source>
        <translation>In diesen Richtlinien gibt es keinen Abschnitt zu „{label}“.</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} von {all}</translation>
    </message>
    <message>
        <source>no hits</source>
        <translation>keine Treffer</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>{name} · bundle</source>
        <translation>{name} · Bündel</translation>
    </message>
    <message>
        <source>Annotator: {name}</source>
        <translation>Annotator: {name}</translation>
    </message>
    <message>
        <source>Bundle for {name}: what is done here is done by {name}.</source>
        <translation>Bündel für {name}: Was hier geschieht, geschieht im Namen von {name}.</translation>
    </message>
    <message>
        <source>Colours: as the system</source>
        <translation>Farben: wie das System</translation>
    </message>
    <message>
        <source>Colours: light</source>
        <translation>Farben: hell</translation>
    </message>
    <message>
        <source>Colours: dark</source>
        <translation>Farben: dunkel</translation>
    </message>
    <message>
        <source>Colours: high contrast, dark</source>
        <translation>Farben: hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>Colours: high contrast, light</source>
        <translation>Farben: hoher Kontrast, hell</translation>
    </message>
</context>
<context>
    <name>HereList</name>
    <message>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Here ({some} of {all})</source>
        <translation>Hier ({some} von {all})</translation>
    </message>
    <message numerus="yes">
        <source>Here (%n)</source>
        <translation>
            <numerusform>Hier (%n)</numerusform>
            <numerusform>Hier (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n Verknüpfung</numerusform>
            <numerusform>%n Verknüpfungen</numerusform>
        </translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>to {label}</source>
        <translation>zu {label}</translation>
    </message>
    <message>
        <source>from {label}</source>
        <translation>von {label}</translation>
    </message>
    <message>
        <source>Accept this link (Enter)</source>
        <translation>Diese Verknüpfung annehmen (Eingabe)</translation>
    </message>
    <message>
        <source>Reject this link (X)</source>
        <translation>Diese Verknüpfung ablehnen (X)</translation>
    </message>
    <message>
        <source>Remove this link (Delete)</source>
        <translation>Diese Verknüpfung entfernen (Entf)</translation>
    </message>
</context>
<context>
    <name>HistoryControl</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Wiederholen: {what}</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Rückgängig gemacht: {what}</translation>
    </message>
</context>
<context>
    <name>ImportFindings</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Refused files</source>
        <translation>Abgelehnte Dateien</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new article(s)</source>
        <translation>
            <numerusform>%Ln neuer Artikel</numerusform>
            <numerusform>%Ln neue Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here can be imported.</source>
        <translation>Nichts davon lässt sich importieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) already in the project</source>
        <translation>
            <numerusform>%n Artikel ist schon im Projekt</numerusform>
            <numerusform>%n Artikel sind schon im Projekt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>New articles</source>
        <translation>Neue Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported.</source>
        <translation>
            <numerusform>%n Artikel importiert.</numerusform>
            <numerusform>%n Artikel importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) imported</source>
        <translation>
            <numerusform>%n Markierung importiert</numerusform>
            <numerusform>%n Markierungen importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) of people named after the files: {names}</source>
        <translation>
            <numerusform>%n Ebene einer Person, die wie die Datei heißt: {names}</numerusform>
            <numerusform>%n Ebenen von Personen, die wie die Dateien heißen: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) without an annotator left out</source>
        <translation>
            <numerusform>%n Markierung ohne Annotator ausgelassen</numerusform>
            <numerusform>%n Markierungen ohne Annotator ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) left out</source>
        <translation>
            <numerusform>%Ln Markierung ausgelassen</numerusform>
            <numerusform>%Ln Markierungen ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} – new ({count})</source>
        <translation>{name} – neu ({count})</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n Ebene</numerusform>
            <numerusform>%n Ebenen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportOptions</name>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>from the files themselves</source>
        <translation>aus den Dateien selbst</translation>
    </message>
    <message>
        <source>Metadata file</source>
        <translation>Metadatendatei</translation>
    </message>
    <message>
        <source>Choose a CSV file with metadata</source>
        <translation>CSV-Datei mit Metadaten wählen</translation>
    </message>
    <message>
        <source>Without a metadata file</source>
        <translation>Ohne Metadatendatei</translation>
    </message>
    <message>
        <source>Column with the text</source>
        <translation>Spalte mit dem Text</translation>
    </message>
    <message>
        <source>Whose layer</source>
        <translation>Wessen Ebene</translation>
    </message>
    <message>
        <source>Give them to a person named after the file</source>
        <translation>Einer Person geben, die wie die Datei heißt</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Take them into my layer</source>
        <translation>In meine Ebene übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) in these files name no annotator</source>
        <translation>
            <numerusform>Bei %n Markierung in diesen Dateien steht nicht, von wem sie ist</numerusform>
            <numerusform>Bei %n Markierungen in diesen Dateien steht nicht, von wem sie sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Encoding of {file}?</source>
        <translation>Zeichensatz von {file}?</translation>
    </message>
    <message>
        <source>Encoding of {file}</source>
        <translation>Zeichensatz von {file}</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>Articles ({endings});;All files (*)</source>
        <translation>Artikel ({endings});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lese …</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>Lese die Dateien …</translation>
    </message>
    <message numerus="yes">
        <source>Import %n article(s)</source>
        <translation>
            <numerusform>%n Artikel importieren</numerusform>
            <numerusform>%n Artikel importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Import the layers</source>
        <translation>Ebenen importieren</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importiere …</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported.</source>
        <translation>
            <numerusform>%n Artikel importiert.</numerusform>
            <numerusform>%n Artikel importiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%n span(s) to look at again</source>
        <translation>
            <numerusform>%n Markierung zum Nachsehen</numerusform>
            <numerusform>%n Markierungen zum Nachsehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Drag over words to mark them, or click a span to see what it says.

{next} goes to the next suggestion, {accept} accepts it, {reject} rejects it, {walk} accepts it and goes on.</source>
        <translation>Wörter durch Ziehen markieren, oder eine Stelle anklicken und sehen, was sie aussagt.

{next} geht zum nächsten Vorschlag, {accept} nimmt ihn an, {reject} lehnt ihn ab, {walk} nimmt ihn an und geht weiter.</translation>
    </message>
    <message>
        <source>Drag over words to mark them, or click a span to see what it says.

1–9 mark the selected words, {all} marks them wherever they stand.</source>
        <translation>Wörter durch Ziehen markieren, oder eine Stelle anklicken und sehen, was sie aussagt.

1–9 zeichnen die gewählten Wörter aus, {all} überall, wo sie stehen.</translation>
    </message>
    <message>
        <source>{cue} makes the selected words the cue of:</source>
        <translation>{cue} macht die gewählten Wörter zum Signalwort von:</translation>
    </message>
    <message>
        <source>An attribute is missing, or a date contradicts its words: go to the next</source>
        <translation>Ein Attribut fehlt, oder ein Datum widerspricht seinen Wörtern: zur nächsten gehen</translation>
    </message>
</context>
<context>
    <name>InspectorHead</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept this suggestion</source>
        <translation>Diesen Vorschlag annehmen</translation>
    </message>
    <message>
        <source>Reject this suggestion</source>
        <translation>Diesen Vorschlag ablehnen</translation>
    </message>
    <message>
        <source>Accept it and change it</source>
        <translation>Annehmen und ändern</translation>
    </message>
    <message>
        <source>Flag this span as doubtful</source>
        <translation>Diese Markierung als zweifelhaft kennzeichnen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Zweifelhaft</translation>
    </message>
</context>
<context>
    <name>InstallBox</name>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Pipeline to install</source>
        <translation>Zu installierende Pipeline</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <source>Installing fetches a file from GitHub with “spacy download”, when you press the button. Nothing else in Goldspan uses a network.</source>
        <translation>Erst auf Knopfdruck holt „spacy download“ eine Datei von GitHub. Sonst benutzt nichts in Goldspan ein Netz.</translation>
    </message>
    <message>
        <source>With a file from elsewhere, type:</source>
        <translation>Mit einer Datei von anderswo im Terminal:</translation>
    </message>
    <message>
        <source>{name} ({size} MB)</source>
        <translation>{name} ({size} MB)</translation>
    </message>
</context>
<context>
    <name>KeyCapture</name>
    <message>
        <source>Press the new key</source>
        <translation>Neue Taste drücken</translation>
    </message>
</context>
<context>
    <name>KeyDelegate</name>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>KeyModel</name>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Bild ↑</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Bild ↓</translation>
    </message>
</context>
<context>
    <name>KeysPanel</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Find a key, or what it does</source>
        <translation>Taste oder Wirkung suchen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Keys without Ctrl hold while the article has the focus.</source>
        <translation>Tasten ohne Strg gelten, solange der Artikel den Fokus hat.</translation>
    </message>
</context>
<context>
    <name>LabelChoosers</name>
    <message>
        <source>Who suggests {label}</source>
        <translation>Wer {label} vorschlägt</translation>
    </message>
    <message>
        <source>Goldspan’s own</source>
        <translation>Goldspan selbst</translation>
    </message>
    <message>
        <source>The pipeline that ships with Goldspan for the article’s language</source>
        <translation>Die mitgelieferte Pipeline für die Sprache des Artikels</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>{pipeline} · {percent} % right</source>
        <translation>{pipeline} · {percent} % richtig</translation>
    </message>
    <message>
        <source>{pipeline} · no such label</source>
        <translation>{pipeline} · ohne dieses Label</translation>
    </message>
    <message>
        <source>{pipeline} · not on this machine</source>
        <translation>{pipeline} · hier nicht vorhanden</translation>
    </message>
</context>
<context>
    <name>LabelPopup</name>
    <message>
        <source>Choose a label</source>
        <translation>Label wählen</translation>
    </message>
    <message>
        <source>Find a label by name</source>
        <translation>Label nach Namen suchen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Cue of the selected claim</source>
        <translation>Signalwort der gewählten Aussage</translation>
    </message>
</context>
<context>
    <name>LabelTicks</name>
    <message>
        <source>All labels</source>
        <translation>Alle Labels</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
</context>
<context>
    <name>LanguageSwitch</name>
    <message>
        <source>The environment variable {name} sets the language.</source>
        <translation>Die Umgebungsvariable {name} legt die Sprache fest.</translation>
    </message>
    <message>
        <source>The language changes as soon as everything that is running has ended.</source>
        <translation>Die Sprache wechselt, sobald alles beendet ist, was noch läuft.</translation>
    </message>
</context>
<context>
    <name>Leaks</name>
    <message numerus="yes">
        <source>No passage of %n article(s) stands in two parts</source>
        <translation>
            <numerusform>Keine Passage aus %n Artikel steht in zwei Teilen</numerusform>
            <numerusform>Keine Passage aus %n Artikeln steht in zwei Teilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) stand in several parts</source>
        <translation>
            <numerusform>%n Passage steht in mehreren Teilen</numerusform>
            <numerusform>%n Passagen stehen in mehreren Teilen</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {articles} articles of “{part}” share passages</source>
        <translation>{count} von {articles} Artikeln in „{part}“ teilen Passagen</translation>
    </message>
    <message>
        <source>{part}: {count} of {articles}</source>
        <translation>{part}: {count} von {articles}</translation>
    </message>
    <message numerus="yes">
        <source>not counted: %n passage(s) that recur everywhere</source>
        <translation>
            <numerusform>nicht gezählt: %n Passage, die überall wiederkehrt</numerusform>
            <numerusform>nicht gezählt: %n Passagen, die überall wiederkehren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) or record(s) could not be read</source>
        <translation>
            <numerusform>%n Datei oder Datensatz war nicht lesbar</numerusform>
            <numerusform>%n Dateien oder Datensätze waren nicht lesbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n Passage</numerusform>
            <numerusform>%n Passagen</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} % of the shorter text</source>
        <translation>{share} % des kürzeren Textes</translation>
    </message>
</context>
<context>
    <name>LeaksView</name>
    <message>
        <source>Check another folder…</source>
        <translation>Anderen Ordner prüfen …</translation>
    </message>
    <message>
        <source>Articles that share passages</source>
        <translation>Artikel mit gemeinsamen Passagen</translation>
    </message>
    <message>
        <source>Check a folder for leaks</source>
        <translation>Ordner auf Überschneidungen prüfen</translation>
    </message>
    <message>
        <source>Check a folder for leaks…</source>
        <translation>Ordner auf Überschneidungen prüfen …</translation>
    </message>
    <message>
        <source>Looking for leaks…</source>
        <translation>Überschneidungen werden gesucht …</translation>
    </message>
    <message>
        <source>Does your corpus leak?</source>
        <translation>Überschneiden sich die Teile Ihres Korpus?</translation>
    </message>
    <message>
        <source>What stands in train and in test makes every score lie. Choose a folder with the files of any corpus, or drop it here: JSONL, DocBin, CoNLL, Parquet, texts and more.</source>
        <translation>Was sowohl im Training als auch im Test steht, verfälscht jedes Ergebnis. Wählen Sie den Ordner eines beliebigen Korpus oder ziehen Sie ihn hierher: JSONL, DocBin, CoNLL, Parquet, Texte und mehr.</translation>
    </message>
    <message>
        <source>This cannot be checked</source>
        <translation>Das lässt sich nicht prüfen</translation>
    </message>
    <message>
        <source>Nothing leaks</source>
        <translation>Keine Überschneidung</translation>
    </message>
    <message>
        <source>No passage stands in two parts; what recurs everywhere does not count.</source>
        <translation>Keine Passage steht in zwei Teilen. Was überall wiederkehrt, zählt nicht.</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>F1 before</source>
        <translation>F1 bisher</translation>
    </message>
    <message>
        <source>F1 with it</source>
        <translation>F1 damit</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>learned from</source>
        <translation>gelernt</translation>
    </message>
    <message>
        <source>decided by</source>
        <translation>abgewogen</translation>
    </message>
    <message>
        <source>measured on</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>weniger als eine Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the articles…</source>
        <translation>Liest die Artikel …</translation>
    </message>
    <message>
        <source>Training…</source>
        <translation>Trainiert …</translation>
    </message>
    <message>
        <source>Weighing what to switch on…</source>
        <translation>Wägt ab, was davon hilft …</translation>
    </message>
    <message>
        <source>Writing the pipeline…</source>
        <translation>Schreibt die Pipeline …</translation>
    </message>
    <message>
        <source>Comparing with the current pipelines…</source>
        <translation>Vergleicht mit den bisherigen Pipelines …</translation>
    </message>
    <message>
        <source>The first figure comes after the first round.</source>
        <translation>Die erste Zahl kommt nach der ersten Runde.</translation>
    </message>
    <message>
        <source>Round {round}: F1 {score} · best {best} in round {best_round}</source>
        <translation>Runde {round}: F1 {score} · am besten {best} in Runde {best_round}</translation>
    </message>
    <message>
        <source>Round {round}: F1 {score}</source>
        <translation>Runde {round}: F1 {score}</translation>
    </message>
</context>
<context>
    <name>LearningCurve</name>
    <message>
        <source>Learning curve</source>
        <translation>Lernkurve</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Alle Labels</translation>
    </message>
</context>
<context>
    <name>LeftOutPanel</name>
    <message>
        <source>Articles without suggestions</source>
        <translation>Artikel ohne Vorschläge</translation>
    </message>
    <message>
        <source>Open article</source>
        <translation>Artikel öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Suggest in any language</source>
        <translation>In jeder Sprache vorschlagen</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Without suggestions</source>
        <translation>Ohne Vorschläge</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) got no suggestions.</source>
        <translation>
            <numerusform>%n Artikel bekam keine Vorschläge.</numerusform>
            <numerusform>%n Artikel bekamen keine Vorschläge.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOutRows</name>
    <message>
        <source>LEFT OUT</source>
        <translation>AUSGELASSEN</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln article(s) in the library</source>
        <translation>
            <numerusform>%Ln Artikel in der Bibliothek zeigen</numerusform>
            <numerusform>%Ln Artikel in der Bibliothek zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>adjudicated</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>mit Notiz</translation>
    </message>
    <message>
        <source>blind: no suggestions</source>
        <translation>blind: ohne Vorschläge</translation>
    </message>
    <message>
        <source>assigned to you</source>
        <translation>Ihnen zugewiesen</translation>
    </message>
    <message>
        <source>Blind: no suggestions</source>
        <translation>Blind: ohne Vorschläge</translation>
    </message>
    <message numerus="yes">
        <source>Shares passages with %n article(s), at most {share}</source>
        <translation>
            <numerusform>Teilt Passagen mit %n Artikel, höchstens {share}</numerusform>
            <numerusform>Teilt Passagen mit %n Artikeln, höchstens {share}</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} of {all} in its family</source>
        <translation>{number} von {all} der Familie</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Document time</source>
        <translation>Dokumentzeit</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>Auch in</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>assigned to me</source>
        <translation>mir zugewiesen</translation>
    </message>
</context>
<context>
    <name>LibraryTable</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>LinkCard</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Accept this link with its open ends</source>
        <translation>Diese Verknüpfung mit ihren offenen Enden annehmen</translation>
    </message>
    <message>
        <source>Reject this link</source>
        <translation>Diese Verknüpfung ablehnen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove this link</source>
        <translation>Diese Verknüpfung entfernen</translation>
    </message>
    <message>
        <source>Ends of the link</source>
        <translation>Enden der Verknüpfung</translation>
    </message>
    <message>
        <source>Link: {type}</source>
        <translation>Verknüpfung: {type}</translation>
    </message>
</context>
<context>
    <name>ListFilterBar</name>
    <message>
        <source>All states</source>
        <translation>Jeder Stand</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>With suggestions left</source>
        <translation>Mit offenen Vorschlägen</translation>
    </message>
    <message>
        <source>Assigned to me</source>
        <translation>Mir zugewiesen</translation>
    </message>
    <message>
        <source>In the library’s order</source>
        <translation>Wie in der Bibliothek</translation>
    </message>
    <message>
        <source>Most left first</source>
        <translation>Meiste offene zuerst</translation>
    </message>
    <message>
        <source>Copies one after the other</source>
        <translation>Kopien nacheinander</translation>
    </message>
    <message>
        <source>Title or outlet</source>
        <translation>Titel oder Medium</translation>
    </message>
    <message>
        <source>Words in title or outlet</source>
        <translation>Wörter in Titel oder Medium</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>Alle Artikel zeigen</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln listed</source>
        <translation>
            <numerusform>%Ln gezeigt</numerusform>
            <numerusform>%Ln gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter: {what}</source>
        <translation>Filter: {what}</translation>
    </message>
</context>
<context>
    <name>ListingView</name>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>Verify a folder of a release…</source>
        <translation>Release-Ordner prüfen …</translation>
    </message>
    <message>
        <source>No release yet</source>
        <translation>Noch kein Release</translation>
    </message>
    <message>
        <source>A release is a numbered, frozen state of the gold. It can be written again at any time, in any format, byte for byte.</source>
        <translation>Ein Release ist ein nummerierter, eingefrorener Stand des Golds. Es lässt sich jederzeit wieder schreiben, in jedem Format, Byte für Byte.</translation>
    </message>
    <message>
        <source>Create a release</source>
        <translation>Release erstellen</translation>
    </message>
    <message>
        <source>Read the releases</source>
        <translation>Releases lesen</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben …</translation>
    </message>
    <message>
        <source>release {number}</source>
        <translation>Release {number}</translation>
    </message>
    <message>
        <source>Release {number} is deleted; its folders stay.</source>
        <translation>Release {number} ist gelöscht; seine Ordner bleiben.</translation>
    </message>
    <message>
        <source>Verify a folder of a release</source>
        <translation>Release-Ordner prüfen</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Wird geprüft …</translation>
    </message>
</context>
<context>
    <name>Looking</name>
    <message>
        <source>Working out what changes…</source>
        <translation>Änderungen werden ermittelt …</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>Änderungen werden gespeichert …</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Entscheidungen werden verglichen …</translation>
    </message>
</context>
<context>
    <name>LossWords</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln ganzer Artikel</numerusform>
            <numerusform>%Ln ganze Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) of metadata</source>
        <translation>
            <numerusform>%Ln Metadatum</numerusform>
            <numerusform>%Ln Metadaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln detail(s) of the layer</source>
        <translation>
            <numerusform>%Ln Angabe zur Ebene</numerusform>
            <numerusform>%Ln Angaben zur Ebene</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln Markierung</numerusform>
            <numerusform>%Ln Markierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attribute(s)</source>
        <translation>
            <numerusform>%Ln Attribut</numerusform>
            <numerusform>%Ln Attribute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln score(s), doubt(s) or note(s)</source>
        <translation>
            <numerusform>%Ln Score, Zweifel oder Notiz</numerusform>
            <numerusform>%Ln Scores, Zweifel oder Notizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln Verknüpfung</numerusform>
            <numerusform>%Ln Verknüpfungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) trimmed</source>
        <translation>
            <numerusform>%Ln Markierung ohne Leerraum am Rand</numerusform>
            <numerusform>%Ln Markierungen ohne Leerraum am Rand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) on use</source>
        <translation>
            <numerusform>%Ln Hinweis zum Gebrauch</numerusform>
            <numerusform>%Ln Hinweise zum Gebrauch</numerusform>
        </translation>
    </message>
    <message>
        <source>for example {what} ({article})</source>
        <translation>zum Beispiel {what} ({article})</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Annotieren</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>Beispielprojekt</translation>
    </message>
    <message>
        <source>A bundle for {name}: what you do here is done by {name}.</source>
        <translation>Ein Bündel für {name}: Was hier geschieht, geschieht im Namen von {name}.</translation>
    </message>
    <message>
        <source>{project} – bundle for {name}</source>
        <translation>{project} – Bündel für {name}</translation>
    </message>
    <message>
        <source>The settings could not be saved: {reason}</source>
        <translation>Die Einstellungen ließen sich nicht speichern: {reason}</translation>
    </message>
</context>
<context>
    <name>MakingView</name>
    <message>
        <source>What goes into release {number}</source>
        <translation>Was in Release {number} kommt</translation>
    </message>
    <message>
        <source>Nothing has changed since release {number}</source>
        <translation>Seit Release {number} hat sich nichts geändert</translation>
    </message>
    <message>
        <source>Creating the release…</source>
        <translation>Release wird erstellt …</translation>
    </message>
    <message>
        <source>Release {number} is created.</source>
        <translation>Release {number} ist erstellt.</translation>
    </message>
</context>
<context>
    <name>MarkAll</name>
    <message>
        <source>already marked</source>
        <translation>schon markiert</translation>
    </message>
    <message>
        <source>rejected before</source>
        <translation>früher abgelehnt</translation>
    </message>
    <message>
        <source>marked as {label}</source>
        <translation>markiert als {label}</translation>
    </message>
    <message>
        <source>overlaps {label} “{quote}”</source>
        <translation>überschneidet {label} „{quote}“</translation>
    </message>
    <message>
        <source>the words themselves</source>
        <translation>die Wörter selbst</translation>
    </message>
    <message>
        <source>inflected</source>
        <translation>gebeugt</translation>
    </message>
    <message>
        <source>a spelling in the register</source>
        <translation>Schreibweise im Register</translation>
    </message>
    <message>
        <source>in other case</source>
        <translation>anders groß- oder kleingeschrieben</translation>
    </message>
    <message>
        <source>perhaps another spelling</source>
        <translation>vielleicht eine andere Schreibweise</translation>
    </message>
    <message numerus="yes">
        <source>Marked %n span(s) in {articles} articles.</source>
        <translation>
            <numerusform>%n Stelle in {articles} Artikeln markiert.</numerusform>
            <numerusform>%n Stellen in {articles} Artikeln markiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked %n span(s).</source>
        <translation>
            <numerusform>%n Stelle markiert.</numerusform>
            <numerusform>%n Stellen markiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. What was marked before can be undone as one.</source>
        <translation>Angehalten. Was schon markiert war, lässt sich in einem Schritt rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>MarkAllPane</name>
    <message>
        <source>Mark {ticked} of {all}</source>
        <translation>{ticked} von {all} markieren</translation>
    </message>
    <message>
        <source>only the first hits are listed</source>
        <translation>nur die ersten Treffer sind aufgeführt</translation>
    </message>
    <message numerus="yes">
        <source>%n already marked</source>
        <translation>
            <numerusform>%n schon markiert</numerusform>
            <numerusform>%n schon markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be marked</source>
        <translation>
            <numerusform>%n nicht markierbar</numerusform>
            <numerusform>%n nicht markierbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark all occurrences</source>
        <translation>Alle Vorkommen markieren</translation>
    </message>
    <message>
        <source>Occurrences</source>
        <translation>Vorkommen</translation>
    </message>
    <message>
        <source>Mark all “{words}” as</source>
        <translation>Alle „{words}“ als</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Label to mark with (keys 1–9)</source>
        <translation>Label, mit dem markiert wird (Tasten 1–9)</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Dieser Artikel</translation>
    </message>
    <message>
        <source>Whole project</source>
        <translation>Ganzes Projekt</translation>
    </message>
    <message>
        <source>Where to look (M again for the other)</source>
        <translation>Wo gesucht wird (noch einmal M wechselt)</translation>
    </message>
    <message>
        <source>“{words}” does not occur here as whole words.</source>
        <translation>„{words}“ kommt hier nicht als ganzes Wort vor.</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Mark what is ticked, as one step (Enter)</source>
        <translation>Angekreuztes markieren, in einem Schritt (Eingabe)</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message numerus="yes">
        <source>%n link(s) removed</source>
        <translation>
            <numerusform>%n Verknüpfung entfernt</numerusform>
            <numerusform>%n Verknüpfungen entfernt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarksLegend</name>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Gold has a double bar beneath it, what was suggested an outline.</source>
        <translation>Unter Gold stehen zwei Balken, um den Vorschlag ein Rahmen.</translation>
    </message>
    <message>
        <source>Gold has a double bar beneath it, “{words}” a bar above it.</source>
        <translation>Gold ist doppelt unterstrichen, „{words}“ überstrichen.</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>adjudicated</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (Sie)</translation>
    </message>
    <message>
        <source>assigned for {labels} only</source>
        <translation>zugewiesen, nur für {labels}</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>zugewiesen</translation>
    </message>
    <message>
        <source>not assigned</source>
        <translation>nicht zugewiesen</translation>
    </message>
    <message>
        <source>blind: no suggestions</source>
        <translation>blind: ohne Vorschläge</translation>
    </message>
    <message numerus="yes">
        <source>%n people work on it</source>
        <translation>
            <numerusform>%n Person arbeitet daran</numerusform>
            <numerusform>%n Personen arbeiten daran</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are done</source>
        <translation>
            <numerusform>%n ist fertig</numerusform>
            <numerusform>%n sind fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are waited for</source>
        <translation>
            <numerusform>auf %n wird gewartet</numerusform>
            <numerusform>auf %n wird gewartet</numerusform>
        </translation>
    </message>
    <message>
        <source>ready for review</source>
        <translation>bereit zum Review</translation>
    </message>
    <message>
        <source>review begun</source>
        <translation>Review begonnen</translation>
    </message>
    <message>
        <source>not adjudicated</source>
        <translation>nicht entschieden</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) done</source>
        <translation>
            <numerusform>%n Artikel fertig</numerusform>
            <numerusform>%n Artikel fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assigned</source>
        <translation>
            <numerusform>%n zugewiesen</numerusform>
            <numerusform>%n zugewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them open</source>
        <translation>
            <numerusform>davon %n offen</numerusform>
            <numerusform>davon %n offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n begun</source>
        <translation>
            <numerusform>%n begonnen</numerusform>
            <numerusform>%n begonnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n übersprungen</numerusform>
            <numerusform>%n übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blind</source>
        <translation>
            <numerusform>%n blind</numerusform>
            <numerusform>%n blind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixBar</name>
    <message>
        <source>Find by title, outlet or date</source>
        <translation>Titel, Medium oder Datum suchen</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Which articles are shown</source>
        <translation>Welche Artikel gezeigt werden</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen …</translation>
    </message>
    <message>
        <source>Share out…</source>
        <translation>Aufteilen …</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) selected</source>
        <translation>
            <numerusform>%n Artikel ausgewählt</numerusform>
            <numerusform>%n Artikel ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n article(s)</source>
        <translation>
            <numerusform>%1 von %n Artikel</numerusform>
            <numerusform>%1 von %n Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message numerus="yes">
        <source>With fewer than %n people</source>
        <translation>
            <numerusform>Mit weniger als %n Person</numerusform>
            <numerusform>Mit weniger als %n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody is waited for</source>
        <translation>Auf jemanden wird gewartet</translation>
    </message>
    <message>
        <source>Ready for review</source>
        <translation>Bereit zum Review</translation>
    </message>
    <message>
        <source>Not adjudicated</source>
        <translation>Nicht entschieden</translation>
    </message>
    <message>
        <source>Adjudicated</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>With conflicts</source>
        <translation>Mit Konflikten</translation>
    </message>
    <message>
        <source>Assigned to me</source>
        <translation>Mir zugewiesen</translation>
    </message>
</context>
<context>
    <name>MatrixMenu</name>
    <message>
        <source>Annotate</source>
        <translation>Annotieren</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen …</translation>
    </message>
    <message>
        <source>Assign to {names}</source>
        <translation>{names} zuweisen</translation>
    </message>
    <message>
        <source>Take back from {names}</source>
        <translation>Von {names} zurücknehmen</translation>
    </message>
    <message>
        <source>Blind: no suggestions</source>
        <translation>Blind: ohne Vorschläge</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>with conflicts</source>
        <translation>mit Konflikten</translation>
    </message>
    <message>
        <source>how many are done, of those who work on an article</source>
        <translation>wie viele fertig sind, von denen, die an einem Artikel arbeiten</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) adjudicated</source>
        <translation>
            <numerusform>%n Artikel entschieden</numerusform>
            <numerusform>%n Artikel entschieden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixTable</name>
    <message>
        <source>Articles and people</source>
        <translation>Artikel und Personen</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
</context>
<context>
    <name>MatterList</name>
    <message>
        <source>Units</source>
        <translation>Stellen</translation>
    </message>
</context>
<context>
    <name>Meanings</name>
    <message>
        <source>Try it on an article</source>
        <translation>An einem Artikel ausprobieren</translation>
    </message>
    <message>
        <source>It reads “{article}” and changes nothing.</source>
        <translation>Liest „{article}“ und ändert nichts.</translation>
    </message>
    <message>
        <source>It marked nothing in this article.</source>
        <translation>In diesem Artikel hat sie nichts markiert.</translation>
    </message>
    <message>
        <source>Its files do not say which labels it has. A trial shows them.</source>
        <translation>Ihre Dateien verraten nicht, welche Labels sie hat. Ausprobieren zeigt sie.</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>Group “{group}”</source>
        <translation>Gruppe „{group}“</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>einmal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>not in this article</source>
        <translation>nicht in diesem Artikel</translation>
    </message>
    <message>
        <source>What {label} means</source>
        <translation>Was {label} bedeutet</translation>
    </message>
    <message>
        <source>Nothing: do not suggest it</source>
        <translation>Nichts: nicht vorschlagen</translation>
    </message>
</context>
<context>
    <name>MergePanel</name>
    <message>
        <source>Merge files…</source>
        <translation>Dateien zusammenführen …</translation>
    </message>
    <message>
        <source>What the rows say</source>
        <translation>Was die Zeilen sagen</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Settle conflicts</source>
        <translation>Konflikte entscheiden</translation>
    </message>
    <message>
        <source>or drop them here</source>
        <translation>oder hierher ziehen</translation>
    </message>
    <message>
        <source>Bundles that came back, and files that diverged from this project, in any order and twice if need be: nothing doubles, nothing is lost. What came in, what was there and what conflicts is listed here.</source>
        <translation>Bündel, die zurückkommen, und Dateien, die aus diesem Projekt hervorgegangen sind, in beliebiger Reihenfolge und notfalls zweimal: Nichts verdoppelt sich, nichts geht verloren. Was neu ist, was da war und was sich widerspricht, steht dann hier.</translation>
    </message>
    <message>
        <source>Bring work together</source>
        <translation>Arbeit zusammenführen</translation>
    </message>
    <message>
        <source>Merge files</source>
        <translation>Dateien zusammenführen</translation>
    </message>
    <message>
        <source>Bundles and projects (*.goldspan *.zip)</source>
        <translation>Bündel und Projekte (*.goldspan *.zip)</translation>
    </message>
    <message>
        <source>Merging…</source>
        <translation>Wird zusammengeführt …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) came in</source>
        <translation>
            <numerusform>%Ln Eintrag kam hinzu</numerusform>
            <numerusform>%Ln Einträge kamen hinzu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n Konflikt</numerusform>
            <numerusform>%n Konflikte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled</source>
        <translation>
            <numerusform>davon %n entschieden</numerusform>
            <numerusform>davon %n entschieden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) refused</source>
        <translation>
            <numerusform>%n Datei abgelehnt</numerusform>
            <numerusform>%n Dateien abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>cancelled: the rest was not read</source>
        <translation>abgebrochen: der Rest wurde nicht gelesen</translation>
    </message>
    <message>
        <source>Taking back…</source>
        <translation>Wird zurückgenommen …</translation>
    </message>
    <message>
        <source>“{file}” is taken back. Merged again, it comes again.</source>
        <translation>„{file}“ ist zurückgenommen. Erneut zusammengeführt, kommt alles wieder.</translation>
    </message>
</context>
<context>
    <name>MergeReport</name>
    <message>
        <source>Came in</source>
        <translation>Kam hinzu</translation>
    </message>
    <message>
        <source>Was there</source>
        <translation>War da</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
</context>
<context>
    <name>MergesList</name>
    <message>
        <source>Merged so far</source>
        <translation>Bisher zusammengeführt</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take back “{file}”</source>
        <translation>„{file}“ zurücknehmen</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Take week {week}</source>
        <translation>Woche {week} nehmen</translation>
    </message>
    <message>
        <source>{day}: the article’s day</source>
        <translation>{day}: der Tag des Artikels</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Let the pipeline suggest</source>
        <translation>Vorschläge holen</translation>
    </message>
    <message>
        <source>Done, next</source>
        <translation>Fertig, nächster</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Send it back</source>
        <translation>Zurückschicken</translation>
    </message>
    <message>
        <source>Open the library</source>
        <translation>Bibliothek öffnen</translation>
    </message>
    <message>
        <source>There are no suggestions for this article yet.</source>
        <translation>Zu diesem Artikel gibt es noch keine Vorschläge.</translation>
    </message>
    <message>
        <source>All suggestions here are decided.</source>
        <translation>Über alle Vorschläge hier ist entschieden.</translation>
    </message>
    <message>
        <source>All articles are done.</source>
        <translation>Alle Artikel sind fertig.</translation>
    </message>
    <message>
        <source>The pipeline is reading the article…</source>
        <translation>Die Pipeline liest den Artikel …</translation>
    </message>
</context>
<context>
    <name>NoArticles</name>
    <message>
        <source>Import articles…</source>
        <translation>Artikel importieren …</translation>
    </message>
    <message>
        <source>Who works on which article is shown and settled here.</source>
        <translation>Hier sehen und regeln Sie, wer an welchem Artikel arbeitet.</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>Noch keine Artikel</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Ctrl+Enter keeps the note, Esc puts it back.</source>
        <translation>Strg+Eingabe behält die Notiz, Esc stellt sie wieder her.</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Show all articles</source>
        <translation>Alle Artikel zeigen</translation>
    </message>
    <message>
        <source>No article matches.</source>
        <translation>Kein Artikel passt.</translation>
    </message>
</context>
<context>
    <name>NothingToRelease</name>
    <message>
        <source>Release each person’s layer</source>
        <translation>Die Ebene jeder Person veröffentlichen</translation>
    </message>
    <message>
        <source>Reading the gold…</source>
        <translation>Das Gold wird gelesen …</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>Read the gold</source>
        <translation>Gold lesen</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>Noch keine Artikel</translation>
    </message>
    <message>
        <source>A release is a numbered, frozen state of the gold. Import articles first.</source>
        <translation>Ein Release ist ein nummerierter, eingefrorener Stand des Golds. Zuerst braucht es Artikel.</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Artikel importieren …</translation>
    </message>
    <message>
        <source>No gold yet</source>
        <translation>Noch kein Gold</translation>
    </message>
    <message>
        <source>An article has gold once it is adjudicated, or once exactly one person has marked it as done.</source>
        <translation>Ein Artikel hat Gold, sobald er entschieden ist oder genau eine Person mit ihm fertig ist.</translation>
    </message>
    <message>
        <source>Annotate articles</source>
        <translation>Artikel annotieren</translation>
    </message>
    <message>
        <source>Several people are done with the same articles, and nobody has decided yet what counts. Decide in review, then release.</source>
        <translation>Mehrere sind mit denselben Artikeln fertig, und noch niemand hat entschieden, was gilt. Das geschieht im Review; danach gibt es etwas zu veröffentlichen.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Open again</source>
        <translation>Erneut öffnen</translation>
    </message>
    <message>
        <source>Something went wrong in Goldspan. This is an error of the program.</source>
        <translation>In Goldspan ist etwas schiefgegangen. Das ist ein Fehler des Programms.</translation>
    </message>
    <message>
        <source>Everything that was shown as saved is in the project.</source>
        <translation>Alles, was als gespeichert angezeigt wurde, ist im Projekt.</translation>
    </message>
    <message>
        <source>Please report it: “Copy details” puts what is needed into the clipboard.</source>
        <translation>Bitte melden Sie ihn: „Einzelheiten kopieren“ legt das Nötige in die Zwischenablage.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message>
        <source>Open it instead</source>
        <translation>Stattdessen öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>“{file}” is of this project.</source>
        <translation>„{file}“ gehört zu diesem Projekt.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) to merge</source>
        <translation>
            <numerusform>%n Datei zum Zusammenführen</numerusform>
            <numerusform>%n Dateien zum Zusammenführen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n file(s)</source>
        <translation>
            <numerusform>%n Datei zusammenführen</numerusform>
            <numerusform>%n Dateien zusammenführen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomePane</name>
    <message>
        <source>Use this pipeline</source>
        <translation>Diese Pipeline verwenden</translation>
    </message>
    <message>
        <source>Export as package…</source>
        <translation>Als Paket exportieren …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>This pipeline is in use.</source>
        <translation>Diese Pipeline wird verwendet.</translation>
    </message>
    <message>
        <source>Figures before and with the trained pipeline</source>
        <translation>Zahlen bisher und mit der trainierten Pipeline</translation>
    </message>
    <message>
        <source>Show what is wrong</source>
        <translation>Fehler anzeigen</translation>
    </message>
    <message>
        <source>the one before</source>
        <translation>der vorigen</translation>
    </message>
    <message>
        <source>Back to {pipeline}</source>
        <translation>Zurück zu {pipeline}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Liest …</translation>
    </message>
    <message>
        <source>before</source>
        <translation>bisher</translation>
    </message>
    <message>
        <source>with it</source>
        <translation>damit</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>trained in {time}</source>
        <translation>in {time} trainiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) learned by heart</source>
        <translation>
            <numerusform>%Ln Wort auswendig gelernt</numerusform>
            <numerusform>%Ln Wörter auswendig gelernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) that it has not learned from</source>
        <translation>
            <numerusform>%Ln Artikel, aus dem sie nicht gelernt hat</numerusform>
            <numerusform>%Ln Artikeln, aus denen sie nicht gelernt hat</numerusform>
        </translation>
    </message>
    <message>
        <source>F1 {score} on {articles}.</source>
        <translation>F1 {score} auf {articles}.</translation>
    </message>
    <message>
        <source>As good as before: F1 {score} on {articles}.</source>
        <translation>So gut wie bisher: F1 {score} auf {articles}.</translation>
    </message>
    <message>
        <source>Better: F1 {score} instead of {before} on {articles} ({change}).</source>
        <translation>Besser: F1 {score} statt {before} auf {articles} ({change}).</translation>
    </message>
    <message>
        <source>Worse: F1 {score} instead of {before} on {articles} ({change}).</source>
        <translation>Schlechter: F1 {score} statt {before} auf {articles} ({change}).</translation>
    </message>
    <message>
        <source>Nothing it learned surely helps yet: only names and scores are new.</source>
        <translation>Noch hilft nichts Gelerntes sicher: Neu sind nur Namen und Werte.</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>RULES, AND WHAT THEIR CHANGE TOUCHED</source>
        <translation>REGELN UND WAS IHRE ÄNDERUNG BEWIRKT HAT</translation>
    </message>
    <message>
        <source>LABEL</source>
        <translation>LABEL</translation>
    </message>
    <message>
        <source>BEFORE</source>
        <translation>VORHER</translation>
    </message>
    <message>
        <source>CAME</source>
        <translation>NEU</translation>
    </message>
    <message>
        <source>WENT</source>
        <translation>WEG</translation>
    </message>
    <message>
        <source>AFTER</source>
        <translation>NACHHER</translation>
    </message>
    <message>
        <source>CHANGED</source>
        <translation>GEÄNDERT</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Mark all occurrences</source>
        <translation>Alle Vorkommen markieren</translation>
    </message>
    <message>
        <source>Show all links</source>
        <translation>Alle Verknüpfungen zeigen</translation>
    </message>
    <message>
        <source>Accept visible, by label</source>
        <translation>Sichtbare annehmen, nach Label</translation>
    </message>
    <message>
        <source>Mark this article as done and open the next one</source>
        <translation>Diesen Artikel als fertig kennzeichnen und den nächsten öffnen</translation>
    </message>
    <message>
        <source>Skip this article, or reopen it</source>
        <translation>Diesen Artikel überspringen oder wieder öffnen</translation>
    </message>
    <message>
        <source>Label {name}, key {key}</source>
        <translation>Label {name}, Taste {key}</translation>
    </message>
    <message>
        <source>{name}: press to arm, or with text selected to mark it (key {key})</source>
        <translation>{name}: drücken, um das Label bereitzulegen oder den ausgewählten Text zu markieren (Taste {key})</translation>
    </message>
    <message>
        <source>Further labels, which have no key</source>
        <translation>Weitere Labels, ohne eigene Taste</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n</source>
        <translation>
            <numerusform>%n annehmen</numerusform>
            <numerusform>%n annehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message numerus="yes">
        <source>%n visible: {label}</source>
        <translation>
            <numerusform>%n sichtbar: {label}</numerusform>
            <numerusform>%n sichtbar: {label}</numerusform>
        </translation>
    </message>
    <message>
        <source>Done, next</source>
        <translation>Fertig, nächster</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n visible</source>
        <translation>
            <numerusform>%n sichtbaren annehmen</numerusform>
            <numerusform>%n sichtbare annehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePlot</name>
    <message>
        <source>Disagreement by annotator</source>
        <translation>Abweichung nach Person</translation>
    </message>
    <message numerus="yes">
        <source>{person} — {kind}: {count} of %Ln comparison(s)</source>
        <translation>
            <numerusform>{person} — {kind}: {count} von %Ln Vergleich</numerusform>
            <numerusform>{person} — {kind}: {count} von %Ln Vergleichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleTicks</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Name of a new person</source>
        <translation>Name einer neuen Person</translation>
    </message>
    <message>
        <source>Enter this person</source>
        <translation>Diese Person eintragen</translation>
    </message>
</context>
<context>
    <name>PersonMenu</name>
    <message>
        <source>Send it back…</source>
        <translation>Zurückschicken …</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>It stands with everything you mark, also what you marked before.</source>
        <translation>Er steht bei allem, was Sie markieren, auch bei Früherem.</translation>
    </message>
    <message>
        <source>Change the name</source>
        <translation>Namen ändern</translation>
    </message>
    <message>
        <source>A bundle for {name} from “{project}”: whatever is done in this file is done by {name}.</source>
        <translation>Ein Bündel für {name} aus „{project}“: Was in dieser Datei geschieht, geschieht im Namen von {name}.</translation>
    </message>
</context>
<context>
    <name>PipelineCard</name>
    <message>
        <source>Take {pipeline} off the list</source>
        <translation>{pipeline} aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Marks {labels}</source>
        <translation>Markiert {labels}</translation>
    </message>
    <message>
        <source>What its labels mean</source>
        <translation>Was ihre Labels bedeuten</translation>
    </message>
    <message>
        <source>What the labels of {pipeline} mean</source>
        <translation>Was die Labels von {pipeline} bedeuten</translation>
    </message>
    <message>
        <source>ships with Goldspan</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installiert</translation>
    </message>
    <message>
        <source>How often it is right is not known.</source>
        <translation>Wie oft sie richtig liegt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>{label} {percent} %</source>
        <translation>{label} {percent} %</translation>
    </message>
    <message>
        <source>Right as measured: {figures}</source>
        <translation>Gemessen richtig: {figures}</translation>
    </message>
    <message>
        <source>Right as its makers measured: {figures}</source>
        <translation>Nach eigener Messung richtig: {figures}</translation>
    </message>
    <message>
        <source>Its files cannot be read: {reason}.</source>
        <translation>Ihre Dateien sind nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>Made for spaCy {wanted}, not for the one here; it may fail or be worse.</source>
        <translation>Für spaCy {wanted} gemacht, nicht für das hiesige; sie kann scheitern oder schlechter sein.</translation>
    </message>
</context>
<context>
    <name>PlacesList</name>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
</context>
<context>
    <name>PlanList</name>
    <message>
        <source>What would be decided</source>
        <translation>Was entschieden würde</translation>
    </message>
</context>
<context>
    <name>PlanPane</name>
    <message>
        <source>Learn from</source>
        <translation>Lernen aus</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>my own layer</source>
        <translation>meiner eigenen Ebene</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Trains on a quarter, a half, three quarters and all of the gold, and looks how much each step brings. Copies of one report stay together. Pipelines and project stay as they are.</source>
        <translation>Trainiert mit einem Viertel, der Hälfte, drei Vierteln und dem ganzen Gold und misst, was jede Stufe bringt. Kopien eines Berichts bleiben zusammen. Pipelines und Projekt bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
</context>
<context>
    <name>PlanTable</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Had</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>Blind</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>Parted as the project is split.</source>
        <translation>Es gilt die Aufteilung des Projekts.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) that the split holds back are left out.</source>
        <translation>
            <numerusform>%n Artikel, den die Aufteilung zurückhält, bleibt weg.</numerusform>
            <numerusform>%n Artikel, die die Aufteilung zurückhält, bleiben weg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) in another language are left out.</source>
        <translation>
            <numerusform>%n Artikel in einer anderen Sprache bleibt außen vor.</numerusform>
            <numerusform>%n Artikel in anderen Sprachen bleiben außen vor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not learned, with fewer than {least} spans to learn from: {labels}</source>
        <translation>Nicht gelernt, weil weniger als {least} Markierungen da sind: {labels}</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>What the format cannot carry</source>
        <translation>Was das Format nicht aufnehmen kann</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Not a text. The first spans in it:</source>
        <translation>Kein Text. Die ersten Markierungen darin:</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>Wird ermittelt …</translation>
    </message>
    <message>
        <source>{done} of {total} articles…</source>
        <translation>{done} von {total} Artikeln …</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>How the file begins</source>
        <translation>So beginnt die Datei</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln Markierung</numerusform>
            <numerusform>%Ln Markierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) without gold left out.</source>
        <translation>
            <numerusform>%Ln Artikel ohne Gold ausgelassen.</numerusform>
            <numerusform>%Ln Artikel ohne Gold ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln Verknüpfung</numerusform>
            <numerusform>%Ln Verknüpfungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) lost in the first articles</source>
        <translation>
            <numerusform>In den ersten Artikeln geht %Ln Angabe verloren</numerusform>
            <numerusform>In den ersten Artikeln gehen %Ln Angaben verloren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) that the format cannot carry</source>
        <translation>
            <numerusform>%Ln Angabe kann das Format nicht aufnehmen</numerusform>
            <numerusform>%Ln Angaben kann das Format nicht aufnehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost in the first articles</source>
        <translation>In den ersten Artikeln geht nichts verloren</translation>
    </message>
    <message>
        <source>Nothing will be lost</source>
        <translation>Nichts geht verloren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressBox</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop; the training can go on from here later</source>
        <translation>Anhalten; das Training kann später hier weitergehen</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Beginnt …</translation>
    </message>
    <message>
        <source>at most {time} left</source>
        <translation>höchstens noch {time}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an …</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stopping at the next article…</source>
        <translation>Hält beim nächsten Artikel an …</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>suggested by {name}</source>
        <translation>vorgeschlagen von {name}</translation>
    </message>
    <message>
        <source>marked by hand</source>
        <translation>von Hand markiert</translation>
    </message>
    <message>
        <source>accepted from {name}</source>
        <translation>übernommen von {name}</translation>
    </message>
    <message>
        <source>accepted as in {article}</source>
        <translation>angenommen wie in {article}</translation>
    </message>
    <message>
        <source>score {score}</source>
        <translation>Bewertung {score}</translation>
    </message>
    <message>
        <source>From the copy in {article}</source>
        <translation>Aus der Kopie in {article}</translation>
    </message>
    <message>
        <source>Remembered from this article</source>
        <translation>Gemerkt aus diesem Artikel</translation>
    </message>
    <message>
        <source>Remembered from {article}</source>
        <translation>Gemerkt aus {article}</translation>
    </message>
    <message>
        <source>{source} (gold)</source>
        <translation>{source} (Gold)</translation>
    </message>
    <message>
        <source>{percent} % right</source>
        <translation>zu {percent} % richtig</translation>
    </message>
    <message>
        <source>run on {day}</source>
        <translation>Lauf vom {day}</translation>
    </message>
</context>
<context>
    <name>QuestionDelegate</name>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln offen</numerusform>
            <numerusform>%Ln offen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Questions of the datasheet</source>
        <translation>Fragen des Datenblatts</translation>
    </message>
</context>
<context>
    <name>QuestionPane</name>
    <message>
        <source>WHAT THE PROJECT SAYS</source>
        <translation>WAS DAS PROJEKT SAGT</translation>
    </message>
    <message>
        <source>What the project says</source>
        <translation>Was das Projekt sagt</translation>
    </message>
    <message>
        <source>Next open question</source>
        <translation>Nächste offene Frage</translation>
    </message>
    <message>
        <source>Ctrl+Enter in the field, N in the list; what was typed is kept</source>
        <translation>Strg+Eingabe im Feld, N in der Liste; was eingegeben ist, wird gespeichert</translation>
    </message>
    <message>
        <source>ANSWER</source>
        <translation>ANTWORT</translation>
    </message>
    <message>
        <source>TO BE ADDED</source>
        <translation>ERGÄNZUNG</translation>
    </message>
</context>
<context>
    <name>RangesEditor</name>
    <message>
        <source>Use selection</source>
        <translation>Auswahl nehmen</translation>
    </message>
    <message>
        <source>Select the words in the article first</source>
        <translation>Erst die Wörter im Artikel auswählen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Dazunehmen</translation>
    </message>
    <message>
        <source>Add the selected words as a further part</source>
        <translation>Die ausgewählten Wörter als weiteren Teil dazunehmen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>RefusedField</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelativesList</name>
    <message>
        <source>Show only this family</source>
        <translation>Nur diese Familie zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Also in %n article(s)</source>
        <translation>
            <numerusform>Auch in %n Artikel</numerusform>
            <numerusform>Auch in %n Artikeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shared passage(s), {share} of the shorter text</source>
        <translation>
            <numerusform>%n gemeinsame Passage, {share} des kürzeren Textes</numerusform>
            <numerusform>%n gemeinsame Passagen, {share} des kürzeren Textes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReleaseChooser</name>
    <message>
        <source>Release {number}</source>
        <translation>Release {number}</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>Ein Ordner …</translation>
    </message>
    <message>
        <source>Choose the folder of a release</source>
        <translation>Ordner eines Releases wählen</translation>
    </message>
</context>
<context>
    <name>ReleaseDetail</name>
    <message>
        <source>PARTS</source>
        <translation>TEILE</translation>
    </message>
    <message>
        <source>KEPT FILES</source>
        <translation>AUFBEWAHRTE DATEIEN</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>What differs from the release before it</source>
        <translation>Was sich gegenüber dem Release davor unterscheidet</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Folders that were written stay as they are.</source>
        <translation>Geschriebene Ordner bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>ReleasePage</name>
    <message>
        <source>Reading the gold…</source>
        <translation>Das Gold wird gelesen …</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Datasheet</source>
        <translation>Datenblatt</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Enough?</source>
        <translation>Genug?</translation>
    </message>
    <message>
        <source>Leaks</source>
        <translation>Überschneidungen</translation>
    </message>
    <message>
        <source>Releases are made in the project itself</source>
        <translation>Releases entstehen im Projekt selbst</translation>
    </message>
    <message>
        <source>This is a bundle: it holds a part of the articles, and one person’s work. Send it back; what you marked goes into the next release of the project.</source>
        <translation>Dies ist ein Bündel: Es enthält einen Teil der Artikel und die Arbeit einer Person. Senden Sie es zurück; was Sie markiert haben, kommt ins nächste Release des Projekts.</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Zurücksenden</translation>
    </message>
</context>
<context>
    <name>Releases</name>
    <message>
        <source>Release {number}</source>
        <translation>Release {number}</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln Markierung</numerusform>
            <numerusform>%Ln Markierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>What goes out</source>
        <translation>Was weitergegeben wird</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>Annotierende</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation>{name}, Version {version}</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>each person’s layer</source>
        <translation>die Ebene jeder Person</translation>
    </message>
    <message>
        <source>gold and each person’s layer</source>
        <translation>Gold und die Ebene jeder Person</translation>
    </message>
    <message>
        <source>adjudicated articles only</source>
        <translation>nur entschiedene Artikel</translation>
    </message>
    <message>
        <source>furniture cut out</source>
        <translation>Beiwerk herausgeschnitten</translation>
    </message>
    <message>
        <source>names of annotators</source>
        <translation>Namen der Annotierenden</translation>
    </message>
    <message>
        <source>pseudonyms</source>
        <translation>Pseudonyme</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message numerus="yes">
        <source>measured on %Ln article(s)</source>
        <translation>
            <numerusform>gemessen an %Ln Artikel</numerusform>
            <numerusform>gemessen an %Ln Artikeln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>The articles cannot be split as they are: what is needed stands below. Without a split they go out as one part.</source>
        <translation>So lassen sich die Artikel nicht aufteilen; was es dazu braucht, steht unten. Ohne Aufteilung sind sie ein einziger Teil.</translation>
    </message>
    <message>
        <source>Release without a split</source>
        <translation>Ohne Aufteilung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) looked at something that was changed later.</source>
        <translation>
            <numerusform>%Ln Entscheidung beruht auf etwas, das sich später geändert hat.</numerusform>
            <numerusform>%Ln Entscheidungen beruhen auf etwas, das sich später geändert hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Guidelines or titles name {names}; they go out as they are.</source>
        <translation>Richtlinien oder Titel nennen {names}; sie werden weitergegeben, wie sie sind.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s) of the datasheet are open.</source>
        <translation>
            <numerusform>%Ln Frage des Datenblatts ist offen.</numerusform>
            <numerusform>%Ln Fragen des Datenblatts sind offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Beantworten</translation>
    </message>
    <message>
        <source>How far people agree cannot be measured: nobody else is done with these articles.</source>
        <translation>Die Übereinstimmung lässt sich nicht messen: Mit diesen Artikeln ist sonst niemand fertig.</translation>
    </message>
    <message>
        <source>BEFORE YOU RELEASE</source>
        <translation>VOR DEM RELEASE</translation>
    </message>
</context>
<context>
    <name>ReportModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Von wem</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Was there</source>
        <translation>War da</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Whole project</source>
        <translation>Ganzes Projekt</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>Report of the merge</source>
        <translation>Bericht über das Zusammenführen</translation>
    </message>
</context>
<context>
    <name>Retiming</name>
    <message>
        <source>Reading the article’s dates anew…</source>
        <translation>Datumsangaben des Artikels werden neu gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) follow the new document time.</source>
        <translation>
            <numerusform>%n Datumsangabe folgt der neuen Dokumentzeit.</numerusform>
            <numerusform>%n Datumsangaben folgen der neuen Dokumentzeit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edited date(s) now contradict it.</source>
        <translation>
            <numerusform>%n bearbeitete widerspricht ihr jetzt.</numerusform>
            <numerusform>%n bearbeitete widersprechen ihr jetzt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>ready for review</source>
        <translation>bereit zum Review</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>adjudicated</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>one person only</source>
        <translation>nur eine Person</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>Person {number}</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>nothing here</source>
        <translation>hier nichts</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>Only some have it</source>
        <translation>Nur einige haben es</translation>
    </message>
    <message>
        <source>All agree</source>
        <translation>Alle einig</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>überholt</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>aus einer Datei</translation>
    </message>
    <message>
        <source>no reason</source>
        <translation>kein Grund</translation>
    </message>
    <message>
        <source>Guidelines unclear</source>
        <translation>Richtlinien unklar</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Versehen</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>Auslegung</translation>
    </message>
    <message>
        <source>changed since by {names}</source>
        <translation>seitdem geändert von {names}</translation>
    </message>
    <message>
        <source>removed since by {names}</source>
        <translation>seitdem entfernt von {names}</translation>
    </message>
    <message>
        <source>marked since by {names}</source>
        <translation>seitdem markiert von {names}</translation>
    </message>
    <message>
        <source>gold has changed since</source>
        <translation>Gold ist seitdem geändert</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemandem</translation>
    </message>
    <message>
        <source>adopted, since all agree</source>
        <translation>übernommen, weil alle einig sind</translation>
    </message>
    <message>
        <source>as {name}</source>
        <translation>wie {name}</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beides</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>nichts davon</translation>
    </message>
    <message>
        <source>left for later</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>Text under review</source>
        <translation>Text im Review</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Units</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>My corrections</source>
        <translation>Meine Korrekturen</translation>
    </message>
</context>
<context>
    <name>ReviewedArticles</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Articles to review</source>
        <translation>Artikel zum Review</translation>
    </message>
    <message>
        <source>Adjudicated, with something left</source>
        <translation>Entschieden, wieder etwas offen</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Annotate</source>
        <translation>Annotieren</translation>
    </message>
    <message>
        <source>Blind: no suggestions</source>
        <translation>Blind: ohne Vorschläge</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n article(s)</source>
        <translation>
            <numerusform>%n Artikel entfernen</numerusform>
            <numerusform>%n Artikel entfernen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulePane</name>
    <message>
        <source>Guidelines</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>What the guidelines say: {section}</source>
        <translation>Was die Richtlinien sagen: {section}</translation>
    </message>
    <message>
        <source>What the guidelines say</source>
        <translation>Was die Richtlinien sagen</translation>
    </message>
    <message>
        <source>This scheme comes without guidelines.</source>
        <translation>Zu diesem Schema gibt es keine Richtlinien.</translation>
    </message>
    <message>
        <source>These guidelines have no section on “{label}”.</source>
        <translation>Diese Richtlinien haben keinen Abschnitt zu „{label}“.</translation>
    </message>
    <message>
        <source>No rule there has these words.</source>
        <translation>Keine Regel dort enthält diese Wörter.</translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message>
        <source>Evaluating {pipeline}…</source>
        <translation>{pipeline} wird ausgewertet …</translation>
    </message>
    <message>
        <source>Evaluating…</source>
        <translation>Wird ausgewertet …</translation>
    </message>
</context>
<context>
    <name>SetupPane</name>
    <message>
        <source>Learn from</source>
        <translation>Lernen aus</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>my own layer</source>
        <translation>eigener Ebene</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>CURVE</source>
        <translation>KURVE</translation>
    </message>
    <message>
        <source>What is being learned, by itself, on the articles that decide about it.</source>
        <translation>Was gelernt wird, für sich allein, an den Artikeln, die darüber entscheiden.</translation>
    </message>
    <message>
        <source>EARLIER TRAININGS</source>
        <translation>FRÜHERE TRAININGS</translation>
    </message>
    <message>
        <source>A training was stopped before its first round.</source>
        <translation>Ein Training wurde vor der ersten Runde angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>A training was stopped after %n update(s). It can go on from there.</source>
        <translation>
            <numerusform>Ein Training wurde nach %n Schritt angehalten. Von dort kann es weitergehen.</numerusform>
            <numerusform>Ein Training wurde nach %n Schritten angehalten. Von dort kann es weitergehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on training</source>
        <translation>Weiter trainieren</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>{name} will be trained from nothing.</source>
        <translation>{name} wird von Grund auf trainiert.</translation>
    </message>
    <message>
        <source>{name} will build on {base} and add what it learns.</source>
        <translation>{name} baut auf {base} auf und fügt hinzu, was gelernt wird.</translation>
    </message>
</context>
<context>
    <name>SharePanel</name>
    <message>
        <source>Somebody else’s name</source>
        <translation>Name einer weiteren Person</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Without suggestions (blind)</source>
        <translation>Ohne Vorschläge (blind)</translation>
    </message>
    <message>
        <source>With what reviewers decided</source>
        <translation>Mit den Entscheidungen des Reviews</translation>
    </message>
    <message>
        <source>They see what became of their work, and the gold of their articles.</source>
        <translation>So sieht man, was aus der eigenen Arbeit wurde, und das Gold der Artikel.</translation>
    </message>
    <message>
        <source>As .zip, to send by mail</source>
        <translation>Als .zip, für den Versand per Mail</translation>
    </message>
    <message>
        <source>Assign articles</source>
        <translation>Artikel zuweisen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Make bundles</source>
        <translation>Bündel erstellen</translation>
    </message>
    <message>
        <source>Each person gets a file of their own: their articles, the scheme, the guidelines, the register, and what they have done so far. They open it, work in it and send it back.</source>
        <translation>Jede Person bekommt eine eigene Datei: ihre Artikel, das Schema, die Richtlinien, das Register und was sie bisher getan hat. Sie öffnet sie, arbeitet darin und schickt sie zurück.</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Those assigned to each</source>
        <translation>Die jeweils zugewiesenen</translation>
    </message>
    <message numerus="yes">
        <source>All (%n)</source>
        <translation>
            <numerusform>Alle (%n)</numerusform>
            <numerusform>Alle (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Selected in the library (%n)</source>
        <translation>
            <numerusform>In der Bibliothek gewählte (%n)</numerusform>
            <numerusform>In der Bibliothek gewählte (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no articles yet.</source>
        <translation>Es gibt noch keine Artikel.</translation>
    </message>
    <message>
        <source>Tick whom to make a bundle for.</source>
        <translation>Ankreuzen, für wen ein Bündel sein soll.</translation>
    </message>
    <message>
        <source>Nothing is assigned to: {names}</source>
        <translation>Ohne zugewiesene Artikel: {names}</translation>
    </message>
    <message numerus="yes">
        <source>Make %n bundle(s)…</source>
        <translation>
            <numerusform>%n Bündel erstellen …</numerusform>
            <numerusform>%n Bündel erstellen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Make bundles…</source>
        <translation>Bündel erstellen …</translation>
    </message>
    <message>
        <source>Folder for the bundles</source>
        <translation>Ordner für die Bündel</translation>
    </message>
    <message>
        <source>Making bundles…</source>
        <translation>Bündel werden erstellt …</translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) in “{folder}”:</source>
        <translation>
            <numerusform>%n Bündel in „{folder}“:</numerusform>
            <numerusform>%n Bündel in „{folder}“:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharingPanel</name>
    <message>
        <source>In so many of each person’s articles nothing is suggested to them.</source>
        <translation>In so vielen Artikeln jeder Person wird ihr nichts vorgeschlagen.</translation>
    </message>
    <message>
        <source>Copies go to the same people</source>
        <translation>Kopien gehen an dieselben Personen</translation>
    </message>
    <message>
        <source>What somebody decides in a copy is then suggested to them in the others.</source>
        <translation>Was jemand in einer Kopie entscheidet, wird dieser Person dann in den anderen vorgeschlagen.</translation>
    </message>
    <message>
        <source>Deal anew</source>
        <translation>Neu verteilen</translation>
    </message>
    <message>
        <source>Share out</source>
        <translation>Aufteilen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>PEOPLE</source>
        <translation>PERSONEN</translation>
    </message>
    <message>
        <source>People for each article</source>
        <translation>Personen je Artikel</translation>
    </message>
    <message>
        <source>Blind share</source>
        <translation>Blinder Anteil</translation>
    </message>
    <message>
        <source>WHAT COMES OF IT</source>
        <translation>WAS HERAUSKOMMT</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) selected</source>
        <translation>
            <numerusform>%n Artikel ausgewählt</numerusform>
            <numerusform>%n Artikel ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n article(s) shown</source>
        <translation>
            <numerusform>Der %n gezeigte Artikel</numerusform>
            <numerusform>Alle %n gezeigten Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Share out %n article(s)</source>
        <translation>
            <numerusform>%n Artikel aufteilen</numerusform>
            <numerusform>%n Artikel aufteilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick who is to have the articles.</source>
        <translation>Kreuzen Sie an, wer die Artikel bekommen soll.</translation>
    </message>
    <message>
        <source>It is being looked for which articles are copies…</source>
        <translation>Noch wird gesucht, welche Artikel Kopien sind …</translation>
    </message>
    <message>
        <source>Everything is shared out like this already.</source>
        <translation>Alles ist schon so aufgeteilt.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) lack people, because somebody skipped them.</source>
        <translation>
            <numerusform>In %n Artikel fehlen Personen, weil jemand ihn übersprungen hat.</numerusform>
            <numerusform>In %n Artikeln fehlen Personen, weil jemand sie übersprungen hat.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SideCard</name>
    <message>
        <source>stands meanwhile</source>
        <translation>gilt einstweilen</translation>
    </message>
    <message>
        <source>Removed it.</source>
        <translation>Hat es entfernt.</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Dies behalten</translation>
    </message>
    <message>
        <source>Leave it removed</source>
        <translation>Entfernt lassen</translation>
    </message>
</context>
<context>
    <name>Sides</name>
    <message>
        <source>Keep both side by side</source>
        <translation>Beide nebeneinander behalten</translation>
    </message>
</context>
<context>
    <name>SortMenu</name>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>In the library’s order</source>
        <translation>In der Reihenfolge der Bibliothek</translation>
    </message>
</context>
<context>
    <name>SourceLine</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Go to where this was decided before</source>
        <translation>Dorthin gehen, wo das schon entschieden wurde</translation>
    </message>
</context>
<context>
    <name>SpanForm</name>
    <message>
        <source>What is {name}? ({keys})</source>
        <translation>Was ist {name}? ({keys})</translation>
    </message>
</context>
<context>
    <name>SpanMenu</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Reject everywhere</source>
        <translation>Überall ablehnen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Further labels</source>
        <translation>Weitere Labels</translation>
    </message>
    <message>
        <source>Change to {label}</source>
        <translation>Ändern in {label}</translation>
    </message>
    <message>
        <source>Mark as {label}</source>
        <translation>Als {label} markieren</translation>
    </message>
    <message>
        <source>Mark all occurrences…</source>
        <translation>Alle Vorkommen markieren …</translation>
    </message>
    <message>
        <source>Link to another span</source>
        <translation>Mit anderer Markierung verknüpfen</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Zweifelhaft</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>SpanWords</name>
    <message>
        <source>{attribute} missing</source>
        <translation>{attribute} fehlt</translation>
    </message>
    <message>
        <source>suggested, remembered</source>
        <translation>vorgeschlagen, gemerkt</translation>
    </message>
    <message>
        <source>suggested, from a copy</source>
        <translation>vorgeschlagen, aus einer Kopie</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
</context>
<context>
    <name>Split</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>SplitBar</name>
    <message>
        <source>How the articles are parted</source>
        <translation>Wie die Artikel aufgeteilt sind</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln family(ies)</source>
        <translation>
            <numerusform>%Ln Familie</numerusform>
            <numerusform>%Ln Familien</numerusform>
        </translation>
    </message>
    <message>
        <source>{got} % of all, wanted {wanted} %</source>
        <translation>{got} % aller Artikel, gewünscht {wanted} %</translation>
    </message>
</context>
<context>
    <name>SplitForm</name>
    <message>
        <source>By date: learn from the past, measure on what came later</source>
        <translation>Nach Datum: aus der Vergangenheit lernen, an Späterem messen</translation>
    </message>
    <message>
        <source>Leave out articles without a date</source>
        <translation>Artikel ohne Datum weglassen</translation>
    </message>
    <message>
        <source>Seed: another one, another split</source>
        <translation>Startwert: ein anderer, eine andere Aufteilung</translation>
    </message>
    <message>
        <source>Split anew</source>
        <translation>Neu aufteilen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilen</translation>
    </message>
    <message>
        <source>Share of {part}</source>
        <translation>Anteil {part}</translation>
    </message>
    <message>
        <source>With 0 there is no such part.</source>
        <translation>Bei 0 gibt es diesen Teil nicht.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
</context>
<context>
    <name>SplitPane</name>
    <message>
        <source>Keep</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Let them join</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>No split can be made.</source>
        <translation>So lässt sich nicht aufteilen.</translation>
    </message>
    <message>
        <source>Not kept yet: the first release keeps it, and later articles join it.</source>
        <translation>Noch nicht festgehalten: Das erste Release hält die Aufteilung fest, spätere Artikel kommen dazu.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) came later and would join; none of the others moves.</source>
        <translation>
            <numerusform>%Ln Artikel ist später gekommen und käme dazu; kein anderer wechselt den Teil.</numerusform>
            <numerusform>%Ln Artikel sind später gekommen und kämen dazu; kein anderer wechselt den Teil.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept: later articles join the part of their family, and none moves.</source>
        <translation>Festgehalten: Spätere Artikel kommen in den Teil ihrer Familie, keiner wechselt den Teil.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more article(s) are held back.</source>
        <translation>
            <numerusform>%Ln weiterer Artikel wird zurückgehalten.</numerusform>
            <numerusform>%Ln weitere Artikel werden zurückgehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
</context>
<context>
    <name>SplitSection</name>
    <message>
        <source>SPLIT</source>
        <translation>AUFTEILUNG</translation>
    </message>
    <message>
        <source>The articles are split.</source>
        <translation>Die Artikel sind aufgeteilt.</translation>
    </message>
    <message>
        <source>Looking for passages that stand in two parts…</source>
        <translation>Überschneidungen der Teile werden gesucht …</translation>
    </message>
    <message>
        <source>No passage stands in two parts.</source>
        <translation>Keine Überschneidung: Keine Passage steht in zwei Teilen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) in two parts</source>
        <translation>
            <numerusform>%Ln Passage in zwei Teilen</numerusform>
            <numerusform>%Ln Passagen in zwei Teilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation>
            <numerusform>in %Ln Artikel</numerusform>
            <numerusform>in %Ln Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>{passages}, {articles}; at most {share} % of a text.</source>
        <translation>{passages}, {articles}; höchstens {share} % eines Textes.</translation>
    </message>
</context>
<context>
    <name>SplitView</name>
    <message>
        <source>What is in the parts</source>
        <translation>Was in den Teilen ist</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Gewünscht</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Familien</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>First date</source>
        <translation>Ältestes Datum</translation>
    </message>
    <message>
        <source>Last date</source>
        <translation>Jüngstes Datum</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Goldspan</source>
        <translation>Goldspan</translation>
    </message>
    <message>
        <source>Turn news articles into gold data: mark actors, dates and claims over suggestions.</source>
        <translation>Aus Nachrichten werden Golddaten: Markieren Sie Akteure, Daten und Aussagen auf der Grundlage von Vorschlägen.</translation>
    </message>
    <message>
        <source>Or drop a project file here.</source>
        <translation>Oder ziehen Sie eine Projektdatei hierher.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Your name stands with everything you mark.</source>
        <translation>Ihr Name steht bei allem, was Sie markieren.</translation>
    </message>
    <message>
        <source>Say once who you are: your name stands with everything you mark.</source>
        <translation>Sagen Sie einmal, wer Sie sind: Ihr Name steht bei allem, was Sie markieren.</translation>
    </message>
    <message>
        <source>Say who you are and press Enter to open “{name}”.</source>
        <translation>Sagen Sie, wer Sie sind, und öffnen Sie „{name}“ mit der Eingabetaste.</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ihr &amp;Name</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt …</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>First your name, please: it stands with everything you mark.</source>
        <translation>Bitte zuerst Ihr Name: Er steht bei allem, was Sie markieren.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Goldspan projects (*.goldspan)</source>
        <translation>Goldspan-Projekte (*.goldspan)</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Goldspan projects (*.goldspan);;All files (*)</source>
        <translation>Goldspan-Projekte (*.goldspan);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>StateMenu</name>
    <message>
        <source>Not done after all</source>
        <translation>Doch nicht fertig</translation>
    </message>
    <message>
        <source>Not skipped after all</source>
        <translation>Doch nicht übersprungen</translation>
    </message>
    <message>
        <source>Skip this article:</source>
        <translation>Diesen Artikel überspringen:</translation>
    </message>
    <message>
        <source>not about the subject</source>
        <translation>gehört nicht zum Thema</translation>
    </message>
    <message>
        <source>the same as another article</source>
        <translation>gleicht einem anderen Artikel</translation>
    </message>
    <message>
        <source>text damaged or incomplete</source>
        <translation>Text beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>wrong language</source>
        <translation>falsche Sprache</translation>
    </message>
    <message>
        <source>another reason, then Enter</source>
        <translation>anderer Grund, dann Eingabe</translation>
    </message>
    <message>
        <source>Another reason for skipping the article</source>
        <translation>Anderer Grund, den Artikel zu überspringen</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>speichert …</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) left</source>
        <translation>
            <numerusform>%n Vorschlag offen</numerusform>
            <numerusform>%n Vorschläge offen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>Link: go to the other span with {next}, then {confirm}</source>
        <translation>Verknüpfung: mit {next} zur anderen Markierung gehen, dann {confirm}</translation>
    </message>
    <message>
        <source>token snap</source>
        <translation>wortweise</translation>
    </message>
    <message>
        <source>character snap</source>
        <translation>zeichenweise</translation>
    </message>
</context>
<context>
    <name>SuggestOnOpen</name>
    <message>
        <source>nothing to suggest</source>
        <translation>nichts vorzuschlagen</translation>
    </message>
    <message>
        <source>suggesting…</source>
        <translation>schlägt vor …</translation>
    </message>
    <message>
        <source>no suggestions: {reason}</source>
        <translation>keine Vorschläge: {reason}</translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message numerus="yes">
        <source>Suggesting for %n article(s)…</source>
        <translation>
            <numerusform>Vorschläge für %n Artikel …</numerusform>
            <numerusform>Vorschläge für %n Artikel …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) made.</source>
        <translation>
            <numerusform>%n Vorschlag gemacht.</numerusform>
            <numerusform>%n Vorschläge gemacht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) got none.</source>
        <translation>
            <numerusform>%n Artikel bekam keine.</numerusform>
            <numerusform>%n Artikel bekamen keine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) got no suggestions.</source>
        <translation>
            <numerusform>%n Artikel bekam keine Vorschläge.</numerusform>
            <numerusform>%n Artikel bekamen keine Vorschläge.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Gründe zeigen</translation>
    </message>
    <message>
        <source>Something is amiss with the pipelines.</source>
        <translation>Mit den Pipelines stimmt etwas nicht.</translation>
    </message>
    <message>
        <source>Show what</source>
        <translation>Einzelheiten zeigen</translation>
    </message>
</context>
<context>
    <name>SuggestionsContent</name>
    <message>
        <source>Agreement over suggestions and blind</source>
        <translation>Übereinstimmung mit Vorschlägen und blind</translation>
    </message>
    <message>
        <source>What people made of suggestions</source>
        <translation>Was aus Vorschlägen wurde</translation>
    </message>
    <message>
        <source>In the articles that somebody is done with, no pipeline has suggested anything.</source>
        <translation>In den Artikeln, mit denen jemand fertig ist, hat keine Pipeline etwas vorgeschlagen.</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Looking at suggestions</source>
        <translation>Vorschläge werden ausgewertet</translation>
    </message>
</context>
<context>
    <name>SuggestionsPanel</name>
    <message>
        <source>Suggest on opening</source>
        <translation>Beim Öffnen vorschlagen</translation>
    </message>
    <message>
        <source>Suggest what you, or the gold, have marked once, wherever it stands again</source>
        <translation>Was Sie selbst markiert haben oder im Gold steht, überall vorschlagen, wo es wiederkehrt</translation>
    </message>
    <message>
        <source>Names marked before</source>
        <translation>Schon markierte Namen</translation>
    </message>
    <message>
        <source>Passages marked in copies</source>
        <translation>In Kopien markierte Stellen</translation>
    </message>
    <message>
        <source>Suggest what you, or the gold, have marked in another article’s same passage</source>
        <translation>Vorschlagen, was Sie selbst oder das Gold in derselben Stelle eines anderen Artikels markiert haben</translation>
    </message>
    <message numerus="yes">
        <source>Suggest for %n article(s)</source>
        <translation>
            <numerusform>Für %n Artikel vorschlagen</numerusform>
            <numerusform>Für %n Artikel vorschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying {pipeline}…</source>
        <translation>{pipeline} wird ausprobiert …</translation>
    </message>
    <message>
        <source>A spaCy pipeline’s folder</source>
        <translation>Ordner einer spaCy-Pipeline</translation>
    </message>
    <message>
        <source>Installing {pipeline}…</source>
        <translation>{pipeline} wird installiert …</translation>
    </message>
    <message>
        <source>{pipeline} is installed.</source>
        <translation>{pipeline} ist installiert.</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>WHO SUGGESTS WHAT</source>
        <translation>WER WAS VORSCHLÄGT</translation>
    </message>
    <message>
        <source>FROM WHAT WAS DECIDED</source>
        <translation>AUS ENTSCHIEDENEM</translation>
    </message>
    <message>
        <source>PIPELINES</source>
        <translation>PIPELINES</translation>
    </message>
    <message>
        <source>FURTHER PIPELINES</source>
        <translation>WEITERE PIPELINES</translation>
    </message>
</context>
<context>
    <name>SuggestionsView</name>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen …</translation>
    </message>
</context>
<context>
    <name>SummaryBar</name>
    <message>
        <source>Evaluate again</source>
        <translation>Neu auswerten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the figures that are shown</source>
        <translation>Die gezeigten Zahlen kopieren</translation>
    </message>
    <message>
        <source>As Markdown</source>
        <translation>Als Markdown</translation>
    </message>
    <message>
        <source>As TSV, for spreadsheets</source>
        <translation>Als TSV, für Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Save all figures and errors as JSON</source>
        <translation>Alle Zahlen und Fehler als JSON speichern</translation>
    </message>
    <message>
        <source>against {file}</source>
        <translation>gegen {file}</translation>
    </message>
    <message>
        <source>against my own layer</source>
        <translation>gegen die eigene Ebene</translation>
    </message>
    <message>
        <source>against gold</source>
        <translation>gegen Gold</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>The project was changed elsewhere since.</source>
        <translation>Das Projekt wurde seitdem anderswo geändert.</translation>
    </message>
    <message>
        <source>Your layer has changed since.</source>
        <translation>Ihre Ebene hat sich seitdem geändert.</translation>
    </message>
    <message>
        <source>Gold has changed since.</source>
        <translation>Gold hat sich seitdem geändert.</translation>
    </message>
</context>
<context>
    <name>TargetField</name>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Replace the folder if it exists</source>
        <translation>Ordner ersetzen, falls es ihn gibt</translation>
    </message>
    <message>
        <source>There is such a folder already.</source>
        <translation>Diesen Ordner gibt es schon.</translation>
    </message>
    <message>
        <source>&amp;New folder</source>
        <translation>&amp;Neuer Ordner</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Where to export to</source>
        <translation>Wohin exportieren?</translation>
    </message>
</context>
<context>
    <name>TeamPage</name>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Bundles and merging</source>
        <translation>Bündel und Zusammenführen</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
</context>
<context>
    <name>TimePlot</name>
    <message>
        <source>Disagreement over time</source>
        <translation>Abweichung im Zeitverlauf</translation>
    </message>
    <message numerus="yes">
        <source>{differing} of %Ln unit(s) differ</source>
        <translation>
            <numerusform>{differing} von %Ln Stelle verschieden</numerusform>
            <numerusform>{differing} von %Ln Stellen verschieden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimexEditor</name>
    <message>
        <source>10.1.2022, yesterday</source>
        <translation>10.1.2022, gestern</translation>
    </message>
    <message>
        <source>Calendar (↓)</source>
        <translation>Kalender (↓)</translation>
    </message>
</context>
<context>
    <name>TimexSeen</name>
    <message>
        <source>the day before yesterday, seen from the article</source>
        <translation>vorgestern, vom Artikel aus</translation>
    </message>
    <message>
        <source>yesterday, seen from the article</source>
        <translation>gestern, vom Artikel aus</translation>
    </message>
    <message>
        <source>the article’s day</source>
        <translation>der Tag des Artikels</translation>
    </message>
    <message>
        <source>tomorrow, seen from the article</source>
        <translation>morgen, vom Artikel aus</translation>
    </message>
    <message>
        <source>the day after tomorrow, seen from the article</source>
        <translation>übermorgen, vom Artikel aus</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before the article</source>
        <translation>
            <numerusform>%n Tag vor dem Artikel</numerusform>
            <numerusform>%n Tage vor dem Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the article</source>
        <translation>
            <numerusform>%n Tag nach dem Artikel</numerusform>
            <numerusform>%n Tage nach dem Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>the week before the article</source>
        <translation>die Woche vor dem Artikel</translation>
    </message>
    <message>
        <source>the article’s week</source>
        <translation>die Woche des Artikels</translation>
    </message>
    <message>
        <source>the week after the article</source>
        <translation>die Woche nach dem Artikel</translation>
    </message>
    <message>
        <source>the month before the article</source>
        <translation>der Monat vor dem Artikel</translation>
    </message>
    <message>
        <source>the article’s month</source>
        <translation>der Monat des Artikels</translation>
    </message>
    <message>
        <source>the month after the article</source>
        <translation>der Monat nach dem Artikel</translation>
    </message>
    <message>
        <source>the year before the article</source>
        <translation>das Jahr vor dem Artikel</translation>
    </message>
    <message>
        <source>the article’s year</source>
        <translation>das Jahr des Artikels</translation>
    </message>
    <message>
        <source>the year after the article</source>
        <translation>das Jahr nach dem Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) before the article</source>
        <translation>
            <numerusform>%n Woche vor dem Artikel</numerusform>
            <numerusform>%n Wochen vor dem Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) after the article</source>
        <translation>
            <numerusform>%n Woche nach dem Artikel</numerusform>
            <numerusform>%n Wochen nach dem Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) before the article</source>
        <translation>
            <numerusform>%n Monat vor dem Artikel</numerusform>
            <numerusform>%n Monate vor dem Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) after the article</source>
        <translation>
            <numerusform>%n Monat nach dem Artikel</numerusform>
            <numerusform>%n Monate nach dem Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) before the article</source>
        <translation>
            <numerusform>%n Jahr vor dem Artikel</numerusform>
            <numerusform>%n Jahre vor dem Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) after the article</source>
        <translation>
            <numerusform>%n Jahr nach dem Artikel</numerusform>
            <numerusform>%n Jahre nach dem Artikel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimexWords</name>
    <message>
        <source>There is no such day.</source>
        <translation>Diesen Tag gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such time of day.</source>
        <translation>Diese Uhrzeit gibt es nicht.</translation>
    </message>
    <message>
        <source>Not a date. Examples: 10.1.2022, yesterday, 2021-12-27TEV, P2Y.</source>
        <translation>Kein Datum. Beispiele: 10.1.2022, gestern, 2021-12-27TEV, P2Y.</translation>
    </message>
    <message>
        <source>about now</source>
        <translation>um jetzt</translation>
    </message>
    <message>
        <source>some time ago</source>
        <translation>vor einiger Zeit</translation>
    </message>
    <message>
        <source>some time ahead</source>
        <translation>in einiger Zeit</translation>
    </message>
    <message>
        <source>some years</source>
        <translation>einige Jahre</translation>
    </message>
    <message>
        <source>some months</source>
        <translation>einige Monate</translation>
    </message>
    <message>
        <source>some weeks</source>
        <translation>einige Wochen</translation>
    </message>
    <message>
        <source>some days</source>
        <translation>einige Tage</translation>
    </message>
    <message>
        <source>some hours</source>
        <translation>einige Stunden</translation>
    </message>
    <message>
        <source>some minutes</source>
        <translation>einige Minuten</translation>
    </message>
    <message>
        <source>some seconds</source>
        <translation>einige Sekunden</translation>
    </message>
    <message>
        <source>some decades</source>
        <translation>einige Jahrzehnte</translation>
    </message>
    <message>
        <source>some centuries</source>
        <translation>einige Jahrhunderte</translation>
    </message>
    <message>
        <source>some time</source>
        <translation>einige Zeit</translation>
    </message>
    <message>
        <source>{number} years</source>
        <translation>{number} Jahre</translation>
    </message>
    <message>
        <source>{number} months</source>
        <translation>{number} Monate</translation>
    </message>
    <message>
        <source>{number} weeks</source>
        <translation>{number} Wochen</translation>
    </message>
    <message>
        <source>{number} days</source>
        <translation>{number} Tage</translation>
    </message>
    <message>
        <source>{number} hours</source>
        <translation>{number} Stunden</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n Woche</numerusform>
            <numerusform>%n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decade(s)</source>
        <translation>
            <numerusform>%n Jahrzehnt</numerusform>
            <numerusform>%n Jahrzehnte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n centuries</source>
        <translation>
            <numerusform>%n Jahrhundert</numerusform>
            <numerusform>%n Jahrhunderte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quarter(s)</source>
        <translation>
            <numerusform>%n Quartal</numerusform>
            <numerusform>%n Quartale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weekend(s)</source>
        <translation>
            <numerusform>%n Wochenende</numerusform>
            <numerusform>%n Wochenenden</numerusform>
        </translation>
    </message>
    <message>
        <source>some day</source>
        <translation>irgendein Tag</translation>
    </message>
    <message>
        <source>the {year}s</source>
        <translation>die {year}er</translation>
    </message>
    <message>
        <source>the years {first}–{last}</source>
        <translation>die Jahre {first}–{last}</translation>
    </message>
    <message>
        <source>weekend of week {week}, {year}</source>
        <translation>Wochenende der Woche {week}, {year}</translation>
    </message>
    <message>
        <source>week {week}, {year}</source>
        <translation>Woche {week}, {year}</translation>
    </message>
    <message>
        <source>a {weekday}</source>
        <translation>ein {weekday}</translation>
    </message>
    <message>
        <source>a weekend</source>
        <translation>ein Wochenende</translation>
    </message>
    <message>
        <source>day {day} of a month</source>
        <translation>der {day}. eines Monats</translation>
    </message>
    <message>
        <source>spring</source>
        <translation>Frühling</translation>
    </message>
    <message>
        <source>summer</source>
        <translation>Sommer</translation>
    </message>
    <message>
        <source>autumn</source>
        <translation>Herbst</translation>
    </message>
    <message>
        <source>winter</source>
        <translation>Winter</translation>
    </message>
    <message>
        <source>first quarter of</source>
        <translation>erstes Quartal</translation>
    </message>
    <message>
        <source>second quarter of</source>
        <translation>zweites Quartal</translation>
    </message>
    <message>
        <source>third quarter of</source>
        <translation>drittes Quartal</translation>
    </message>
    <message>
        <source>fourth quarter of</source>
        <translation>viertes Quartal</translation>
    </message>
    <message>
        <source>first half of</source>
        <translation>erste Hälfte</translation>
    </message>
    <message>
        <source>second half of</source>
        <translation>zweite Hälfte</translation>
    </message>
    <message>
        <source>one quarter of</source>
        <translation>ein Quartal</translation>
    </message>
    <message>
        <source>one half of</source>
        <translation>ein Halbjahr</translation>
    </message>
    <message>
        <source>{time} o’clock</source>
        <translation>{time} Uhr</translation>
    </message>
    <message>
        <source>in the morning</source>
        <translation>am Morgen</translation>
    </message>
    <message>
        <source>at midday</source>
        <translation>mittags</translation>
    </message>
    <message>
        <source>in the afternoon</source>
        <translation>am Nachmittag</translation>
    </message>
    <message>
        <source>in the evening</source>
        <translation>am Abend</translation>
    </message>
    <message>
        <source>at night</source>
        <translation>nachts</translation>
    </message>
    <message>
        <source>in the daytime</source>
        <translation>am Tag</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>TrainContent</name>
    <message>
        <source>What comes of the training is shown here: better or worse, label by label.</source>
        <translation>Hier steht, was beim Training herauskommt: besser oder schlechter, Label für Label.</translation>
    </message>
    <message>
        <source>Too little gold yet</source>
        <translation>Noch zu wenig Gold</translation>
    </message>
    <message>
        <source>No gold yet</source>
        <translation>Noch kein Gold</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>Noch keine Artikel</translation>
    </message>
    <message>
        <source>{pipeline} is trained.</source>
        <translation>{pipeline} ist trainiert.</translation>
    </message>
    <message>
        <source>Stopped. The training can go on from where it was.</source>
        <translation>Angehalten. Das Training kann weitergehen, wo es war.</translation>
    </message>
    <message>
        <source>{pipeline} suggests from now on.</source>
        <translation>{pipeline} schlägt ab jetzt vor.</translation>
    </message>
    <message>
        <source>{pipeline} suggests no more.</source>
        <translation>{pipeline} schlägt nicht mehr vor.</translation>
    </message>
    <message>
        <source>{pipeline} is deleted.</source>
        <translation>{pipeline} ist gelöscht.</translation>
    </message>
    <message>
        <source>Export as package: choose a folder</source>
        <translation>Als Paket exportieren: Ordner wählen</translation>
    </message>
    <message>
        <source>Exported as {file}.</source>
        <translation>Als {file} exportiert.</translation>
    </message>
    <message numerus="yes">
        <source>The pipelines before have learned from %Ln of these articles.</source>
        <translation>
            <numerusform>Die bisherigen Pipelines haben aus %Ln dieser Artikel gelernt.</numerusform>
            <numerusform>Die bisherigen Pipelines haben aus %Ln dieser Artikel gelernt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingsList</name>
    <message>
        <source>Earlier trainings</source>
        <translation>Frühere Trainings</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>wird verwendet</translation>
    </message>
</context>
<context>
    <name>UnitFilterBar</name>
    <message>
        <source>Kind of difference</source>
        <translation>Art des Unterschieds</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Alle Labels</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Strittigste zuerst</translation>
    </message>
    <message>
        <source>First where people are farthest apart, else in reading order</source>
        <translation>Zuerst, wo am wenigsten Einigkeit ist, sonst in Lesereihenfolge</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Alle Stellen</translation>
    </message>
</context>
<context>
    <name>UnitList</name>
    <message>
        <source>Units</source>
        <translation>Stellen</translation>
    </message>
</context>
<context>
    <name>UnitsPane</name>
    <message>
        <source>Units behind a figure</source>
        <translation>Stellen hinter einer Zahl</translation>
    </message>
    <message>
        <source>Click a row of the table, a cell or a point: the units behind it stand here.</source>
        <translation>Klicken Sie auf eine Zeile der Tabelle, eine Zelle oder einen Punkt: Hier stehen dann die Stellen dahinter.</translation>
    </message>
    <message>
        <source>Looking for units…</source>
        <translation>Stellen werden gesucht…</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln units</source>
        <translation>
            <numerusform>Die erste Stelle</numerusform>
            <numerusform>Die ersten %Ln Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s)</source>
        <translation>
            <numerusform>%Ln Stelle</numerusform>
            <numerusform>%Ln Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no such units.</source>
        <translation>Solche Stellen gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>UnitsView</name>
    <message>
        <source>Article adjudicated</source>
        <translation>Artikel entschieden</translation>
    </message>
    <message>
        <source>not done yet: {names}</source>
        <translation>noch nicht fertig: {names}</translation>
    </message>
    <message>
        <source>{place} of {all}</source>
        <translation>{place} von {all}</translation>
    </message>
    <message>
        <source>{all} listed</source>
        <translation>{all} aufgelistet</translation>
    </message>
    <message>
        <source>Nothing is left to decide in this article.</source>
        <translation>In diesem Artikel ist nichts mehr zu entscheiden.</translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Close without them</source>
        <translation>Ohne sie schließen</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Rejected everywhere</source>
        <translation>Überall abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>Accepted %n suggestion(s).</source>
        <translation>
            <numerusform>%n Vorschlag angenommen.</numerusform>
            <numerusform>%n Vorschläge angenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
</context>
<context>
    <name>Verified</name>
    <message>
        <source>What differs</source>
        <translation>Was abweicht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Release {number}</source>
        <translation>Release {number}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) differ from what was written.</source>
        <translation>
            <numerusform>%Ln Abweichung von dem, was geschrieben wurde.</numerusform>
            <numerusform>%Ln Abweichungen von dem, was geschrieben wurde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder is what was written, to the last bit: {files}, {size}.</source>
        <translation>Der Ordner ist bis aufs letzte Bit, was geschrieben wurde: {files}, {size}.</translation>
    </message>
    <message>
        <source>The folder is what this project keeps: {files}, {size}.</source>
        <translation>Der Ordner ist, was dieses Projekt aufbewahrt: {files}, {size}.</translation>
    </message>
    <message>
        <source>The folder is what this project keeps, to the last bit: {files}, {size}.</source>
        <translation>Der Ordner ist bis aufs letzte Bit, was dieses Projekt aufbewahrt: {files}, {size}.</translation>
    </message>
    <message>
        <source>Not proved, as other versions wrote it or it cannot be written here: {names}.</source>
        <translation>Nicht geprüft, weil andere Versionen es geschrieben haben oder es sich hier nicht schreiben lässt: {names}.</translation>
    </message>
    <message>
        <source>Only the project it was made of can prove its manifest.</source>
        <translation>Ob das Manifest stimmt, lässt sich nur mit dem Projekt prüfen, aus dem es stammt.</translation>
    </message>
</context>
<context>
    <name>VersionCard</name>
    <message>
        <source>nothing here</source>
        <translation>hier nichts</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt …</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Artikel importieren …</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>Vorschläge holen</translation>
    </message>
    <message>
        <source>Suggest when an article is opened</source>
        <translation>Beim Öffnen eines Artikels vorschlagen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Annotieren</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Annotation guidelines</source>
        <translation>Annotationsrichtlinien</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Hoher Kontrast, hell</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>WorkShown</name>
    <message numerus="yes">
        <source>%Ln action(s)</source>
        <translation>
            <numerusform>%Ln Aktion</numerusform>
            <numerusform>%Ln Aktionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{spent} instead of %Ln action(s)</source>
        <translation>
            <numerusform>{spent} statt %Ln Aktion</numerusform>
            <numerusform>{spent} statt %Ln Aktionen</numerusform>
        </translation>
    </message>
    <message>
        <source>What you have done in this project so far:</source>
        <translation>Was Sie in diesem Projekt bisher getan haben:</translation>
    </message>
    <message>
        <source>What you have done in this article so far:</source>
        <translation>Was Sie in diesem Artikel bisher getan haben:</translation>
    </message>
    <message numerus="yes">
        <source>What you have marked would take %Ln action(s) by hand.</source>
        <translation>
            <numerusform>Von Hand hätte alles Annotierte %Ln Aktion gekostet.</numerusform>
            <numerusform>Von Hand hätte alles Annotierte %Ln Aktionen gekostet.</numerusform>
        </translation>
    </message>
    <message>
        <source>A span or a link that is made counts as two, everything else as one.</source>
        <translation>Eine neue Markierung oder Verknüpfung zählt als zwei Aktionen, alles andere als eine.</translation>
    </message>
    <message>
        <source>accepted {count}×</source>
        <translation>{count}× angenommen</translation>
    </message>
    <message>
        <source>rejected {count}×</source>
        <translation>{count}× abgelehnt</translation>
    </message>
    <message>
        <source>changed {count}×</source>
        <translation>{count}× geändert</translation>
    </message>
    <message>
        <source>made {count}×</source>
        <translation>{count}× markiert</translation>
    </message>
    <message>
        <source>linked {count}×</source>
        <translation>{count}× verknüpft</translation>
    </message>
    <message>
        <source>removed {count}×</source>
        <translation>{count}× entfernt</translation>
    </message>
    <message>
        <source>undone or redone {count}×</source>
        <translation>{count}× rückgängig gemacht oder wiederholt</translation>
    </message>
</context>
<context>
    <name>WritingFoot</name>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Write release {number} again</source>
        <translation>Release {number} wieder schreiben</translation>
    </message>
    <message>
        <source>Create release {number}</source>
        <translation>Release {number} erstellen</translation>
    </message>
    <message>
        <source>release-{number}</source>
        <translation>release-{number}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Release {number} is written: {files}, {size}.</source>
        <translation>Release {number} ist geschrieben: {files}, {size}.</translation>
    </message>
</context>
<context>
    <name>WrittenAs</name>
    <message>
        <source>with texts</source>
        <translation>mit Texten</translation>
    </message>
    <message>
        <source>without texts (standoff)</source>
        <translation>ohne Texte (Standoff)</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Standoff alone: whoever has the texts puts them in again with “goldspan join”, which proves them by their hashes.</source>
        <translation>Nur die Markierungen: Wer die Texte hat, setzt sie mit „goldspan join“ wieder ein; geprüft wird an ihren Hashes.</translation>
    </message>
    <message>
        <source>T&amp;exts</source>
        <translation>T&amp;exte</translation>
    </message>
</context>
<context>
    <name>_List</name>
    <message>
        <source>Units</source>
        <translation>Stellen</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>new project</source>
        <translation>neues Projekt</translation>
    </message>
    <message>
        <source>join as {subject}</source>
        <translation>beitreten als {subject}</translation>
    </message>
    <message>
        <source>import {subject}</source>
        <translation>{subject} importieren</translation>
    </message>
    <message>
        <source>suggestions of {subject}</source>
        <translation>Vorschläge von {subject}</translation>
    </message>
    <message>
        <source>label {subject}</source>
        <translation>{subject} markieren</translation>
    </message>
    <message>
        <source>mark all as {subject}</source>
        <translation>alle als {subject} markieren</translation>
    </message>
    <message>
        <source>make agree: {subject}</source>
        <translation>Angleichen: {subject}</translation>
    </message>
    <message>
        <source>relabel as {subject}</source>
        <translation>in {subject} ändern</translation>
    </message>
    <message>
        <source>resize {subject}</source>
        <translation>Grenzen von {subject} ändern</translation>
    </message>
    <message>
        <source>delete {subject}</source>
        <translation>{subject} löschen</translation>
    </message>
    <message>
        <source>edit {subject}</source>
        <translation>{subject} bearbeiten</translation>
    </message>
    <message>
        <source>link {subject}</source>
        <translation>{subject} verknüpfen</translation>
    </message>
    <message>
        <source>remove link {subject}</source>
        <translation>Verknüpfung {subject} lösen</translation>
    </message>
    <message>
        <source>accept {subject}</source>
        <translation>{subject} annehmen</translation>
    </message>
    <message>
        <source>reject {subject}</source>
        <translation>{subject} ablehnen</translation>
    </message>
    <message>
        <source>assign {subject}</source>
        <translation>{subject} zuweisen</translation>
    </message>
    <message>
        <source>decide {subject}</source>
        <translation>{subject} entscheiden</translation>
    </message>
    <message>
        <source>merge {subject}</source>
        <translation>{subject} zusammenführen</translation>
    </message>
    <message>
        <source>settle {subject}</source>
        <translation>{subject} entscheiden</translation>
    </message>
    <message>
        <source>never suggest “{subject}”</source>
        <translation>„{subject}“ nie vorschlagen</translation>
    </message>
    <message>
        <source>suggest “{subject}” again</source>
        <translation>„{subject}“ wieder vorschlagen</translation>
    </message>
    <message>
        <source>suggestions in {subject}</source>
        <translation>Vorschläge in {subject}</translation>
    </message>
    <message>
        <source>mark as {subject}</source>
        <translation>als {subject} markieren</translation>
    </message>
    <message>
        <source>set document time: {subject}</source>
        <translation>Dokumentzeit ändern: {subject}</translation>
    </message>
    <message>
        <source>edit register {subject}</source>
        <translation>{subject} im Register bearbeiten</translation>
    </message>
    <message>
        <source>choice of suggestions {subject}</source>
        <translation>Wahl der Vorschläge {subject}</translation>
    </message>
    <message>
        <source>split into parts {subject}</source>
        <translation>in Teile aufteilen {subject}</translation>
    </message>
    <message>
        <source>create release {subject}</source>
        <translation>Release {subject} erstellen</translation>
    </message>
    <message>
        <source>edit datasheet {subject}</source>
        <translation>Datenblatt bearbeiten {subject}</translation>
    </message>
    <message>
        <source>remove {subject}</source>
        <translation>{subject} entfernen</translation>
    </message>
    <message>
        <source>undo {subject}</source>
        <translation>{subject} rückgängig</translation>
    </message>
    <message>
        <source>redo {subject}</source>
        <translation>{subject} wiederholen</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The span {label} {start}–{end} does not match the article’s text: it quotes “{quote}”, the text has “{found}”.</source>
        <translation>Die Markierung {label} {start}–{end} passt nicht zum Text des Artikels: Sie zitiert „{quote}“, im Text steht „{found}“.</translation>
    </message>
    <message>
        <source>Offsets must be code points into the text as stored, end exclusive.</source>
        <translation>Positionen zählen Unicode-Zeichen (Codepoints) im gespeicherten Text, das Ende ausgeschlossen.</translation>
    </message>
    <message>
        <source>{part} of {label} “{quote}”</source>
        <translation>{part} von {label} „{quote}“</translation>
    </message>
    <message>
        <source>{link} “{source}” → “{target}”</source>
        <translation>{link} „{source}“ → „{target}“</translation>
    </message>
    <message>
        <source>CoNLL has no column for it</source>
        <translation>CoNLL hat keine Spalte dafür</translation>
    </message>
    <message>
        <source>CoNLL cannot say so: the article is not in the file with it</source>
        <translation>CoNLL kann das nicht ausdrücken: Der Artikel fehlt in der Datei mit diesem Label</translation>
    </message>
    <message>
        <source>its file has another label for which nobody was asked: the article is not in it</source>
        <translation>in seiner Datei fehlt der Artikel, weil darin nach einem anderen Label niemand gefragt wurde</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>document time</source>
        <translation>Dokumentzeit</translation>
    </message>
    <message>
        <source>where the document time comes from</source>
        <translation>woher die Dokumentzeit stammt</translation>
    </message>
    <message>
        <source>file it was imported from</source>
        <translation>Datei, aus der importiert wurde</translation>
    </message>
    <message>
        <source>repairs noted at import</source>
        <translation>beim Import vermerkte Ausbesserungen</translation>
    </message>
    <message>
        <source>further metadata</source>
        <translation>weitere Metadaten</translation>
    </message>
    <message>
        <source>that it was read and nothing was found</source>
        <translation>dass gelesen und nichts gefunden wurde</translation>
    </message>
    <message>
        <source>whose layer it is</source>
        <translation>wessen Ebene es ist</translation>
    </message>
    <message>
        <source>how far the annotator is</source>
        <translation>wie weit der Annotator ist</translation>
    </message>
    <message>
        <source>that it was adjudicated</source>
        <translation>dass es entschieden wurde</translation>
    </message>
    <message>
        <source>reason for skipping it</source>
        <translation>Grund für das Überspringen</translation>
    </message>
    <message>
        <source>which labels were asked for</source>
        <translation>nach welchen Labels gefragt war</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>Zweifelsvermerk</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>white space at the ends</source>
        <translation>Leerraum an den Rändern</translation>
    </message>
    <message>
        <source>the whole article</source>
        <translation>der ganze Artikel</translation>
    </message>
    <message>
        <source>{part} of {link} “{source}” → “{target}”</source>
        <translation>{part} von {link} „{source}“ → „{target}“</translation>
    </message>
    <message>
        <source>The table has no column “{column}”; it has {columns}.</source>
        <translation>Die Tabelle hat keine Spalte „{column}“; sie hat {columns}.</translation>
    </message>
    <message>
        <source>Say which column holds the text. A table that describes other files is given as metadata instead.</source>
        <translation>Sagen Sie, in welcher Spalte der Text steht. Eine Tabelle, die andere Dateien beschreibt, geben Sie als Metadaten an.</translation>
    </message>
    <message>
        <source>These columns were kept as further metadata: {columns}.</source>
        <translation>Diese Spalten wurden als weitere Metadaten behalten: {columns}.</translation>
    </message>
    <message>
        <source>“{value}” is no document time; it was left out.</source>
        <translation>„{value}“ ist keine Dokumentzeit; sie wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Write it like 2021-12, 2021-12-28 or 2021-12-28T07:09.</source>
        <translation>Schreiben Sie sie wie 2021-12, 2021-12-28 oder 2021-12-28T07:09.</translation>
    </message>
    <message>
        <source>The row has more cells than the table has columns.</source>
        <translation>Die Zeile hat mehr Zellen als die Tabelle Spalten.</translation>
    </message>
    <message>
        <source>Put texts with separators or newlines in quotation marks.</source>
        <translation>Setzen Sie Texte mit Trennzeichen oder Zeilenumbrüchen in Anführungszeichen.</translation>
    </message>
    <message>
        <source>The row has no text.</source>
        <translation>Die Zeile hat keinen Text.</translation>
    </message>
    <message>
        <source>begins or ends inside one of spaCy’s tokens: it is kept, but training passes over it</source>
        <translation>beginnt oder endet mitten in einem Token von spaCy: Die Markierung bleibt, das Training übergeht sie aber</translation>
    </message>
    <message>
        <source>only the extensions say so: spancat takes it for absent</source>
        <translation>nur die Erweiterungen sagen es: spancat hält es für nicht vorhanden</translation>
    </message>
    <message>
        <source>other tokens are missing, not outside, in doc.ents</source>
        <translation>andere Tokens sind in doc.ents unbekannt, nicht außerhalb</translation>
    </message>
    <message>
        <source>overlaps another: it is in doc.spans, but not in doc.ents</source>
        <translation>überlappt eine andere: steht in doc.spans, aber nicht in doc.ents</translation>
    </message>
    <message>
        <source>Reading this kind of file needs a package that is not installed.</source>
        <translation>Um solche Dateien zu lesen, fehlt ein Paket.</translation>
    </message>
    <message>
        <source>Writing this kind of file needs a package that is not installed.</source>
        <translation>Um solche Dateien zu schreiben, fehlt ein Paket.</translation>
    </message>
    <message>
        <source>Install it with: {command}</source>
        <translation>Installieren Sie es mit: {command}</translation>
    </message>
    <message>
        <source>Values of “{name}” that are no tags, as entities in brackets, left out: {count}.</source>
        <translation>Werte von „{name}“, die keine Tags sind, etwa Entitäten in Klammern, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Lines that have no ten columns or no number in the first, left out: {count}.</source>
        <translation>Zeilen ohne zehn Spalten oder ohne Zahl in der ersten, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>The file cannot be read as {encoding}.</source>
        <translation>Die Datei ist nicht als {encoding} lesbar.</translation>
    </message>
    <message>
        <source>CoNLL-U is UTF-8. Say which encoding it has.</source>
        <translation>CoNLL-U ist UTF-8. Geben Sie an, welche Kodierung sie hat.</translation>
    </message>
    <message>
        <source>The file holds no tokens in ten columns.</source>
        <translation>Die Datei enthält keine Tokens in zehn Spalten.</translation>
    </message>
    <message>
        <source>Choose another encoding, or leave it to be found out.</source>
        <translation>Wählen Sie einen anderen Zeichensatz, oder lassen Sie ihn ermitteln.</translation>
    </message>
    <message>
        <source>The file is binary, not text.</source>
        <translation>Die Datei ist binär, kein Text.</translation>
    </message>
    <message>
        <source>The file is UTF-8, but broken in places.</source>
        <translation>Die Datei ist UTF-8, aber stellenweise beschädigt.</translation>
    </message>
    <message>
        <source>Get it anew, or say that it has another encoding.</source>
        <translation>Holen Sie sie neu, oder geben Sie einen anderen Zeichensatz an.</translation>
    </message>
    <message>
        <source>No encoding was found in which the file is text.</source>
        <translation>In keinem Zeichensatz ergibt die Datei Text.</translation>
    </message>
    <message>
        <source>Say which encoding it has, or save it as UTF-8.</source>
        <translation>Geben Sie ihren Zeichensatz an, oder speichern Sie sie als UTF-8.</translation>
    </message>
    <message>
        <source>No article was found in this page.</source>
        <translation>Auf dieser Seite wurde kein Artikel gefunden.</translation>
    </message>
    <message>
        <source>Save the text of the article as plain text, and import that.</source>
        <translation>Speichern Sie den Text des Artikels als reinen Text, und importieren Sie den.</translation>
    </message>
    <message>
        <source>Lone surrogates were replaced with U+FFFD.</source>
        <translation>Einzelne Surrogate wurden durch U+FFFD ersetzt.</translation>
    </message>
    <message>
        <source>The file holds no document.</source>
        <translation>Die Datei enthält kein Dokument.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The article has no text.</source>
        <translation>Der Artikel hat keinen Text.</translation>
    </message>
    <message>
        <source>“{name}” is no document time; left out of articles: {count}.</source>
        <translation>„{name}“ ist keine Dokumentzeit; ausgelassen bei so vielen Artikeln: {count}.</translation>
    </message>
    <message>
        <source>The field “{name}” is unknown; left out of articles: {count}.</source>
        <translation>Das Feld „{name}“ ist unbekannt; ausgelassen bei so vielen Artikeln: {count}.</translation>
    </message>
    <message>
        <source>The kind “{kind}” or the state “{state}” of the layer is unknown.</source>
        <translation>Die Art „{kind}“ oder der Stand „{state}“ der Ebene ist unbekannt.</translation>
    </message>
    <message>
        <source>No article of this import is called “{name}”.</source>
        <translation>Kein Artikel dieses Imports heißt „{name}“.</translation>
    </message>
    <message>
        <source>The metadata table “{file}” cannot be used. {reason}</source>
        <translation>Die Metadatentabelle „{file}“ ist nicht verwendbar. {reason}</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>The metadata table “{file}” has no column “file”.</source>
        <translation>Die Metadatentabelle „{file}“ hat keine Spalte „file“.</translation>
    </message>
    <message>
        <source>Its columns may be: {columns}.</source>
        <translation>Ihre Spalten dürfen sein: {columns}.</translation>
    </message>
    <message>
        <source>The column “{column}” is unknown and was left out. Known are: {columns}.</source>
        <translation>Die Spalte „{column}“ ist unbekannt und wurde ausgelassen. Bekannt sind: {columns}.</translation>
    </message>
    <message>
        <source>The PDF asks for a password.</source>
        <translation>Die PDF-Datei verlangt ein Kennwort.</translation>
    </message>
    <message>
        <source>Save it without one first.</source>
        <translation>Speichern Sie sie zuerst ohne.</translation>
    </message>
    <message>
        <source>The PDF holds no text, only pictures.</source>
        <translation>Die PDF-Datei enthält keinen Text, nur Bilder.</translation>
    </message>
    <message>
        <source>Run text recognition on it first.</source>
        <translation>Lassen Sie zuerst eine Texterkennung darüberlaufen.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>Eine solche Datei oder einen solchen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>It is no file, or a folder that cannot be opened.</source>
        <translation>Es ist keine Datei oder ein Ordner, der sich nicht öffnen lässt.</translation>
    </message>
    <message>
        <source>It has {size} MB; one article may have {limit} MB.</source>
        <translation>Sie hat {size} MB; ein Artikel darf {limit} MB haben.</translation>
    </message>
    <message>
        <source>Cut it into articles first.</source>
        <translation>Zerlegen Sie sie zuerst in Artikel.</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}.</source>
        <translation>Die Datei ist nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>It may be one of these: {known}.</source>
        <translation>Gemeint sein kann: {known}.</translation>
    </message>
    <message>
        <source>The format “{name}” of the package “{package}” is broken: {reason}.</source>
        <translation>Das Format „{name}“ aus dem Paket „{package}“ ist defekt: {reason}.</translation>
    </message>
    <message>
        <source>All other formats work.</source>
        <translation>Alle anderen Formate funktionieren.</translation>
    </message>
    <message>
        <source>Update or remove that package.</source>
        <translation>Aktualisieren oder entfernen Sie dieses Paket.</translation>
    </message>
    <message>
        <source>The file is in none of the formats with this ending: {known}.</source>
        <translation>Die Datei hat keines der Formate mit dieser Endung: {known}.</translation>
    </message>
    <message>
        <source>No format is known for the ending “{suffix}”.</source>
        <translation>Für die Endung „{suffix}“ ist kein Format bekannt.</translation>
    </message>
    <message>
        <source>These are read: {known}.</source>
        <translation>Gelesen werden: {known}.</translation>
    </message>
    <message>
        <source>No import format is called “{name}”.</source>
        <translation>Kein Importformat heißt „{name}“.</translation>
    </message>
    <message>
        <source>No export format is called “{name}”.</source>
        <translation>Kein Exportformat heißt „{name}“.</translation>
    </message>
    <message>
        <source>These are written: {known}.</source>
        <translation>Geschrieben werden: {known}.</translation>
    </message>
    <message>
        <source>It is no table from line {line} on: {reason}.</source>
        <translation>Ab Zeile {line} ist es keine Tabelle: {reason}.</translation>
    </message>
    <message>
        <source>The table has no header.</source>
        <translation>Die Tabelle hat keine Kopfzeile.</translation>
    </message>
    <message>
        <source>The suggestions were cancelled.</source>
        <translation>Die Vorschläge wurden abgebrochen.</translation>
    </message>
    <message>
        <source>What was finished before is kept.</source>
        <translation>Was vorher fertig war, bleibt.</translation>
    </message>
    <message>
        <source>The project is split already, in another way ({settings}).</source>
        <translation>Das Projekt ist schon aufgeteilt, und zwar anders ({settings}).</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>With --anew it is split again: then articles change parts.</source>
        <translation>Mit --anew wird es neu aufgeteilt: Dann wechseln Artikel den Teil.</translation>
    </message>
    <message>
        <source>The article is as it was; the others go on.</source>
        <translation>Der Artikel ist, wie er war; die anderen werden weiter bearbeitet.</translation>
    </message>
    <message>
        <source>Install it again, or copy its folder again; or choose another one.</source>
        <translation>Sie neu installieren oder ihren Ordner neu kopieren; oder eine andere wählen.</translation>
    </message>
    <message>
        <source>Install {packages} where Goldspan is installed.</source>
        <translation>{packages} dort installieren, wo Goldspan installiert ist.</translation>
    </message>
    <message>
        <source>The pipeline’s process ended while it read the article {article}; attempts: {count}.</source>
        <translation>Der Prozess der Pipeline endete, während sie den Artikel {article} las; Versuche: {count}.</translation>
    </message>
    <message>
        <source>Perhaps the memory did not suffice: close other programs.</source>
        <translation>Vielleicht reichte der Arbeitsspeicher nicht: andere Programme schließen.</translation>
    </message>
    <message>
        <source>The pipeline took more than {seconds} seconds for the article {article} and was stopped.</source>
        <translation>Die Pipeline brauchte für den Artikel {article} mehr als {seconds} Sekunden und wurde beendet.</translation>
    </message>
    <message>
        <source>What the pipeline suggests for the article {article} does not fit its text: {reason}.</source>
        <translation>Was die Pipeline für den Artikel {article} vorschlägt, passt nicht zu seinem Text: {reason}.</translation>
    </message>
    <message>
        <source>The article {article} is in another language ({language}) than the pipeline {pipeline} reads ({reads}).</source>
        <translation>Der Artikel {article} hat eine andere Sprache ({language}), als die Pipeline {pipeline} liest ({reads}).</translation>
    </message>
    <message>
        <source>Choose a pipeline for its language, or correct its language.</source>
        <translation>Eine Pipeline für seine Sprache wählen oder seine Sprache berichtigen.</translation>
    </message>
    <message>
        <source>The pipeline {pipeline} failed on {count} articles in a row and is left alone now.</source>
        <translation>Die Pipeline {pipeline} scheiterte an {count} Artikeln hintereinander und wird nicht weiter bemüht.</translation>
    </message>
    <message>
        <source>Try it on one of these articles alone, or choose another one.</source>
        <translation>Sie an einem dieser Artikel allein erproben oder eine andere wählen.</translation>
    </message>
    <message>
        <source>The pipeline {pipeline} was made for spaCy {made_for}; here is {here}. Its suggestions may be worse than they should be.</source>
        <translation>Die Pipeline {pipeline} ist für spaCy {made_for} gemacht; hier ist {here}. Ihre Vorschläge können schlechter sein, als sie sein sollten.</translation>
    </message>
    <message>
        <source>Install the release of it that goes with spaCy {here}.</source>
        <translation>Die Ausgabe von ihr installieren, die zu spaCy {here} gehört.</translation>
    </message>
    <message>
        <source>The pipeline {pipeline} does not have these labels of its mapping: {lacking}. It has: {has}.</source>
        <translation>Die Pipeline {pipeline} hat diese Labels ihrer Zuordnung nicht: {lacking}. Sie hat: {has}.</translation>
    </message>
    <message>
        <source>Say under “Suggestions” what its labels mean.</source>
        <translation>Sagen Sie unter „Vorschläge“, was ihre Labels bedeuten.</translation>
    </message>
    <message>
        <source>The article {article} is in another language ({language}) than the pipelines read: {pipelines}.</source>
        <translation>Keine der Pipelines liest die Sprache des Artikels {article} ({language}): {pipelines}.</translation>
    </message>
    <message>
        <source>The others are used.</source>
        <translation>Die anderen werden verwendet.</translation>
    </message>
    <message>
        <source>The folder of the pipeline {pipeline} is not there.</source>
        <translation>Den Ordner der Pipeline {pipeline} gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose the folder again, or another pipeline.</source>
        <translation>Den Ordner neu wählen oder eine andere Pipeline.</translation>
    </message>
    <message>
        <source>No pipeline of the name {pipeline} is installed.</source>
        <translation>Eine Pipeline namens {pipeline} ist nicht installiert.</translation>
    </message>
    <message>
        <source>Choose another pipeline, or install this one where Goldspan is installed.</source>
        <translation>Wählen Sie eine andere Pipeline, oder installieren Sie diese dort, wo Goldspan installiert ist.</translation>
    </message>
    <message>
        <source>The folder {pipeline} holds no spaCy pipeline: {needed} is missing.</source>
        <translation>Der Ordner {pipeline} enthält keine spaCy-Pipeline: {needed} fehlt.</translation>
    </message>
    <message>
        <source>Choose the folder that has config.cfg and meta.json in it.</source>
        <translation>Wählen Sie den Ordner, in dem config.cfg und meta.json liegen.</translation>
    </message>
    <message>
        <source>The pipeline {pipeline} was made for spaCy {made_for} and cannot be loaded with {here}: {reason}.</source>
        <translation>Die Pipeline {pipeline} ist für spaCy {made_for} gemacht und lässt sich mit {here} nicht laden: {reason}.</translation>
    </message>
    <message>
        <source>The pipeline {pipeline} needs “{needed}”, which is not installed.</source>
        <translation>Die Pipeline {pipeline} braucht „{needed}“; das ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install the package that brings it where Goldspan is installed.</source>
        <translation>Das Paket, das es mitbringt, dort installieren, wo Goldspan installiert ist.</translation>
    </message>
    <message>
        <source>The pipeline {pipeline} has none of the labels that are expected of it ({needed}). It has: {reason}.</source>
        <translation>Die Pipeline {pipeline} hat keins der Labels, die von ihr erwartet werden ({needed}). Sie hat: {reason}.</translation>
    </message>
    <message>
        <source>The pipeline {pipeline} has no labels: it marks nothing.</source>
        <translation>Die Pipeline {pipeline} hat keine Labels: Sie markiert nichts.</translation>
    </message>
    <message>
        <source>Choose another pipeline.</source>
        <translation>Wählen Sie eine andere Pipeline.</translation>
    </message>
    <message>
        <source>The pipeline {pipeline} is damaged and cannot be loaded: {reason}.</source>
        <translation>Die Pipeline {pipeline} ist beschädigt und lässt sich nicht laden: {reason}.</translation>
    </message>
    <message>
        <source>The process of the pipeline {pipeline} ended while it was loaded.</source>
        <translation>Der Prozess der Pipeline {pipeline} endete, während sie geladen wurde.</translation>
    </message>
    <message>
        <source>Loading the pipeline {pipeline} took too long.</source>
        <translation>Die Pipeline {pipeline} zu laden dauerte zu lange.</translation>
    </message>
    <message>
        <source>The pipeline failed on the article {article}: {reason}.</source>
        <translation>Die Pipeline scheiterte am Artikel {article}: {reason}.</translation>
    </message>
    <message>
        <source>The project has no article “{name}”.</source>
        <translation>Das Projekt hat keinen Artikel „{name}“.</translation>
    </message>
    <message>
        <source>“goldspan list” shows what the articles are called.</source>
        <translation>„goldspan list“ zeigt, wie die Artikel heißen.</translation>
    </message>
    <message>
        <source>There is a file “{file}” already.</source>
        <translation>Es gibt schon eine Datei „{file}“.</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>Sie wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“{folder}” exists already.</source>
        <translation>„{folder}“ gibt es schon.</translation>
    </message>
    <message>
        <source>The pipeline {pipeline} is not on this machine any more.</source>
        <translation>Die Pipeline {pipeline} ist nicht mehr auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Choose another name, or say that it may be replaced.</source>
        <translation>Wählen Sie einen anderen Namen, oder erlauben Sie, den Ordner zu ersetzen.</translation>
    </message>
    <message>
        <source>“{folder}” is no export, so it is not replaced.</source>
        <translation>„{folder}“ ist kein Export und wird darum nicht ersetzt.</translation>
    </message>
    <message>
        <source>The export could not be written: {reason}.</source>
        <translation>Der Export ließ sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <source>What was at “{folder}” before is unchanged.</source>
        <translation>Was vorher in „{folder}“ war, ist unverändert.</translation>
    </message>
    <message>
        <source>Make room on the disk, or choose another folder.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The file has no articles “{ids}”.</source>
        <translation>In der Datei gibt es keine Artikel „{ids}“.</translation>
    </message>
    <message>
        <source>Give the ids of the first and the last, as in t00-t71, or one id.</source>
        <translation>Geben Sie die Kennungen des ersten und des letzten an, wie in t00-t71, oder eine Kennung.</translation>
    </message>
    <message>
        <source>Nothing can be measured against “{file}”: {reason}</source>
        <translation>An „{file}“ lässt sich nichts messen: {reason}</translation>
    </message>
    <message>
        <source>“{file}” holds no articles to measure against.</source>
        <translation>„{file}“ enthält keine Artikel, an denen sich messen ließe.</translation>
    </message>
    <message>
        <source>Give a Goldspan JSONL file: one article with its spans in each line.</source>
        <translation>Geben Sie eine Goldspan-JSONL-Datei an: in jeder Zeile ein Artikel mit seinen Markierungen.</translation>
    </message>
    <message>
        <source>No line of “{file}” can be measured against. Line {line}: {reason}</source>
        <translation>Keine Zeile von „{file}“ eignet sich zum Messen. Zeile {line}: {reason}</translation>
    </message>
    <message>
        <source>You have not marked any of these articles as done yet.</source>
        <translation>Von diesen Artikeln haben Sie noch keinen als fertig gekennzeichnet.</translation>
    </message>
    <message>
        <source>Measured are the articles that you are done with (D).</source>
        <translation>Gemessen wird an den Artikeln, mit denen Sie fertig sind (D).</translation>
    </message>
    <message>
        <source>None of the articles has gold yet.</source>
        <translation>Noch keiner der Artikel hat Gold.</translation>
    </message>
    <message>
        <source>An article has gold once it is adjudicated, or once exactly one person has marked it as done (D).</source>
        <translation>Gold hat ein Artikel, wenn er entschieden ist oder wenn genau eine Person ihn als fertig gekennzeichnet hat (D).</translation>
    </message>
    <message>
        <source>Several annotators are called “{name}”.</source>
        <translation>Mehrere Annotatoren heißen „{name}“.</translation>
    </message>
    <message>
        <source>Say which by id: {known}.</source>
        <translation>Nennen Sie die Kennung: {known}.</translation>
    </message>
    <message>
        <source>The article has no such unit now: somebody changed something.</source>
        <translation>Diese Stelle gibt es im Artikel nicht mehr: Jemand hat etwas geändert.</translation>
    </message>
    <message>
        <source>List the units anew and decide again.</source>
        <translation>Listen Sie die Stellen neu auf und entscheiden Sie noch einmal.</translation>
    </message>
    <message>
        <source>Somebody has changed what they have here since.</source>
        <translation>Jemand hat seine Markierung hier inzwischen geändert.</translation>
    </message>
    <message>
        <source>Another row decides on this unit already.</source>
        <translation>Über diese Stelle entscheidet schon eine andere Zeile.</translation>
    </message>
    <message>
        <source>They do not all agree here.</source>
        <translation>Hier sind sich nicht alle einig.</translation>
    </message>
    <message>
        <source>An edited unit needs one span in “gold”.</source>
        <translation>Eine bearbeitete Stelle braucht genau eine Markierung in „gold“.</translation>
    </message>
    <message>
        <source>No annotator is called “{name}”.</source>
        <translation>Niemand heißt „{name}“.</translation>
    </message>
    <message>
        <source>There is no “{name}” here.</source>
        <translation>„{name}“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>It is one of these: {known}.</source>
        <translation>Möglich sind: {known}.</translation>
    </message>
    <message>
        <source>The project knows these: {known}.</source>
        <translation>Das Projekt kennt: {known}.</translation>
    </message>
    <message>
        <source>{how} To export work in progress, choose a person’s layer or “all”.</source>
        <translation>{how} Um Unfertiges zu exportieren, wählen Sie die Ebene einer Person oder „all“.</translation>
    </message>
    <message>
        <source>The layer “{layer}” has nothing on these articles.</source>
        <translation>Die Ebene „{layer}“ hat zu diesen Artikeln nichts.</translation>
    </message>
    <message>
        <source>Choose another layer, or other articles.</source>
        <translation>Wählen Sie eine andere Ebene oder andere Artikel.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Ein Name wird gebraucht.</translation>
    </message>
    <message>
        <source>Type the name of the person who is to work on the articles.</source>
        <translation>Geben Sie den Namen der Person ein, die an den Artikeln arbeiten soll.</translation>
    </message>
    <message>
        <source>{count} people are called “{name}”.</source>
        <translation>{count} Personen heißen „{name}“.</translation>
    </message>
    <message>
        <source>Choose one of them in the list.</source>
        <translation>Wählen Sie eine davon in der Liste.</translation>
    </message>
    <message>
        <source>There is no label “{label}” in the scheme.</source>
        <translation>Im Schema gibt es kein Label „{label}“.</translation>
    </message>
    <message>
        <source>Labels: {labels}</source>
        <translation>Labels: {labels}</translation>
    </message>
    <message>
        <source>Type the name under which your work should appear.</source>
        <translation>Geben Sie den Namen ein, unter dem Ihre Arbeit erscheinen soll.</translation>
    </message>
    <message>
        <source>Your name could not be kept in “{file}”: {reason}.</source>
        <translation>Ihr Name ließ sich nicht in „{file}“ aufheben: {reason}.</translation>
    </message>
    <message>
        <source>Check your rights on that folder.</source>
        <translation>Prüfen Sie Ihre Rechte an diesem Ordner.</translation>
    </message>
    <message>
        <source>The file is no JSON from entry {number} on: what follows was not read.</source>
        <translation>Ab Eintrag {number} ist die Datei kein JSON: Was folgt, wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>It is nested too deeply.</source>
        <translation>Sie ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>It has a number of more digits than can be read.</source>
        <translation>Sie enthält eine Zahl mit mehr Stellen, als gelesen werden können.</translation>
    </message>
    <message>
        <source>It is not UTF-8, as JSON is.</source>
        <translation>Sie ist nicht in UTF-8, wie JSON es sein muss.</translation>
    </message>
    <message>
        <source>The text of “{article}” came twice with a layer of “{annotator}”.</source>
        <translation>Der Text von „{article}“ kam zweimal mit einer Ebene von „{annotator}“.</translation>
    </message>
    <message>
        <source>The first of the two was taken.</source>
        <translation>Die erste der beiden wurde genommen.</translation>
    </message>
    <message>
        <source>A span is not linked to itself.</source>
        <translation>Eine Markierung wird nicht mit sich selbst verknüpft.</translation>
    </message>
    <message>
        <source>These two spans are linked like this already.</source>
        <translation>Diese zwei Markierungen sind schon so verknüpft.</translation>
    </message>
    <message>
        <source>These two spans cannot be linked this way.</source>
        <translation>Diese beiden Markierungen lassen sich so nicht verknüpfen.</translation>
    </message>
    <message>
        <source>Link a claim to the actor who says it, or to its date.</source>
        <translation>Verknüpfen Sie eine Aussage mit dem Akteur, der sie macht, oder mit ihrem Datum.</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>Dieses Projekt ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Close the other window of it, or open a copy.</source>
        <translation>Schließen Sie sein anderes Fenster, oder öffnen Sie eine Kopie.</translation>
    </message>
    <message>
        <source>This article is no longer in the project.</source>
        <translation>Dieser Artikel ist nicht mehr im Projekt.</translation>
    </message>
    <message>
        <source>Choose another one in the library.</source>
        <translation>Wählen Sie in der Bibliothek einen anderen.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>“{file}” is open in another window.</source>
        <translation>„{file}“ ist in einem anderen Fenster geöffnet.</translation>
    </message>
    <message>
        <source>Here it is open for reading only.</source>
        <translation>Hier ist es nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Work on in the other window, or close it and open this again.</source>
        <translation>Arbeiten Sie im anderen Fenster weiter, oder schließen Sie es und öffnen Sie dieses neu.</translation>
    </message>
    <message>
        <source>The project has been closed.</source>
        <translation>Das Projekt wurde geschlossen.</translation>
    </message>
    <message>
        <source>A change could not be saved: {reason}.</source>
        <translation>Eine Änderung ließ sich nicht speichern: {reason}.</translation>
    </message>
    <message>
        <source>What was saved before is safe.</source>
        <translation>Was vorher gespeichert war, ist sicher.</translation>
    </message>
    <message>
        <source>Please report this; the log has the details.</source>
        <translation>Bitte melden Sie das; im Protokoll stehen die Einzelheiten.</translation>
    </message>
    <message>
        <source>There is no label {label}.</source>
        <translation>Ein Label {label} gibt es nicht.</translation>
    </message>
    <message>
        <source>The labels are {labels}.</source>
        <translation>Die Labels sind {labels}.</translation>
    </message>
    <message>
        <source>“{file}” is not a label scheme: {reason}.</source>
        <translation>„{file}“ ist kein Label-Schema: {reason}.</translation>
    </message>
    <message>
        <source>Compare it with the scheme that Goldspan ships.</source>
        <translation>Vergleichen Sie es mit dem Schema, das Goldspan mitbringt.</translation>
    </message>
    <message>
        <source>Stopped: what was done so far has been undone meanwhile.</source>
        <translation>Angehalten: Was bis dahin getan war, wurde inzwischen rückgängig gemacht.</translation>
    </message>
    <message>
        <source>“{file}” is open for reading only.</source>
        <translation>„{file}“ ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Changes that are not saved yet: {count}. {reason}</source>
        <translation>Noch nicht gespeicherte Änderungen: {count}. {reason}</translation>
    </message>
    <message>
        <source>They are still in memory; the project stays open.</source>
        <translation>Sie sind noch im Speicher; das Projekt bleibt offen.</translation>
    </message>
    <message>
        <source>Free some space and try again, or close without them.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es noch einmal, oder schließen Sie ohne sie.</translation>
    </message>
    <message>
        <source>Closed without saving.</source>
        <translation>Ohne Speichern geschlossen.</translation>
    </message>
    <message>
        <source>“{name}” is not in the project.</source>
        <translation>„{name}“ ist nicht im Projekt.</translation>
    </message>
    <message>
        <source>Look at what is there now, then do it again.</source>
        <translation>Sehen Sie nach, was jetzt da ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>“{name}” is in the project already, made by {author}.</source>
        <translation>„{name}“ ist schon im Projekt, gemacht von {author}.</translation>
    </message>
    <message>
        <source>“{name}” has been removed by {author}.</source>
        <translation>„{name}“ wurde von {author} entfernt.</translation>
    </message>
    <message>
        <source>“{name}” has been changed by {author}.</source>
        <translation>„{name}“ wurde von {author} geändert.</translation>
    </message>
    <message>
        <source>{author} has work that needs what this would remove ({missing}).</source>
        <translation>{author} hat Arbeit, die braucht, was dabei entfernt würde ({missing}).</translation>
    </message>
    <message>
        <source>Take that work back first.</source>
        <translation>Nehmen Sie zuerst diese Arbeit zurück.</translation>
    </message>
    <message>
        <source>Something else in the project needs what is missing here ({missing}).</source>
        <translation>Etwas anderes im Projekt braucht, was hier fehlt ({missing}).</translation>
    </message>
    <message>
        <source>Open the project again and look at what is there now.</source>
        <translation>Öffnen Sie das Projekt neu, und sehen Sie nach, was jetzt da ist.</translation>
    </message>
    <message>
        <source>No project was made.</source>
        <translation>Es wurde kein Projekt angelegt.</translation>
    </message>
    <message>
        <source>“{file}” could not be made: {reason}.</source>
        <translation>„{file}“ ließ sich nicht anlegen: {reason}.</translation>
    </message>
    <message>
        <source>Choose a folder that exists, has room and is yours to write.</source>
        <translation>Wählen Sie einen Ordner, den es gibt, der Platz hat und in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>This file is a bundle for {name} itself.</source>
        <translation>Diese Datei ist selbst ein Bündel für {name}.</translation>
    </message>
    <message>
        <source>Make bundles in the project that it comes from.</source>
        <translation>Bündel in dem Projekt erstellen, aus dem sie stammt.</translation>
    </message>
    <message>
        <source>A project needs a file name.</source>
        <translation>Ein Projekt braucht einen Dateinamen.</translation>
    </message>
    <message>
        <source>Choose one that ends in .goldspan.</source>
        <translation>Wählen Sie einen, der auf .goldspan endet.</translation>
    </message>
    <message>
        <source>Choose another name, or open that one.</source>
        <translation>Wählen Sie einen anderen Namen, oder öffnen Sie jene.</translation>
    </message>
    <message>
        <source>“{file}” cannot be opened: its latest changes lie in “{log}”.</source>
        <translation>„{file}“ lässt sich nicht öffnen: Seine letzten Änderungen liegen in „{log}“.</translation>
    </message>
    <message>
        <source>Neither file was touched.</source>
        <translation>Keine der beiden Dateien wurde angerührt.</translation>
    </message>
    <message>
        <source>Copy both files to a folder you can write to; open it there.</source>
        <translation>Kopieren Sie beide Dateien in einen Ordner, in den Sie schreiben dürfen, und öffnen Sie sie dort.</translation>
    </message>
    <message>
        <source>The project is open for reading only.</source>
        <translation>Das Projekt ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>“{file}” or its folder is write-protected.</source>
        <translation>„{file}“ oder der Ordner ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Copy it to a folder you can write to, or have the rights changed.</source>
        <translation>Kopieren Sie es in einen Ordner, in den Sie schreiben dürfen, oder lassen Sie die Rechte ändern.</translation>
    </message>
    <message>
        <source>There is no room to write beside “{file}”; the disk may be full.</source>
        <translation>Neben „{file}“ ist kein Platz zum Schreiben; vielleicht ist der Datenträger voll.</translation>
    </message>
    <message>
        <source>Free some space, then open the project again.</source>
        <translation>Schaffen Sie Platz, und öffnen Sie das Projekt neu.</translation>
    </message>
    <message>
        <source>Another program is writing “{file}” and does not stop.</source>
        <translation>Ein anderes Programm schreibt „{file}“ und hört nicht auf.</translation>
    </message>
    <message>
        <source>Wait until it is done, then open the project again.</source>
        <translation>Warten Sie, bis es fertig ist, und öffnen Sie das Projekt dann neu.</translation>
    </message>
    <message>
        <source>“{file}” could not be opened for writing: {reason}.</source>
        <translation>„{file}“ ließ sich nicht zum Schreiben öffnen: {reason}.</translation>
    </message>
    <message>
        <source>Check the drive and your rights on the folder.</source>
        <translation>Prüfen Sie das Laufwerk und Ihre Rechte am Ordner.</translation>
    </message>
    <message>
        <source>The disk is full: “{file}” could not be written.</source>
        <translation>Der Datenträger ist voll: „{file}“ ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Schaffen Sie Platz, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>“{file}” is in use by another program.</source>
        <translation>„{file}“ wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>Wait until the other program is done, then try again.</source>
        <translation>Warten Sie, bis das andere Programm fertig ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>“{file}” could not be written: {reason}.</source>
        <translation>„{file}“ ließ sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <source>What was there before is still there.</source>
        <translation>Was vorher da war, ist noch da.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Wählen Sie einen anderen Ordner, oder schaffen Sie Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>Check the drive and your rights on the folder, then try again.</source>
        <translation>Prüfen Sie das Laufwerk und Ihre Rechte am Ordner, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Nothing of it was half written; what was saved before is safe.</source>
        <translation>Nichts davon wurde halb geschrieben; was vorher gespeichert war, ist sicher.</translation>
    </message>
    <message>
        <source>The project “{file}” is damaged: {reason}.</source>
        <translation>Das Projekt „{file}“ ist beschädigt: {reason}.</translation>
    </message>
    <message>
        <source>The file was not touched.</source>
        <translation>Die Datei wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>Open the newest backup; “goldspan verify” says what is wrong with this file.</source>
        <translation>Öffnen Sie die neueste Sicherung; „goldspan verify“ sagt, was mit dieser Datei nicht stimmt.</translation>
    </message>
    <message>
        <source>“{file}” is empty: there is no project in it.</source>
        <translation>„{file}“ ist leer: Es ist kein Projekt darin.</translation>
    </message>
    <message>
        <source>Open another file or a backup, or make a new project.</source>
        <translation>Öffnen Sie eine andere Datei oder eine Sicherung, oder legen Sie ein neues Projekt an.</translation>
    </message>
    <message>
        <source>“{file}” is not a Goldspan project.</source>
        <translation>„{file}“ ist kein Goldspan-Projekt.</translation>
    </message>
    <message>
        <source>Open a .goldspan file, or import this one into a project as an article.</source>
        <translation>Öffnen Sie eine .goldspan-Datei, oder importieren Sie diese als Artikel in ein Projekt.</translation>
    </message>
    <message>
        <source>“{file}” was made by a newer version of Goldspan.</source>
        <translation>„{file}“ stammt von einer neueren Version von Goldspan.</translation>
    </message>
    <message>
        <source>Update Goldspan, then open the project again.</source>
        <translation>Bringen Sie Goldspan auf den neuesten Stand, und öffnen Sie das Projekt dann neu.</translation>
    </message>
    <message>
        <source>“{file}” is a folder, not a project.</source>
        <translation>„{file}“ ist ein Ordner, kein Projekt.</translation>
    </message>
    <message>
        <source>Open a .goldspan file in it.</source>
        <translation>Öffnen Sie eine .goldspan-Datei darin.</translation>
    </message>
    <message>
        <source>Nothing was taken from it, and the project is unchanged.</source>
        <translation>Nichts wurde daraus übernommen, das Projekt ist unverändert.</translation>
    </message>
    <message>
        <source>Ask for the .goldspan file itself, or for a new archive.</source>
        <translation>Um die .goldspan-Datei selbst bitten oder um ein neues Archiv.</translation>
    </message>
    <message>
        <source>“{file}” is packed in an unusual way.</source>
        <translation>„{file}“ ist auf ungewöhnliche Weise gepackt.</translation>
    </message>
    <message>
        <source>There is no file “{file}”.</source>
        <translation>Es gibt keine Datei „{file}“.</translation>
    </message>
    <message>
        <source>Perhaps it was moved or renamed; look for it and choose it.</source>
        <translation>Vielleicht wurde sie verschoben oder umbenannt; suchen und dann auswählen.</translation>
    </message>
    <message>
        <source>The archive “{file}” is damaged or was cut short.</source>
        <translation>Das Archiv „{file}“ ist beschädigt oder bricht ab.</translation>
    </message>
    <message>
        <source>“{file}” could not be unpacked: {reason}.</source>
        <translation>„{file}“ ließ sich nicht entpacken: {reason}.</translation>
    </message>
    <message>
        <source>Free some space, or check your rights on the file.</source>
        <translation>Platz schaffen oder die Rechte an der Datei prüfen.</translation>
    </message>
    <message>
        <source>“{file}” holds too many files.</source>
        <translation>„{file}“ enthält zu viele Dateien.</translation>
    </message>
    <message>
        <source>There is no project in “{file}”.</source>
        <translation>In „{file}“ ist kein Projekt.</translation>
    </message>
    <message>
        <source>There are several projects in “{file}”.</source>
        <translation>In „{file}“ sind mehrere Projekte.</translation>
    </message>
    <message>
        <source>“{file}” holds other things than a project: {member}.</source>
        <translation>„{file}“ enthält anderes als ein Projekt: {member}.</translation>
    </message>
    <message>
        <source>“{file}” would write outside its folder: {member}.</source>
        <translation>„{file}“ würde außerhalb seines Ordners schreiben: {member}.</translation>
    </message>
    <message>
        <source>“{file}” holds a link where a file should be: {member}.</source>
        <translation>„{file}“ enthält eine Verknüpfung statt einer Datei: {member}.</translation>
    </message>
    <message>
        <source>“{file}” is protected by a password.</source>
        <translation>„{file}“ ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
        <source>“{file}” unpacks to far more than it could.</source>
        <translation>„{file}“ wird beim Entpacken viel größer, als ein Projekt sein kann.</translation>
    </message>
    <message>
        <source>Copy it again from where it came.</source>
        <translation>Noch einmal von dort kopieren, woher es kam.</translation>
    </message>
    <message>
        <source>There is no room for what “{file}” holds.</source>
        <translation>Für das, was „{file}“ enthält, ist kein Platz.</translation>
    </message>
    <message>
        <source>Perhaps it was moved or renamed; look for it and open it.</source>
        <translation>Vielleicht wurde sie verschoben oder umbenannt; suchen Sie sie, und öffnen Sie sie.</translation>
    </message>
    <message>
        <source>“{file}” is the project itself.</source>
        <translation>„{file}“ ist das Projekt selbst.</translation>
    </message>
    <message>
        <source>Choose the files that others sent back.</source>
        <translation>Die Dateien auswählen, die andere zurückgeschickt haben.</translation>
    </message>
    <message>
        <source>“{file}” belongs to another project, “{other}”.</source>
        <translation>„{file}“ gehört zu einem anderen Projekt, „{other}“.</translation>
    </message>
    <message>
        <source>Open that project to merge it there, or import its articles here.</source>
        <translation>Jenes Projekt öffnen und dort zusammenführen, oder die Artikel hier importieren.</translation>
    </message>
    <message>
        <source>“{file}” could not be read: {reason}.</source>
        <translation>„{file}“ ließ sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>Check the drive and your rights on the file.</source>
        <translation>Prüfen Sie das Laufwerk und Ihre Rechte an der Datei.</translation>
    </message>
    <message>
        <source>“{file}” was cut short: it has {size} of {expected} bytes.</source>
        <translation>„{file}“ ist abgeschnitten: {size} von {expected} Byte sind da.</translation>
    </message>
    <message>
        <source>Copy it again from where it came, or open the newest backup.</source>
        <translation>Kopieren Sie sie neu von dort, wo sie herkam, oder öffnen Sie die neueste Sicherung.</translation>
    </message>
    <message>
        <source>“{file}” is of version {version}, which Goldspan cannot read.</source>
        <translation>„{file}“ hat die Version {version}, die Goldspan nicht lesen kann.</translation>
    </message>
    <message>
        <source>Open it with the version of Goldspan that made it.</source>
        <translation>Öffnen Sie es mit der Version von Goldspan, von der es stammt.</translation>
    </message>
    <message>
        <source>“{file}” could not be brought to version {version}.</source>
        <translation>„{file}“ ließ sich nicht auf Version {version} bringen.</translation>
    </message>
    <message>
        <source>The file is as it was; a backup lies beside it.</source>
        <translation>Die Datei ist, wie sie war; eine Sicherung liegt daneben.</translation>
    </message>
    <message>
        <source>Run “goldspan verify” on it and report what it says.</source>
        <translation>Prüfen Sie sie mit „goldspan verify“, und melden Sie das Ergebnis.</translation>
    </message>
    <message>
        <source>The article is not in the project any more.</source>
        <translation>Der Artikel ist nicht mehr im Projekt.</translation>
    </message>
    <message>
        <source>Somebody removed it; go on with another article.</source>
        <translation>Jemand hat ihn entfernt; machen Sie mit einem anderen weiter.</translation>
    </message>
    <message>
        <source>The backup “{file}” could not be made: {reason}.</source>
        <translation>Die Sicherung „{file}“ konnte nicht angelegt werden: {reason}.</translation>
    </message>
    <message>
        <source>The project was not touched.</source>
        <translation>Das Projekt blieb unberührt.</translation>
    </message>
    <message>
        <source>Ask whoever sent it for the file as Goldspan wrote it.</source>
        <translation>Um die Datei bitten, wie Goldspan sie geschrieben hat.</translation>
    </message>
    <message>
        <source>“{file}” was made by an older version and must be converted first.</source>
        <translation>„{file}“ stammt von einer älteren Version und muss erst umgewandelt werden.</translation>
    </message>
    <message>
        <source>Open it once where it can be written, then again.</source>
        <translation>Öffnen Sie es einmal dort, wo geschrieben werden darf, dann noch einmal.</translation>
    </message>
    <message>
        <source>“{file}” has more rows than a project can have.</source>
        <translation>„{file}“ hat mehr Zeilen, als ein Projekt haben kann.</translation>
    </message>
    <message>
        <source>In “{file}” the text of “{article}” was changed.</source>
        <translation>In „{file}“ wurde der Text von „{article}“ verändert.</translation>
    </message>
    <message>
        <source>A corrected text is a new article: import it, then share that out.</source>
        <translation>Ein berichtigter Text ist ein neuer Artikel: importieren, dann diesen verteilen.</translation>
    </message>
    <message>
        <source>“{file}” is not as Goldspan writes projects: {part}.</source>
        <translation>„{file}“ ist nicht so, wie Goldspan Projekte schreibt: {part}.</translation>
    </message>
    <message>
        <source>“{file}” could not be opened: {reason}.</source>
        <translation>„{file}“ ließ sich nicht öffnen: {reason}.</translation>
    </message>
    <message>
        <source>Open the newest backup, or run “goldspan verify” on it.</source>
        <translation>Öffnen Sie die neueste Sicherung, oder prüfen Sie die Datei mit „goldspan verify“.</translation>
    </message>
    <message>
        <source>A range of the span {label} {start}–{end} does not match the article’s text: it quotes “{quote}”, the text has “{found}”.</source>
        <translation>Ein Teil der Markierung {label} {start}–{end} passt nicht zum Text des Artikels: Er zitiert „{quote}“, im Text steht „{found}“.</translation>
    </message>
    <message>
        <source>The file cannot be read whole: {reason}.</source>
        <translation>Die Datei ist nicht ganz lesbar: {reason}.</translation>
    </message>
    <message>
        <source>The file is damaged: {reason}.</source>
        <translation>Die Datei ist beschädigt: {reason}.</translation>
    </message>
    <message>
        <source>Row {row} of the table {table} refers to a missing {missing}.</source>
        <translation>Zeile {row} der Tabelle {table} verweist auf etwas, das fehlt: {missing}.</translation>
    </message>
    <message>
        <source>The text {hash} is not the one that was saved.</source>
        <translation>Der Text {hash} ist nicht der gespeicherte.</translation>
    </message>
    <message>
        <source>The article “{name}” does not fit its text.</source>
        <translation>Der Artikel „{name}“ passt nicht zu seinem Text.</translation>
    </message>
    <message>
        <source>The file {hash}, which a release keeps, is damaged.</source>
        <translation>Die Datei {hash}, die zu einem Release gehört, ist beschädigt.</translation>
    </message>
    <message>
        <source>Release {number} is not the one that was frozen.</source>
        <translation>Release {number} ist nicht das, das erstellt wurde.</translation>
    </message>
    <message>
        <source>“{path}” of release {number} is missing.</source>
        <translation>„{path}“ von Release {number} fehlt.</translation>
    </message>
    <message>
        <source>In “{name}”: {reason}</source>
        <translation>In „{name}“: {reason}</translation>
    </message>
    <message>
        <source>Changes of the action {action} are missing.</source>
        <translation>Änderungen der Aktion {action} fehlen.</translation>
    </message>
    <message>
        <source>The action {action} takes back {undone}, which is missing.</source>
        <translation>Die Aktion {action} nimmt {undone} zurück, die fehlt.</translation>
    </message>
    <message>
        <source>There are changes of an unknown kind: {kind}.</source>
        <translation>Es gibt Änderungen unbekannter Art: {kind}.</translation>
    </message>
    <message>
        <source>The history of {kind} {id} is broken before the change {change}.</source>
        <translation>Die Geschichte von {kind} {id} ist vor der Änderung {change} unterbrochen.</translation>
    </message>
    <message>
        <source>{kind} {id} is not what its history adds up to.</source>
        <translation>{kind} {id} ist nicht, was seine Geschichte ergibt.</translation>
    </message>
    <message>
        <source>The tables of “{file}” do not fit its history: {reason}.</source>
        <translation>Die Tabellen von „{file}“ passen nicht zu ihrer Geschichte: {reason}.</translation>
    </message>
    <message>
        <source>Run “goldspan verify” on it, or open the newest backup.</source>
        <translation>Prüfen Sie die Datei mit „goldspan verify“, oder öffnen Sie die neueste Sicherung.</translation>
    </message>
    <message>
        <source>The article of the span “{quote}” is gone.</source>
        <translation>Der Artikel der Markierung „{quote}“ ist nicht mehr da.</translation>
    </message>
    <message>
        <source>A byte-order mark was removed from the start.</source>
        <translation>Eine Bytereihenfolge-Marke am Anfang wurde entfernt.</translation>
    </message>
    <message>
        <source>NUL bytes were replaced with U+FFFD.</source>
        <translation>NUL-Bytes wurden durch U+FFFD ersetzt.</translation>
    </message>
    <message>
        <source>The scheme has no label “{name}”; spans left out: {count}.</source>
        <translation>Das Schema hat kein Label „{name}“; ausgelassene Markierungen: {count}.</translation>
    </message>
    <message>
        <source>Spans of “{name}”, left out as was decided: {count}.</source>
        <translation>Markierungen „{name}“, wie entschieden ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Spans of “{name}” that do not quote the text at their offsets, left out: {count}. Offsets must be code points, end exclusive.</source>
        <translation>Markierungen von „{name}“, die nicht den Text an ihren Positionen zitieren, ausgelassen: {count}. Positionen zählen Unicode-Zeichen (Codepoints), das Ende ausgeschlossen.</translation>
    </message>
    <message>
        <source>Spans of “{name}” that begin or end inside a character made of several code points, left out: {count}.</source>
        <translation>Markierungen von „{name}“, die mitten in einem zusammengesetzten Zeichen beginnen oder enden, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Spans of “{name}” with an id that another span of their article has too, left out: {count}.</source>
        <translation>Markierungen von „{name}“ mit einer Kennung, die im selben Artikel schon vergeben ist, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>The scheme has no attribute “{name}” for “{value}”; left out of spans: {count}.</source>
        <translation>Das Schema hat für „{value}“ keine Angabe „{name}“; ausgelassen bei so vielen Markierungen: {count}.</translation>
    </message>
    <message>
        <source>The words of “{name}” do not stand in the article; left out of spans: {count}.</source>
        <translation>Die Wörter von „{name}“ stehen nicht im Artikel; ausgelassen bei so vielen Markierungen: {count}.</translation>
    </message>
    <message>
        <source>“{name}” cannot be “{value}” in this scheme; left out of spans: {count}.</source>
        <translation>„{name}“ kann in diesem Schema nicht „{value}“ sein; ausgelassen bei so vielen Markierungen: {count}.</translation>
    </message>
    <message>
        <source>Links of the type “{name}” that the scheme does not allow, or with a span that is not there, left out: {count}.</source>
        <translation>Verknüpfungen der Art „{name}“, die das Schema nicht erlaubt oder denen eine Markierung fehlt, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>{label}, for which nobody was asked</source>
        <translation>{label}, wonach niemand gefragt war</translation>
    </message>
    <message>
        <source>{label} “{quote}”</source>
        <translation>{label} „{quote}“</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Verzeichnis nicht gefunden</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>kein Ordner</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>der Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>This is not a {tool} record: it is no JSON object.</source>
        <translation>Das ist kein Datensatz von {tool}: Es ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>This is not a {tool} record: “{field}” is missing.</source>
        <translation>Das ist kein Datensatz von {tool}: „{field}“ fehlt.</translation>
    </message>
    <message>
        <source>This is not a {tool} record: “{field}” is of a wrong kind.</source>
        <translation>Das ist kein Datensatz von {tool}: „{field}“ hat die falsche Art.</translation>
    </message>
    <message>
        <source>This is not a {tool} record: “{field}” must be {kind}.</source>
        <translation>Das ist kein Datensatz von {tool}: „{field}“ muss {kind} sein.</translation>
    </message>
    <message>
        <source>The line is not JSON.</source>
        <translation>Die Zeile ist kein JSON.</translation>
    </message>
    <message>
        <source>The line is not JSON: it breaks off or goes wrong at column {column}.</source>
        <translation>Die Zeile ist kein JSON: Sie bricht in Spalte {column} ab oder ist dort falsch.</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>Go and select</source>
        <translation>Gehen und auswählen</translation>
    </message>
    <message>
        <source>Caret; with Shift it selects</source>
        <translation>Schreibmarke; mit Umschalt wählt sie aus</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>next suggestion</source>
        <translation>nächster Vorschlag</translation>
    </message>
    <message>
        <source>previous suggestion</source>
        <translation>voriger Vorschlag</translation>
    </message>
    <message>
        <source>accept and go to the next</source>
        <translation>annehmen und zum nächsten</translation>
    </message>
    <message>
        <source>accept; confirm a link</source>
        <translation>annehmen; Verknüpfung bestätigen</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>ablehnen</translation>
    </message>
    <message>
        <source>reject everywhere</source>
        <translation>überall ablehnen</translation>
    </message>
    <message>
        <source>accept and edit</source>
        <translation>annehmen und ändern</translation>
    </message>
    <message>
        <source>accept all in sight</source>
        <translation>alle sichtbaren annehmen</translation>
    </message>
    <message>
        <source>accept all of the label in sight</source>
        <translation>alle sichtbaren dieses Labels annehmen</translation>
    </message>
    <message>
        <source>make, relabel or arm a label</source>
        <translation>mit dem Label markieren, umbenennen oder es bereitlegen</translation>
    </message>
    <message>
        <source>find a label by name</source>
        <translation>Label nach Namen suchen</translation>
    </message>
    <message>
        <source>mark all occurrences</source>
        <translation>alle Vorkommen markieren</translation>
    </message>
    <message>
        <source>end of the span to the left</source>
        <translation>Ende der Markierung nach links</translation>
    </message>
    <message>
        <source>end of the span to the right</source>
        <translation>Ende der Markierung nach rechts</translation>
    </message>
    <message>
        <source>start of the span to the left</source>
        <translation>Anfang der Markierung nach links</translation>
    </message>
    <message>
        <source>start of the span to the right</source>
        <translation>Anfang der Markierung nach rechts</translation>
    </message>
    <message>
        <source>take the selection as cue</source>
        <translation>Auswahl als Signalwort nehmen</translation>
    </message>
    <message>
        <source>note on the span</source>
        <translation>Notiz zur Markierung</translation>
    </message>
    <message>
        <source>flag the span as doubtful</source>
        <translation>Markierung als zweifelhaft kennzeichnen</translation>
    </message>
    <message>
        <source>remove the span, reject the suggestion</source>
        <translation>Markierung entfernen, Vorschlag ablehnen</translation>
    </message>
    <message>
        <source>begin a link</source>
        <translation>Verknüpfung beginnen</translation>
    </message>
    <message>
        <source>show all links</source>
        <translation>alle Verknüpfungen zeigen</translation>
    </message>
    <message>
        <source>next span</source>
        <translation>nächste Markierung</translation>
    </message>
    <message>
        <source>previous span</source>
        <translation>vorige Markierung</translation>
    </message>
    <message>
        <source>next of the spans that lie here</source>
        <translation>nächste Markierung an dieser Stelle</translation>
    </message>
    <message>
        <source>select the word</source>
        <translation>Wort auswählen</translation>
    </message>
    <message>
        <source>select the sentence, then without its full stop</source>
        <translation>den Satz auswählen, dann ohne seinen Punkt</translation>
    </message>
    <message>
        <source>select the whole article</source>
        <translation>ganzen Artikel auswählen</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>kopieren</translation>
    </message>
    <message>
        <source>snap to words or to characters</source>
        <translation>wortweise oder zeichenweise auswählen</translation>
    </message>
    <message>
        <source>cancel, deselect, disarm</source>
        <translation>abbrechen, Auswahl aufheben, Label weglegen</translation>
    </message>
    <message>
        <source>back a word</source>
        <translation>ein Wort zurück</translation>
    </message>
    <message>
        <source>on a word</source>
        <translation>ein Wort weiter</translation>
    </message>
    <message>
        <source>back a sentence</source>
        <translation>einen Satz zurück</translation>
    </message>
    <message>
        <source>on a sentence</source>
        <translation>einen Satz weiter</translation>
    </message>
    <message>
        <source>up a line</source>
        <translation>eine Zeile hinauf</translation>
    </message>
    <message>
        <source>down a line</source>
        <translation>eine Zeile hinunter</translation>
    </message>
    <message>
        <source>up a page</source>
        <translation>eine Seite hinauf</translation>
    </message>
    <message>
        <source>down a page</source>
        <translation>eine Seite hinunter</translation>
    </message>
    <message>
        <source>to the start of the line</source>
        <translation>zum Anfang der Zeile</translation>
    </message>
    <message>
        <source>to the end of the line</source>
        <translation>zum Ende der Zeile</translation>
    </message>
    <message>
        <source>to the start of the article</source>
        <translation>zum Anfang des Artikels</translation>
    </message>
    <message>
        <source>to the end of the article</source>
        <translation>zum Ende des Artikels</translation>
    </message>
    <message>
        <source>next difference from the copy</source>
        <translation>nächster Unterschied zur Kopie</translation>
    </message>
    <message>
        <source>previous difference</source>
        <translation>voriger Unterschied</translation>
    </message>
    <message>
        <source>compare with a copy</source>
        <translation>mit einer Kopie vergleichen</translation>
    </message>
    <message>
        <source>compare with the next copy</source>
        <translation>mit der nächsten Kopie vergleichen</translation>
    </message>
    <message>
        <source>open the copy at this place</source>
        <translation>Kopie an dieser Stelle öffnen</translation>
    </message>
    <message>
        <source>back to where one came from</source>
        <translation>zurück, woher man kam</translation>
    </message>
    <message>
        <source>dim what is known from copies</source>
        <translation>abblenden, was aus Kopien bekannt ist</translation>
    </message>
    <message>
        <source>done, open the next</source>
        <translation>fertig, nächsten öffnen</translation>
    </message>
    <message>
        <source>skip, open the next</source>
        <translation>überspringen, nächsten öffnen</translation>
    </message>
    <message>
        <source>next article</source>
        <translation>nächster Artikel</translation>
    </message>
    <message>
        <source>previous article</source>
        <translation>voriger Artikel</translation>
    </message>
    <message>
        <source>note on the article</source>
        <translation>Notiz zum Artikel</translation>
    </message>
    <message>
        <source>take this person’s; label what is edited</source>
        <translation>diese Person übernehmen; Label beim Bearbeiten</translation>
    </message>
    <message>
        <source>none of them is right</source>
        <translation>nichts davon stimmt</translation>
    </message>
    <message>
        <source>both stand side by side</source>
        <translation>beides nebeneinander</translation>
    </message>
    <message>
        <source>edit into something new</source>
        <translation>etwas Neues daraus machen</translation>
    </message>
    <message>
        <source>choose attributes and links one by one</source>
        <translation>Attribute und Verknüpfungen einzeln wählen</translation>
    </message>
    <message>
        <source>begin a link at gold</source>
        <translation>Verknüpfung bei Gold beginnen</translation>
    </message>
    <message>
        <source>decide as edited; end the link here</source>
        <translation>wie bearbeitet entscheiden; Verknüpfung hier enden lassen</translation>
    </message>
    <message>
        <source>leave the unit for later</source>
        <translation>Stelle zurückstellen</translation>
    </message>
    <message>
        <source>next unit that is open</source>
        <translation>nächste offene Stelle</translation>
    </message>
    <message>
        <source>previous unit that is open</source>
        <translation>vorige offene Stelle</translation>
    </message>
    <message>
        <source>next unit</source>
        <translation>nächste Stelle</translation>
    </message>
    <message>
        <source>previous unit</source>
        <translation>vorige Stelle</translation>
    </message>
    <message>
        <source>reason: the guidelines are unclear</source>
        <translation>Grund: Richtlinien unklar</translation>
    </message>
    <message>
        <source>reason: a slip</source>
        <translation>Grund: Versehen</translation>
    </message>
    <message>
        <source>reason: where it begins or ends</source>
        <translation>Grund: Grenze</translation>
    </message>
    <message>
        <source>reason: interpretation</source>
        <translation>Grund: Auslegung</translation>
    </message>
    <message>
        <source>comment on the decision</source>
        <translation>Kommentar zur Entscheidung</translation>
    </message>
    <message>
        <source>decide alike…</source>
        <translation>gleich entscheiden …</translation>
    </message>
    <message>
        <source>article done, on to the next</source>
        <translation>Artikel erledigt, weiter zum nächsten</translation>
    </message>
    <message>
        <source>hide or show names</source>
        <translation>Namen verbergen oder zeigen</translation>
    </message>
    <message>
        <source>guidelines</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>find</source>
        <translation>suchen</translation>
    </message>
    <message>
        <source>next pane</source>
        <translation>nächster Bereich</translation>
    </message>
    <message>
        <source>previous pane</source>
        <translation>voriger Bereich</translation>
    </message>
    <message>
        <source>library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>annotate</source>
        <translation>Annotieren</translation>
    </message>
    <message>
        <source>evaluate</source>
        <translation>auswerten</translation>
    </message>
    <message>
        <source>consistency</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>train</source>
        <translation>trainieren</translation>
    </message>
    <message>
        <source>review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>larger text</source>
        <translation>Text größer</translation>
    </message>
    <message>
        <source>smaller text</source>
        <translation>Text kleiner</translation>
    </message>
    <message>
        <source>text of the usual size</source>
        <translation>Text in üblicher Größe</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>rückgängig machen</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>wiederherstellen</translation>
    </message>
    <message>
        <source>new project</source>
        <translation>neues Projekt</translation>
    </message>
    <message>
        <source>open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>close the project</source>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <source>import articles</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>let the pipeline suggest</source>
        <translation>Vorschläge machen lassen</translation>
    </message>
    <message>
        <source>export</source>
        <translation>exportieren</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>beenden</translation>
    </message>
    <message>
        <source>{key} alone is no key: press another with it.</source>
        <translation>{key} allein ist keine Taste: drücken Sie eine weitere dazu.</translation>
    </message>
    <message>
        <source>{key} is AltGr on many keyboards, which writes characters.</source>
        <translation>{key} ist auf vielen Tastaturen AltGr und schreibt Zeichen.</translation>
    </message>
    <message>
        <source>{key} belongs to the system.</source>
        <translation>{key} gehört dem System.</translation>
    </message>
    <message>
        <source>{key} always cancels.</source>
        <translation>{key} bricht immer ab.</translation>
    </message>
    <message>
        <source>The keys 1 to 9 belong to the labels.</source>
        <translation>Die Tasten 1 bis 9 gehören den Labels.</translation>
    </message>
    <message>
        <source>{key} is not the same on German and English keyboards.</source>
        <translation>{key} liegt auf deutschen und englischen Tastaturen verschieden.</translation>
    </message>
    <message>
        <source>{key} writes a character on some keyboards, or opens a menu.</source>
        <translation>{key} schreibt auf manchen Tastaturen ein Zeichen oder öffnet ein Menü.</translation>
    </message>
    <message>
        <source>{key} has its use in fields: choose a key with Ctrl, or one of F1 to F12.</source>
        <translation>{key} wird in Feldern gebraucht: wählen Sie eine Taste mit Strg oder eine von F1 bis F12.</translation>
    </message>
    <message>
        <source>The key of “{title}” cannot be changed.</source>
        <translation>Die Taste für „{title}“ lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>{key} cannot be had here: with Shift the key selects.</source>
        <translation>{key} geht hier nicht: mit Umschalt wählt die Taste aus.</translation>
    </message>
    <message>
        <source>{key} is taken by “{title}”.</source>
        <translation>{key} ist schon vergeben: „{title}“.</translation>
    </message>
    <message>
        <source>The settings hold no keys that can be read for “{name}”.</source>
        <translation>In den Einstellungen stehen für „{name}“ keine lesbaren Tasten.</translation>
    </message>
    <message>
        <source>“{name}” has its usual key again: {why}</source>
        <translation>„{name}“ hat wieder die übliche Taste: {why}</translation>
    </message>
    <message>
        <source>These words are marked like this already.</source>
        <translation>Diese Wörter sind schon so markiert.</translation>
    </message>
    <message>
        <source>This lies outside the article’s text.</source>
        <translation>Das liegt außerhalb des Artikeltexts.</translation>
    </message>
    <message>
        <source>There are no words here to mark.</source>
        <translation>Hier stehen keine Wörter, die sich markieren lassen.</translation>
    </message>
    <message>
        <source>This would cut a character in two.</source>
        <translation>Das würde ein Zeichen zerschneiden.</translation>
    </message>
    <message>
        <source>Nothing is marked in furniture.</source>
        <translation>In Beiwerk wird nichts markiert.</translation>
    </message>
    <message>
        <source>This overlaps furniture that is marked already.</source>
        <translation>Das überschneidet sich mit Beiwerk, das schon markiert ist.</translation>
    </message>
    <message>
        <source>Move the edge of that instead.</source>
        <translation>Verschieben Sie stattdessen dessen Rand.</translation>
    </message>
    <message>
        <source>This overlaps other furniture.</source>
        <translation>Das überschneidet sich mit anderem Beiwerk.</translation>
    </message>
    <message>
        <source>“{quote}” lies partly in it.</source>
        <translation>„{quote}“ liegt zum Teil darin.</translation>
    </message>
    <message>
        <source>Resize or delete that first.</source>
        <translation>Ändern oder löschen Sie das zuerst.</translation>
    </message>
    <message>
        <source>Select words or a span to mark all of them.</source>
        <translation>Erst Wörter oder eine Markierung auswählen, um alle Vorkommen zu markieren.</translation>
    </message>
    <message>
        <source>That is too much text to look for elsewhere.</source>
        <translation>Das ist zu viel Text, um ihn anderswo zu suchen.</translation>
    </message>
    <message>
        <source>Say first of which kind this actor is.</source>
        <translation>Sagen Sie zuerst, von welcher Art dieser Akteur ist.</translation>
    </message>
    <message>
        <source>Select the span first that the link begins at.</source>
        <translation>Wählen Sie zuerst die Markierung aus, bei der die Verknüpfung beginnt.</translation>
    </message>
    <message>
        <source>Spans of this label are not linked.</source>
        <translation>Markierungen dieses Labels werden nicht verknüpft.</translation>
    </message>
    <message>
        <source>A link was begun: finish it, or give it up, before you label.</source>
        <translation>Eine Verknüpfung ist begonnen: Erst zu Ende führen oder abbrechen, dann auszeichnen.</translation>
    </message>
    <message>
        <source>Nothing is suggested here any more.</source>
        <translation>Hier wird nichts mehr vorgeschlagen.</translation>
    </message>
    <message>
        <source>This is yours: Delete removes it.</source>
        <translation>Das ist Ihre eigene Markierung: Entf entfernt sie.</translation>
    </message>
    <message>
        <source>Nothing is selected: go to a suggestion or a span first.</source>
        <translation>Nichts ist ausgewählt: Gehen Sie zuerst zu einem Vorschlag oder einer Markierung.</translation>
    </message>
    <message>
        <source>The project was closed.</source>
        <translation>Das Projekt wurde geschlossen.</translation>
    </message>
    <message>
        <source>Select a claim first, then the words of its cue.</source>
        <translation>Zuerst eine Aussage auswählen, dann die Wörter ihres Signalworts.</translation>
    </message>
    <message>
        <source>The article has no spans to measure against.</source>
        <translation>Der Artikel hat keine Markierungen, an denen sich messen ließe.</translation>
    </message>
    <message>
        <source>Two spans have the id “{id}”.</source>
        <translation>Zwei Markierungen haben die Kennung „{id}“.</translation>
    </message>
    <message>
        <source>A link of the type “{name}” has an end that is no span.</source>
        <translation>Eine Verknüpfung vom Typ „{name}“ hat ein Ende, das keine Markierung ist.</translation>
    </message>
    <message>
        <source>“{file}” has no article “{article}” any more.</source>
        <translation>In „{file}“ gibt es keinen Artikel „{article}“ mehr.</translation>
    </message>
    <message>
        <source>Measure on it again.</source>
        <translation>Messen Sie noch einmal daran.</translation>
    </message>
    <message>
        <source>The line is longer than {limit} MB.</source>
        <translation>Die Zeile ist länger als {limit} MB.</translation>
    </message>
    <message>
        <source>“{value}” is no document time; the article is read without.</source>
        <translation>„{value}“ ist keine Dokumentzeit; der Artikel wird ohne sie gelesen.</translation>
    </message>
    <message>
        <source>Two pipelines are named for {label}.</source>
        <translation>Für {label} sind zwei Pipelines genannt.</translation>
    </message>
    <message>
        <source>Name one for each label.</source>
        <translation>Nennen Sie für jedes Label nur eine.</translation>
    </message>
    <message>
        <source>There is no kind {kind} of {label}.</source>
        <translation>Eine Art {kind} von {label} gibt es nicht.</translation>
    </message>
    <message>
        <source>Its kinds are {kinds}.</source>
        <translation>Es gibt die Arten {kinds}.</translation>
    </message>
    <message>
        <source>It has no kinds: leave out what follows the colon.</source>
        <translation>Dieses Label hat keine Arten: Lassen Sie weg, was auf den Doppelpunkt folgt.</translation>
    </message>
    <message>
        <source>“{entry}” cannot be read as {shape}.</source>
        <translation>„{entry}“ ist nicht als {shape} lesbar.</translation>
    </message>
    <message>
        <source>With a file that was fetched elsewhere (from the releases of “explosion/spacy-models” on GitHub), type: {command}</source>
        <translation>Mit einer anderswo geholten Datei (aus den Veröffentlichungen von „explosion/spacy-models“ auf GitHub) im Terminal eingeben: {command}</translation>
    </message>
    <message>
        <source>Pipelines cannot be installed into this Goldspan: it has no pip.</source>
        <translation>In dieses Goldspan lassen sich keine Pipelines installieren: Es hat kein pip.</translation>
    </message>
    <message>
        <source>Unpack the pipeline somewhere and choose its folder instead.</source>
        <translation>Entpacken Sie die Pipeline stattdessen irgendwo und wählen Sie ihren Ordner.</translation>
    </message>
    <message>
        <source>“{name}” is not the name of a pipeline that spaCy offers.</source>
        <translation>„{name}“ heißt keine Pipeline, die spaCy anbietet.</translation>
    </message>
    <message>
        <source>Such a name looks like de_core_news_sm.</source>
        <translation>Ein solcher Name sieht aus wie de_core_news_sm.</translation>
    </message>
    <message>
        <source>{name} could not be fetched: there is no network here.</source>
        <translation>{name} ließ sich nicht holen: Hier gibt es kein Netz.</translation>
    </message>
    <message>
        <source>{name} could not be installed: {reason}.</source>
        <translation>{name} ließ sich nicht installieren: {reason}.</translation>
    </message>
    <message>
        <source>The folder {folder} holds no spaCy pipeline: {reason}.</source>
        <translation>Der Ordner {folder} enthält keine spaCy-Pipeline: {reason}.</translation>
    </message>
    <message>
        <source>The folder {folder} could not be remembered: {reason}.</source>
        <translation>Der Ordner {folder} ließ sich nicht merken: {reason}.</translation>
    </message>
    <message>
        <source>The pipeline in {folder} is called {name}, as is another: {other}.</source>
        <translation>Die Pipeline in {folder} heißt {name}, so wie schon eine andere: {other}.</translation>
    </message>
    <message>
        <source>Change its name in meta.json, or take the other one from the list first.</source>
        <translation>Geben Sie ihr in meta.json einen anderen Namen, oder nehmen Sie zuerst die andere aus der Liste.</translation>
    </message>
    <message>
        <source>{file} is missing</source>
        <translation>{file} fehlt</translation>
    </message>
    <message>
        <source>{file} is damaged in line {line}</source>
        <translation>{file} ist in Zeile {line} beschädigt</translation>
    </message>
    <message>
        <source>{file} is damaged</source>
        <translation>{file} ist beschädigt</translation>
    </message>
    <message>
        <source>No label of the pipeline {pipeline} stands for {labels}.</source>
        <translation>Kein Label der Pipeline {pipeline} steht für {labels}.</translation>
    </message>
    <message>
        <source>Say under “Suggestions” what its labels mean, or choose another pipeline for these.</source>
        <translation>Sagen Sie unter „Vorschläge“, was ihre Labels bedeuten, oder wählen Sie dafür eine andere Pipeline.</translation>
    </message>
    <message>
        <source>There are {pipelines}. Choose one of them, or install this one where Goldspan is installed.</source>
        <translation>Es gibt {pipelines}. Wählen Sie eine davon, oder installieren Sie diese dort, wo Goldspan installiert ist.</translation>
    </message>
    <message>
        <source>The folder {folder} is not in the list of pipelines.</source>
        <translation>Der Ordner {folder} steht nicht in der Liste der Pipelines.</translation>
    </message>
    <message>
        <source>Name a folder as the list shows it.</source>
        <translation>Nennen Sie einen Ordner so, wie ihn die Liste zeigt.</translation>
    </message>
    <message>
        <source>The project and its pipelines are as they were.</source>
        <translation>Das Projekt und seine Pipelines sind, wie sie waren.</translation>
    </message>
    <message>
        <source>Make room on the disk; then the training can go on from where it was.</source>
        <translation>Schaffen Sie Platz auf der Festplatte; dann kann das Training dort weitergehen, wo es war.</translation>
    </message>
    <message>
        <source>The training’s process ended before it was done.</source>
        <translation>Der Prozess des Trainings endete, bevor es fertig war.</translation>
    </message>
    <message>
        <source>Perhaps the memory did not suffice: close other programs. The training can go on from where it was.</source>
        <translation>Vielleicht reichte der Arbeitsspeicher nicht: Schließen Sie andere Programme. Das Training kann dort weitergehen, wo es war.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for the training.</source>
        <translation>Auf der Festplatte ist kein Platz mehr für das Training.</translation>
    </message>
    <message>
        <source>The training failed: {reason}.</source>
        <translation>Das Training ist gescheitert: {reason}.</translation>
    </message>
    <message>
        <source>It is a part of a larger span there.</source>
        <translation>Es ist dort Teil einer größeren Spanne.</translation>
    </message>
    <message>
        <source>This was changed meanwhile.</source>
        <translation>Das wurde inzwischen geändert.</translation>
    </message>
    <message>
        <source>“{words}” does not stand in this article.</source>
        <translation>„{words}“ steht nicht in diesem Artikel.</translation>
    </message>
    <message>
        <source>What “{value}” is in this article cannot be reckoned.</source>
        <translation>Was „{value}“ in diesem Artikel ist, lässt sich nicht ausrechnen.</translation>
    </message>
    <message>
        <source>A training of this project is going on already.</source>
        <translation>Für dieses Projekt läuft schon ein Training.</translation>
    </message>
    <message>
        <source>Wait until it is done, or cancel it where it runs.</source>
        <translation>Warten Sie, bis es fertig ist, oder brechen Sie es dort ab, wo es läuft.</translation>
    </message>
    <message>
        <source>None of the articles that have gold is in {language}.</source>
        <translation>Keiner der Artikel mit Gold ist in der Sprache {language}.</translation>
    </message>
    <message>
        <source>There is too little gold to train on: at most {most} spans of a label.</source>
        <translation>Es gibt zu wenig Gold für ein Training: höchstens {most} Spannen eines Labels.</translation>
    </message>
    <message>
        <source>Needed are {needed} spans of a label in the articles that are learned from; that is about two thirds of all.</source>
        <translation>Gebraucht werden {needed} Spannen eines Labels in den Artikeln, aus denen gelernt wird; das sind etwa zwei Drittel aller.</translation>
    </message>
    <message>
        <source>The pipeline {pipeline} suggests in this project.</source>
        <translation>Die Pipeline {pipeline} schlägt in diesem Projekt vor.</translation>
    </message>
    <message>
        <source>Go back to the one before; then it can be deleted.</source>
        <translation>Kehren Sie zur vorigen zurück; dann kann sie gelöscht werden.</translation>
    </message>
    <message>
        <source>The pipeline {pipeline} cannot be brought back.</source>
        <translation>Die Pipeline {pipeline} lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>The pipeline cannot be changed: {reason}.</source>
        <translation>Die Pipeline lässt sich nicht ändern: {reason}.</translation>
    </message>
    <message>
        <source>Make room on the disk; then go on with the training.</source>
        <translation>Schaffen Sie Platz auf der Festplatte; setzen Sie das Training dann fort.</translation>
    </message>
    <message>
        <source>See whether the folder of Goldspan’s settings can be written.</source>
        <translation>Prüfen Sie, ob in den Ordner mit Goldspans Einstellungen geschrieben werden kann.</translation>
    </message>
    <message>
        <source>The training could not be written: {reason}.</source>
        <translation>Das Training konnte nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>There is too little gold to train on: {articles} articles of {families} families.</source>
        <translation>Das Gold reicht noch nicht für ein Training: Es hat {articles} Artikel aus {families} Familien.</translation>
    </message>
    <message>
        <source>Needed are articles of at least {needed} families: one to learn from, one to decide by, one to measure on. Copies of one report count once.</source>
        <translation>Gebraucht werden Artikel aus mindestens {needed} Familien: eine zum Lernen, eine zum Entscheiden, eine zum Messen. Abschriften einer Meldung zählen einmal.</translation>
    </message>
    <message>
        <source>The pipeline {pipeline} is not on this machine.</source>
        <translation>Die Pipeline {pipeline} ist nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Train it again, or choose another one.</source>
        <translation>Trainieren Sie sie neu, oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Nothing differs from this copy.</source>
        <translation>Von dieser Kopie unterscheidet sich nichts.</translation>
    </message>
    <message>
        <source>This article shares no passages with another.</source>
        <translation>Dieser Artikel teilt keine Passagen mit einem anderen.</translation>
    </message>
    <message>
        <source>Which articles share passages is still being worked out.</source>
        <translation>Noch wird ermittelt, welche Artikel Passagen teilen.</translation>
    </message>
    <message>
        <source>You did not come here from a copy.</source>
        <translation>Sie sind nicht von einer Kopie hierher gekommen.</translation>
    </message>
    <message>
        <source>No training of this project was stopped.</source>
        <translation>Kein Training dieses Projekts wurde angehalten.</translation>
    </message>
    <message>
        <source>No trained pipeline suggests in this project.</source>
        <translation>In diesem Projekt schlägt keine trainierte Pipeline vor.</translation>
    </message>
    <message>
        <source>Each article is to go to {each} people; chosen: {count}.</source>
        <translation>Jeder Artikel soll an {each} Personen gehen; gewählt: {count}.</translation>
    </message>
    <message>
        <source>Choose more people, or fewer for each article.</source>
        <translation>Wählen Sie mehr Personen oder weniger je Artikel.</translation>
    </message>
    <message>
        <source>Agreement could not be measured: the process ended.</source>
        <translation>Die Übereinstimmung konnte nicht gemessen werden: Der Prozess wurde beendet.</translation>
    </message>
    <message>
        <source>Measure again, fewer articles at a time.</source>
        <translation>Messen Sie noch einmal, weniger Artikel auf einmal.</translation>
    </message>
    <message>
        <source>Nobody called “{name}” works on this project.</source>
        <translation>An diesem Projekt arbeitet niemand, der „{name}“ heißt.</translation>
    </message>
    <message>
        <source>Give the names of people as the window shows them.</source>
        <translation>Geben Sie die Namen so an, wie das Fenster sie zeigt.</translation>
    </message>
    <message>
        <source>The scheme has no label “{label}”.</source>
        <translation>Das Schema hat kein Label „{label}“.</translation>
    </message>
    <message>
        <source>Gold has these words with this label already.</source>
        <translation>Im Gold sind diese Wörter schon so markiert.</translation>
    </message>
    <message>
        <source>Only gold has something here: keep it, or take it away.</source>
        <translation>Hier hat nur das Gold etwas: Behalten Sie es oder nehmen Sie es heraus.</translation>
    </message>
    <message>
        <source>Nothing has been decided here.</source>
        <translation>Hier ist noch nichts entschieden.</translation>
    </message>
    <message>
        <source>“{quote}” is marked like this already: decide there.</source>
        <translation>„{quote}“ ist schon so markiert: Entscheiden Sie dort.</translation>
    </message>
    <message>
        <source>A gold link needs two spans in gold.</source>
        <translation>Eine Verknüpfung im Gold braucht zwei Markierungen, die im Gold sind.</translation>
    </message>
    <message>
        <source>Nobody is done with this article yet.</source>
        <translation>Mit diesem Artikel ist noch niemand fertig.</translation>
    </message>
    <message>
        <source>Not everything is decided here: {count} left.</source>
        <translation>Hier ist noch nicht alles entschieden: {count} offen.</translation>
    </message>
    <message>
        <source>Decide on them first.</source>
        <translation>Entscheiden Sie zuerst darüber.</translation>
    </message>
    <message>
        <source>Decide what is in gold here first.</source>
        <translation>Entscheiden Sie zuerst, was hier ins Gold kommt.</translation>
    </message>
    <message>
        <source>This unit is another one now: look again.</source>
        <translation>Diese Stelle ist inzwischen eine andere: Sehen Sie noch einmal hin.</translation>
    </message>
    <message>
        <source>This person was not asked here, or is not done yet.</source>
        <translation>Diese Person war hier nicht gefragt oder ist noch nicht fertig.</translation>
    </message>
    <message>
        <source>Only one of them has something here: take that.</source>
        <translation>Hier hat nur eine Person etwas: Übernehmen Sie das.</translation>
    </message>
    <message>
        <source>They mark the same words with the same label: take one of them.</source>
        <translation>Alle markieren dieselben Wörter mit demselben Label: Nehmen Sie eine der Fassungen.</translation>
    </message>
    <message>
        <source>This person has nothing here.</source>
        <translation>Diese Person hat hier nichts.</translation>
    </message>
    <message>
        <source>Gold has another label here: edit it instead.</source>
        <translation>Im Gold steht hier ein anderes Label: Bearbeiten Sie es stattdessen.</translation>
    </message>
    <message>
        <source>both sides changed it, differently</source>
        <translation>von beiden Seiten verschieden geändert</translation>
    </message>
    <message>
        <source>both sides made it, differently</source>
        <translation>von beiden Seiten verschieden angelegt</translation>
    </message>
    <message>
        <source>one side removed what the other changed</source>
        <translation>von einer Seite entfernt, von der anderen geändert</translation>
    </message>
    <message>
        <source>one side removed what the other needs; it came back</source>
        <translation>von einer Seite entfernt, von der anderen gebraucht; es kam zurück</translation>
    </message>
    <message>
        <source>The annotator “{name}”</source>
        <translation>Annotator „{name}“</translation>
    </message>
    <message>
        <source>The scheme “{name}”</source>
        <translation>Das Schema „{name}“</translation>
    </message>
    <message>
        <source>The actor “{name}”</source>
        <translation>Akteur „{name}“</translation>
    </message>
    <message>
        <source>The article “{name}”</source>
        <translation>Der Artikel „{name}“</translation>
    </message>
    <message>
        <source>A pipeline’s run</source>
        <translation>Der Lauf einer Pipeline</translation>
    </message>
    <message>
        <source>{label} “{name}”</source>
        <translation>{label} „{name}“</translation>
    </message>
    <message>
        <source>A link “{name}”</source>
        <translation>Verknüpfung „{name}“</translation>
    </message>
    <message>
        <source>The verdict on {label} “{name}”</source>
        <translation>Das Urteil über {label} „{name}“</translation>
    </message>
    <message>
        <source>The verdict on a link “{name}”</source>
        <translation>Das Urteil über die Verknüpfung „{name}“</translation>
    </message>
    <message>
        <source>The state of the article</source>
        <translation>Der Stand des Artikels</translation>
    </message>
    <message>
        <source>That “{name}” is never {label}</source>
        <translation>Dass „{name}“ nie {label} ist</translation>
    </message>
    <message>
        <source>Who works on the article</source>
        <translation>Wer den Artikel bearbeitet</translation>
    </message>
    <message>
        <source>A reviewer’s decision</source>
        <translation>Eine Entscheidung des Reviews</translation>
    </message>
    <message>
        <source>It is open in a window: what is done there from now on comes with another merge.</source>
        <translation>Sie ist in einem Fenster offen: Was dort von jetzt an geschieht, kommt mit dem nächsten Zusammenführen.</translation>
    </message>
    <message>
        <source>“{file}” is not for {name}, and this file is a bundle for them.</source>
        <translation>„{file}“ ist nicht für {name}, und diese Datei ist deren Bündel.</translation>
    </message>
    <message>
        <source>Merge it into the project that both come from.</source>
        <translation>Beide in dem Projekt zusammenführen, aus dem sie stammen.</translation>
    </message>
    <message>
        <source>{what}: {why}</source>
        <translation>{what}: {why}</translation>
    </message>
    <message>
        <source>Assign some to them first, or say which articles it is to hold.</source>
        <translation>Erst Artikel zuweisen oder angeben, welche Artikel es enthalten soll.</translation>
    </message>
    <message>
        <source>Say which articles it is to hold.</source>
        <translation>Angeben, welche Artikel es enthalten soll.</translation>
    </message>
    <message>
        <source>There are no articles for {name} to put in a bundle.</source>
        <translation>Für {name} gibt es keine Artikel für ein Bündel.</translation>
    </message>
    <message>
        <source>It was made with another state of the scheme “{name}”.</source>
        <translation>Die Datei entstand mit einem anderen Stand des Schemas „{name}“.</translation>
    </message>
    <message>
        <source>A clock is wrong: something in it was done on {when}.</source>
        <translation>Eine Uhr geht falsch: Etwas darin ist vom {when}.</translation>
    </message>
    <message>
        <source>{count} releases have the number {number}.</source>
        <translation>{count} Releases haben die Nummer {number}.</translation>
    </message>
    <message>
        <source>This merge has been taken back already.</source>
        <translation>Diese Zusammenführung wurde schon zurückgenommen.</translation>
    </message>
    <message>
        <source>What came from “{source}” can no longer be taken back: {author} has gone on from it, and that counts even where it was undone.</source>
        <translation>Was aus „{source}“ kam, lässt sich nicht mehr zurücknehmen: {author} hat darauf aufgebaut, und das zählt auch dann, wenn es rückgängig gemacht wurde.</translation>
    </message>
    <message>
        <source>Change or remove what came in where it stands.</source>
        <translation>Was hereinkam, lässt sich an Ort und Stelle ändern oder löschen.</translation>
    </message>
    <message>
        <source>What came from “{source}” cannot be taken back: “{other}”, which was merged too, goes on from it.</source>
        <translation>Was aus „{source}“ kam, lässt sich nicht zurücknehmen: „{other}“, ebenfalls zusammengeführt, baut darauf auf.</translation>
    </message>
    <message>
        <source>Take “{other}” back first.</source>
        <translation>Nehmen Sie zuerst „{other}“ zurück.</translation>
    </message>
    <message>
        <source>The file is neither JSON nor JSON lines.</source>
        <translation>Die Datei ist weder JSON noch JSON-Zeilen.</translation>
    </message>
    <message>
        <source>The file has no list of units.</source>
        <translation>In der Datei steht keine Liste von Stellen („units“).</translation>
    </message>
    <message>
        <source>The gold of this row does not fit: {reason}</source>
        <translation>Das Gold dieser Zeile passt nicht: {reason}</translation>
    </message>
    <message>
        <source>“{file}” could not be written.</source>
        <translation>„{file}“ konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>A link begins at gold: decide on this unit first.</source>
        <translation>Eine Verknüpfung beginnt bei Gold: Entscheiden Sie zuerst über diese Stelle.</translation>
    </message>
    <message>
        <source>This is a bundle: reviewers decide in the project itself.</source>
        <translation>Das ist ein Bündel: Entschieden wird im Projekt selbst.</translation>
    </message>
    <message>
        <source>Send the bundle back.</source>
        <translation>Schicken Sie das Bündel zurück.</translation>
    </message>
    <message>
        <source>This is a bundle: its articles cannot be removed.</source>
        <translation>Das ist ein Bündel: Seine Artikel lassen sich nicht entfernen.</translation>
    </message>
    <message>
        <source>Skip an article with a reason, or ask whoever sent the bundle for another one.</source>
        <translation>Überspringen Sie den Artikel mit einem Grund, oder bitten Sie um ein anderes Bündel.</translation>
    </message>
    <message>
        <source>This is a bundle: what is blind in it stays blind.</source>
        <translation>Das ist ein Bündel: Was darin blind ist, bleibt blind.</translation>
    </message>
    <message>
        <source>Ask whoever sent the bundle for another one.</source>
        <translation>Bitten Sie um ein anderes Bündel.</translation>
    </message>
    <message>
        <source>This is a bundle: releases are created in the project itself.</source>
        <translation>Das ist ein Bündel: Releases werden im Projekt selbst erstellt.</translation>
    </message>
    <message>
        <source>Send the bundle back, and create the release there.</source>
        <translation>Schicken Sie das Bündel zurück, und erstellen Sie das Release dort.</translation>
    </message>
    <message>
        <source>“{article}” was adjudicated here; gold spans that were removed there: {count}. Take this merge back to have them again.</source>
        <translation>Über „{article}“ war hier entschieden; Markierungen im Gold, die dort entfernt wurden: {count}. Nehmen Sie diese Zusammenführung zurück, um sie wiederzubekommen.</translation>
    </message>
    <message>
        <source>“{article}” is read blind in this bundle: nothing is suggested in it.</source>
        <translation>„{article}“ wird in diesem Bündel blind gelesen: Darin wird nichts vorgeschlagen.</translation>
    </message>
    <message>
        <source>Only {name} has something here: take it with {number}.</source>
        <translation>Hier hat nur {name} etwas: Mit {number} wird es übernommen.</translation>
    </message>
    <message>
        <source>The tokens of the document that begins in line {line} are not those of its text: “{token}” instead of “{found}”.</source>
        <translation>Die Tokens des Dokuments, das in Zeile {line} beginnt, sind nicht die seines Textes: „{token}“ statt „{found}“.</translation>
    </message>
    <message>
        <source>The list of documents beside the file is broken: “{line}”.</source>
        <translation>Die Liste der Dokumente neben der Datei ist beschädigt: „{line}“.</translation>
    </message>
    <message>
        <source>only a comment says so: other tools take it for absent</source>
        <translation>das sagt nur ein Kommentar: andere Werkzeuge halten es für nicht vorhanden</translation>
    </message>
    <message>
        <source>The text was put together from the tokens of a CoNLL file: spaces were guessed.</source>
        <translation>Der Text wurde aus den Tokens einer CoNLL-Datei zusammengesetzt; wo Leerzeichen stehen, ist geraten.</translation>
    </message>
    <message>
        <source>overlaps ten others: there are no more than ten layers of tags</source>
        <translation>überlappt zehn andere: mehr als zehn Ebenen von Tags gibt es nicht</translation>
    </message>
    <message>
        <source>holds no token</source>
        <translation>enthält kein Token</translation>
    </message>
    <message>
        <source>tokens hold no white space</source>
        <translation>Tokens enthalten keinen Leerraum</translation>
    </message>
    <message>
        <source>Tags that break their scheme were taken for the begin or the end of a span: {count}, the first in line {line}.</source>
        <translation>Tags, die gegen ihr Schema verstoßen, gelten als Anfang oder Ende einer Markierung: {count}, der erste in Zeile {line}.</translation>
    </message>
    <message>
        <source>The file “{file}” is not UTF-8.</source>
        <translation>Die Datei „{file}“ ist nicht in UTF-8.</translation>
    </message>
    <message>
        <source>The file “{file}” ends before this article.</source>
        <translation>Die Datei „{file}“ endet vor diesem Artikel.</translation>
    </message>
    <message>
        <source>None of the file’s columns holds the tags of tokens.</source>
        <translation>Keine Spalte der Datei enthält die Tags von Tokens.</translation>
    </message>
    <message>
        <source>It needs a token and its tag in each line, like “Rome B-LOC”.</source>
        <translation>Jede Zeile braucht ein Token und sein Tag, etwa „Rom B-LOC“.</translation>
    </message>
    <message>
        <source>Spans of “{name}” that lie outside their text, left out: {count}.</source>
        <translation>Markierungen von „{name}“, die außerhalb ihres Textes liegen, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Ids of a knowledge base, which the scheme has no place for, left out: {count}.</source>
        <translation>Kennungen einer Wissensbasis, für die das Schema keinen Platz hat, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Categories of whole texts, left out of articles: {count}.</source>
        <translation>Kategorien ganzer Texte, in Artikeln ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>The document is without its words.</source>
        <translation>Dem Dokument fehlen seine Wörter.</translation>
    </message>
    <message>
        <source>Its user data is no JSON: {reason}.</source>
        <translation>Seine Zusatzdaten sind kein JSON: {reason}.</translation>
    </message>
    <message>
        <source>The file lacks a string that the document has: {key}.</source>
        <translation>In der Datei fehlt eine Zeichenkette, die das Dokument hat: {key}.</translation>
    </message>
    <message>
        <source>The document should have {count} tokens; the file has fewer.</source>
        <translation>Das Dokument müsste {count} Tokens haben; die Datei hat weniger.</translation>
    </message>
    <message>
        <source>It should have {count} documents, but has {tokens} tokens only.</source>
        <translation>Sie soll {count} Dokumente haben, hat aber nur {tokens} Tokens.</translation>
    </message>
    <message>
        <source>It is no DocBin.</source>
        <translation>Das ist kein DocBin.</translation>
    </message>
    <message>
        <source>It is no DocBin: its part “{part}” is missing or of a wrong kind.</source>
        <translation>Das ist kein DocBin: Der Teil „{part}“ fehlt oder ist von falscher Art.</translation>
    </message>
    <message>
        <source>It would have more than {limit} MB once it is unpacked.</source>
        <translation>Ausgepackt hätte die Datei mehr als {limit} MB.</translation>
    </message>
    <message>
        <source>The file breaks off.</source>
        <translation>Die Datei bricht ab.</translation>
    </message>
    <message>
        <source>A span in it is damaged.</source>
        <translation>Eine Markierung darin ist beschädigt.</translation>
    </message>
    <message>
        <source>Its offsets count whole characters and were converted.</source>
        <translation>Ihre Positionen zählen zusammengesetzte Zeichen und wurden umgerechnet.</translation>
    </message>
    <message>
        <source>Entities without a place or a label, left out: {count}.</source>
        <translation>Entitäten ohne Stelle oder ohne Label, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>The row has no text: it is about a file.</source>
        <translation>Die Zeile hat keinen Text: Es geht um eine Datei.</translation>
    </message>
    <message>
        <source>Its labels are about the whole text (classification, translation), not about parts of it.</source>
        <translation>Ihre Labels gelten dem ganzen Text (Klassifikation, Übersetzung), nicht Teilen davon.</translation>
    </message>
    <message>
        <source>entities of doccano have no attributes</source>
        <translation>Entitäten haben in doccano keine Attribute</translation>
    </message>
    <message>
        <source>entities of doccano have no remarks</source>
        <translation>Entitäten haben in doccano weder Bewertung noch Zweifel noch Notiz</translation>
    </message>
    <message>
        <source>relations of doccano have no score</source>
        <translation>Relationen haben in doccano keine Bewertung</translation>
    </message>
    <message>
        <source>Annotations of one person on the same task, all but the latest left out: {count}.</source>
        <translation>Mehrere Annotationen einer Person zur selben Aufgabe, ausgelassen bis auf die letzte: {count}.</translation>
    </message>
    <message>
        <source>Predictions that the file lists by number only, without what was predicted: {count}.</source>
        <translation>Vorhersagen, von denen die Datei nur die Nummer nennt: {count}.</translation>
    </message>
    <message>
        <source>Scores of predictions as a whole, left out: {count}.</source>
        <translation>Scores von Vorhersagen im Ganzen, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Drafts that nobody has submitted, left out: {count}.</source>
        <translation>Entwürfe, die niemand abgeschickt hat, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Regions of the kind “{name}”, which are not in a text, left out: {count}.</source>
        <translation>Regionen der Art „{name}“, die in keinem Text liegen, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Answers to “{name}” that are about no part of the text, left out: {count}.</source>
        <translation>Antworten auf „{name}“, die keiner Stelle im Text gelten, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Regions without a label, left out: {count}.</source>
        <translation>Regionen ohne Label, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>The task has no text.</source>
        <translation>Die Aufgabe hat keinen Text.</translation>
    </message>
    <message>
        <source>The task’s text is not in the file, but at an address.</source>
        <translation>Der Text der Aufgabe steht nicht in der Datei, sondern unter einer Adresse.</translation>
    </message>
    <message>
        <source>relations of Label Studio have no score</source>
        <translation>Relationen haben in Label Studio keine Bewertung</translation>
    </message>
    <message>
        <source>the scheme has no such attribute</source>
        <translation>das Schema hat kein solches Attribut</translation>
    </message>
    <message>
        <source>What is in “{name}” without start, end and label, left out: {count}.</source>
        <translation>Inhalte von „{name}“ ohne Anfang, Ende und Label, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>What is in “{name}” without two ends, left out: {count}.</source>
        <translation>Inhalte von „{name}“ ohne zwei Enden, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>The text was put together from tokens.</source>
        <translation>Der Text wurde aus Tokens zusammengesetzt.</translation>
    </message>
    <message>
        <source>Some text in the row is not UTF-8.</source>
        <translation>Ein Text in der Zeile ist kein UTF-8.</translation>
    </message>
    <message>
        <source>The row has {tokens} tokens, but {tags} tags.</source>
        <translation>Die Zeile hat {tokens} Tokens, aber {tags} Tags.</translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation>Die Tabelle hat keine Zeilen.</translation>
    </message>
    <message>
        <source>Spans of “{name}” whose quote does not stand in the text near their offsets, left out: {count}.</source>
        <translation>Markierungen von „{name}“, deren Zitat nicht in der Nähe ihrer Positionen im Text steht, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Spans of “{name}” with offsets that are not in their text, left out: {count}.</source>
        <translation>Markierungen von „{name}“ mit Positionen außerhalb ihres Textes, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Spans whose offsets were wrong were put where their quotes stand.</source>
        <translation>Markierungen mit falschen Positionen wurden dorthin gesetzt, wo ihr Zitat steht.</translation>
    </message>
    <message>
        <source>Its offsets count UTF-16 units and were converted.</source>
        <translation>Die Positionen zählen UTF-16-Einheiten und wurden umgerechnet.</translation>
    </message>
    <message>
        <source>Its offsets count bytes and were converted.</source>
        <translation>Die Positionen zählen Bytes und wurden umgerechnet.</translation>
    </message>
    <message>
        <source>Its offsets count newlines as CR LF and were converted.</source>
        <translation>Die Positionen zählen Zeilenenden als CR LF und wurden umgerechnet.</translation>
    </message>
    <message>
        <source>Its offsets count UTF-16 units and newlines as CR LF and were converted.</source>
        <translation>Die Positionen zählen UTF-16-Einheiten und Zeilenenden als CR LF und wurden umgerechnet.</translation>
    </message>
    <message>
        <source>Its offsets count bytes and newlines as CR LF and were converted.</source>
        <translation>Die Positionen zählen Bytes und Zeilenenden als CR LF und wurden umgerechnet.</translation>
    </message>
    <message>
        <source>Its offsets count newlines as LF and were converted.</source>
        <translation>Die Positionen zählen Zeilenenden als LF und wurden umgerechnet.</translation>
    </message>
    <message>
        <source>Its offsets count UTF-16 units and newlines as LF and were converted.</source>
        <translation>Die Positionen zählen UTF-16-Einheiten und Zeilenenden als LF und wurden umgerechnet.</translation>
    </message>
    <message>
        <source>Its offsets count bytes and newlines as LF and were converted.</source>
        <translation>Die Positionen zählen Bytes und Zeilenenden als LF und wurden umgerechnet.</translation>
    </message>
    <message>
        <source>Tasks that were rejected, whose spans were left out: {count}.</source>
        <translation>Abgelehnte Aufgaben, deren Markierungen ausgelassen wurden: {count}.</translation>
    </message>
    <message>
        <source>The task has no text; its kind is “{view}”.</source>
        <translation>Die Aufgabe hat keinen Text; ihre Art ist „{view}“.</translation>
    </message>
    <message>
        <source>The task is not about parts of the text; its kind is “{view}”.</source>
        <translation>In der Aufgabe geht es nicht um Teile des Textes; ihre Art ist „{view}“.</translation>
    </message>
    <message>
        <source>Spans without a label, left out: {count}.</source>
        <translation>Markierungen ohne Label, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>the scheme has no such attribute, and the table no column for it</source>
        <translation>das Schema hat kein solches Attribut und die Tabelle keine Spalte dafür</translation>
    </message>
    <message>
        <source>it is longer than a cell of Excel may be</source>
        <translation>länger als eine Zelle in Excel sein darf</translation>
    </message>
    <message>
        <source>The table of spans has no table of articles beside it.</source>
        <translation>Neben der Tabelle der Markierungen liegt keine Tabelle der Artikel.</translation>
    </message>
    <message>
        <source>Put “{file}” into the same folder.</source>
        <translation>Legen Sie „{file}“ in denselben Ordner.</translation>
    </message>
    <message>
        <source>No sheet of the workbook has a column “{column}”.</source>
        <translation>Kein Blatt der Arbeitsmappe hat eine Spalte „{column}“.</translation>
    </message>
    <message>
        <source>It is no workbook of Excel (.xlsx).</source>
        <translation>Es ist keine Arbeitsmappe von Excel (.xlsx).</translation>
    </message>
    <message>
        <source>Save it as an Excel workbook, or as CSV.</source>
        <translation>Speichern Sie sie als Excel-Arbeitsmappe oder als CSV.</translation>
    </message>
    <message>
        <source>The workbook unpacks to more than is safe.</source>
        <translation>Die Arbeitsmappe ist entpackt größer, als sicher ist.</translation>
    </message>
    <message>
        <source>Another article above is called “{name}” too.</source>
        <translation>Weiter oben heißt schon ein Artikel „{name}“.</translation>
    </message>
    <message>
        <source>The row’s article “{name}” is not in the table of articles.</source>
        <translation>Der Artikel „{name}“ der Zeile steht nicht in der Tabelle der Artikel.</translation>
    </message>
    <message>
        <source>“{value}” in the column “{column}” is no whole number.</source>
        <translation>„{value}“ in der Spalte „{column}“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>Spans of “{name}” that hold no character, left out: {count}.</source>
        <translation>Markierungen von „{name}“, die kein Zeichen enthalten, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Annotations of the type “{name}” without a place in the text, left out: {count}.</source>
        <translation>Annotationen des Typs „{name}“ ohne Stelle im Text, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>References in “{name}” to annotations that are not there, left out: {count}.</source>
        <translation>Verweise in „{name}“ auf Annotationen, die es nicht gibt, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Annotations of the type “{name}” with an id that is taken, left out: {count}.</source>
        <translation>Annotationen des Typs „{name}“, deren Kennung schon vergeben ist, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Annotations of the type “{name}” in other views of the file, left out: {count}.</source>
        <translation>Annotationen vom Typ „{name}“ in anderen Sichten der Datei, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>The file has another text in the view “{name}”, which was left out.</source>
        <translation>Die Datei hat in der Sicht „{name}“ einen weiteren Text; er wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The file is no UIMA CAS in XMI.</source>
        <translation>Die Datei ist kein UIMA-CAS in XMI.</translation>
    </message>
    <message>
        <source>The file holds no text, only where it is: {address}.</source>
        <translation>Die Datei enthält keinen Text, sondern nur, wo er liegt: {address}.</translation>
    </message>
    <message>
        <source>The file holds no text.</source>
        <translation>Die Datei enthält keinen Text.</translation>
    </message>
    <message>
        <source>The file holds {kind}, not a text.</source>
        <translation>Die Datei enthält {kind}, keinen Text.</translation>
    </message>
    <message>
        <source>Annotations of the type “{name}”, which are no spans of articles, left out: {count}.</source>
        <translation>Annotationen des Typs „{name}“, die keine Markierungen in Artikeln sind, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Ranges “{name}” that belong to no span, left out: {count}.</source>
        <translation>Stellen „{name}“, die zu keiner Markierung gehören, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>“{name}” is no score; left out of spans and links: {count}.</source>
        <translation>„{name}“ ist keine Bewertung; bei Markierungen und Verknüpfungen ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>It does not say in full whose layer it is: {count}.</source>
        <translation>Wessen Ebene es ist, steht nicht vollständig darin: {count}.</translation>
    </message>
    <message>
        <source>The type system does not describe these types, which were read all the same: {names}.</source>
        <translation>Das Typsystem beschreibt diese Typen nicht; gelesen wurden sie trotzdem: {names}.</translation>
    </message>
    <message>
        <source>The file is no type system of UIMA.</source>
        <translation>Die Datei ist kein Typsystem von UIMA.</translation>
    </message>
    <message>
        <source>XML 1.0 cannot hold one of its characters</source>
        <translation>XML 1.0 kann eines seiner Zeichen nicht enthalten</translation>
    </message>
    <message>
        <source>Lines that are no token, left out: {count}.</source>
        <translation>Zeilen, die kein Token sind, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Lines with fewer columns than the header names, read as far as they go: {count}.</source>
        <translation>Zeilen mit weniger Spalten, als der Kopf nennt, so weit gelesen, wie sie reichen: {count}.</translation>
    </message>
    <message>
        <source>The file is not in UTF-8, as WebAnno TSV is.</source>
        <translation>Die Datei ist nicht in UTF-8, wie es WebAnno TSV ist.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>Die Datei als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>The file is no WebAnno TSV 3.</source>
        <translation>Die Datei ist kein WebAnno TSV 3.</translation>
    </message>
    <message>
        <source>WebAnno TSV has no column for it</source>
        <translation>WebAnno TSV hat keine Spalte dafür</translation>
    </message>
    <message>
        <source>WebAnno TSV cannot hold a carriage return</source>
        <translation>WebAnno TSV kann keinen Wagenrücklauf enthalten</translation>
    </message>
    <message>
        <source>the file cannot be called so</source>
        <translation>die Datei kann nicht so heißen</translation>
    </message>
    <message>
        <source>Write the characters themselves in its place.</source>
        <translation>Schreiben Sie stattdessen die Zeichen selbst.</translation>
    </message>
    <message>
        <source>The XML declares the entity “{name}”; entities are not resolved.</source>
        <translation>Das XML definiert die Entität „{name}“; Entitäten werden nicht aufgelöst.</translation>
    </message>
    <message>
        <source>The XML has the entity “{name}” in line {line}; it is not resolved.</source>
        <translation>Das XML enthält in Zeile {line} die Entität „{name}“; sie wird nicht aufgelöst.</translation>
    </message>
    <message>
        <source>The XML is nested too deeply or larger than is safe, in line {line}.</source>
        <translation>Das XML ist in Zeile {line} zu tief verschachtelt oder größer, als gefahrlos ist.</translation>
    </message>
    <message>
        <source>Line {line} of the XML is not in the encoding that it names.</source>
        <translation>Zeile {line} des XML ist nicht in dem Zeichensatz, den es nennt.</translation>
    </message>
    <message>
        <source>The XML is not well-formed in line {line}: {reason}.</source>
        <translation>Das XML ist in Zeile {line} nicht wohlgeformt: {reason}.</translation>
    </message>
    <message>
        <source>entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>a way of tagging</source>
        <translation>die Art der Tags</translation>
    </message>
    <message>
        <source>The format “{format}” has no choice of {setting}.</source>
        <translation>Das Format „{format}“ kennt die Einstellung nicht: {setting}.</translation>
    </message>
    <message>
        <source>These have: {known}.</source>
        <translation>Diese kennen sie: {known}.</translation>
    </message>
    <message>
        <source>The project has no release yet.</source>
        <translation>Das Projekt hat noch kein Release.</translation>
    </message>
    <message>
        <source>Create one first.</source>
        <translation>Erstellen Sie zuerst eins.</translation>
    </message>
    <message>
        <source>Several releases are meant: {known}.</source>
        <translation>Gemeint sein können mehrere Releases: {known}.</translation>
    </message>
    <message>
        <source>Name one by the beginning of its id.</source>
        <translation>Nennen Sie eines mit dem Anfang seiner Kennung.</translation>
    </message>
    <message>
        <source>The project has no release {number}.</source>
        <translation>Das Projekt hat kein Release {number}.</translation>
    </message>
    <message>
        <source>It has these: {known}.</source>
        <translation>Es hat diese: {known}.</translation>
    </message>
    <message>
        <source>it names files that no release can have</source>
        <translation>es nennt Dateien, die kein Release haben kann</translation>
    </message>
    <message>
        <source>Nothing was read or written.</source>
        <translation>Es wurde nichts gelesen oder geschrieben.</translation>
    </message>
    <message>
        <source>“{folder}” holds the release without the texts of its articles.</source>
        <translation>„{folder}“ enthält das Release ohne die Texte seiner Artikel.</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”.</source>
        <translation>Den Ordner „{folder}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Name the folder of a release.</source>
        <translation>Nennen Sie den Ordner eines Releases.</translation>
    </message>
    <message>
        <source>It is an article of a release without texts.</source>
        <translation>Das ist ein Artikel eines Releases ohne Texte.</translation>
    </message>
    <message>
        <source>Put the texts in again with “goldspan join”.</source>
        <translation>Fügen Sie die Texte mit „goldspan join“ wieder ein.</translation>
    </message>
    <message>
        <source>“{file}” in “{folder}” is not what was released: it was changed.</source>
        <translation>„{file}“ in „{folder}“ ist nicht, was im Release war: Die Datei wurde geändert.</translation>
    </message>
    <message>
        <source>{missing} of {wanted} texts were not found: {names}.</source>
        <translation>{missing} von {wanted} Texten fehlen: {names}.</translation>
    </message>
    <message>
        <source>Give the texts as they were when the release was made, or join only those that are there, with --partly; that is no release then.</source>
        <translation>Geben Sie die Texte so an, wie sie beim Erstellen des Releases waren, oder nehmen Sie mit --partly nur die vorhandenen; das ist dann kein Release.</translation>
    </message>
    <message>
        <source>The release in “{folder}” has its texts.</source>
        <translation>Das Release in „{folder}“ hat seine Texte.</translation>
    </message>
    <message>
        <source>There is nothing to join.</source>
        <translation>Es gibt nichts einzusetzen.</translation>
    </message>
    <message>
        <source>The release in “{folder}” is not as it was written. {file}: {words}</source>
        <translation>Das Release in „{folder}“ ist nicht mehr, wie es geschrieben wurde. {file}: {words}</translation>
    </message>
    <message>
        <source>“goldspan release verify” lists all that differs.</source>
        <translation>„goldspan release verify“ zeigt alles, was abweicht.</translation>
    </message>
    <message>
        <source>“{folder}” is not the folder of a release: it has no {file}.</source>
        <translation>„{folder}“ ist kein Ordner eines Releases: {file} fehlt.</translation>
    </message>
    <message>
        <source>Name the folder that holds it.</source>
        <translation>Nennen Sie den Ordner, in dem diese Datei liegt.</translation>
    </message>
    <message>
        <source>What the release says of itself cannot be read.</source>
        <translation>Die Angaben des Releases über sich selbst sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Update Goldspan, or run “goldspan verify” on the project.</source>
        <translation>Aktualisieren Sie Goldspan oder prüfen Sie das Projekt mit „goldspan verify“.</translation>
    </message>
    <message>
        <source>“{file}” does not come out as it was released, though each of its texts is the right one.</source>
        <translation>„{file}“ wird nicht wieder, was veröffentlicht wurde, obwohl jeder Text darin der richtige ist.</translation>
    </message>
    <message>
        <source>Get the release without texts again from its source.</source>
        <translation>Holen Sie das Release ohne Texte noch einmal von seiner Quelle.</translation>
    </message>
    <message>
        <source>“{file}” in “{folder}” could not be read: {reason}.</source>
        <translation>„{file}“ in „{folder}“ konnte nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>No way of tagging is called “{name}”.</source>
        <translation>Keine Art der Tags heißt „{name}“.</translation>
    </message>
    <message>
        <source>These are known: {known}.</source>
        <translation>Bekannt sind diese: {known}.</translation>
    </message>
    <message>
        <source>Everything, for another Goldspan project and for scripts.</source>
        <translation>Alles, für ein anderes Goldspan-Projekt und für Skripte.</translation>
    </message>
    <message>
        <source>For spaCy: spacy train starts at once with it.</source>
        <translation>Für spaCy: spacy train beginnt damit sofort.</translation>
    </message>
    <message>
        <source>For Hugging Face datasets and pandas: a dataset with its card.</source>
        <translation>Für Hugging Face Datasets und pandas: ein Datensatz mit seiner Karte.</translation>
    </message>
    <message>
        <source>For sequence taggers: a token and its IOB2 tag a line.</source>
        <translation>Für Sequenz-Tagger: je Zeile ein Token und sein IOB2-Tag.</translation>
    </message>
    <message>
        <source>For sequence taggers: a token and its tag a line, as CoNLL-2003 has it.</source>
        <translation>Für Sequenz-Tagger: je Zeile ein Token und sein Tag, wie in CoNLL-2003.</translation>
    </message>
    <message>
        <source>For tools of Universal Dependencies: tokens in ten columns, tags in MISC.</source>
        <translation>Für Werkzeuge von Universal Dependencies: Token in zehn Spalten, Tags in MISC.</translation>
    </message>
    <message>
        <source>For INCEpTION and WebAnno: a file for each article.</source>
        <translation>Für INCEpTION und WebAnno: eine Datei je Artikel.</translation>
    </message>
    <message>
        <source>For INCEpTION and everything on UIMA, with its type system.</source>
        <translation>Für INCEpTION und alles auf UIMA, mit dem Typsystem.</translation>
    </message>
    <message>
        <source>For Label Studio: tasks with their labelling config.</source>
        <translation>Für Label Studio: Aufgaben mit ihrer Labelling-Konfiguration.</translation>
    </message>
    <message>
        <source>For doccano: a line for each article.</source>
        <translation>Für doccano: eine Zeile je Artikel.</translation>
    </message>
    <message>
        <source>For Prodigy: a line for each article, with its tokens.</source>
        <translation>Für Prodigy: eine Zeile je Artikel, mit seinen Token.</translation>
    </message>
    <message>
        <source>For brat: texts, standoff annotations and its configuration.</source>
        <translation>Für brat: Texte, Standoff-Annotationen und die Konfiguration.</translation>
    </message>
    <message>
        <source>For digital editions: TEI with the spans beside the text.</source>
        <translation>Für digitale Editionen: TEI, die Markierungen neben dem Text.</translation>
    </message>
    <message>
        <source>For dates and times: TIMEX3 in the text.</source>
        <translation>Für Zeitangaben: TIMEX3 im Text.</translation>
    </message>
    <message>
        <source>For Excel and LibreOffice: articles, spans, claims as sheets.</source>
        <translation>Für Excel und LibreOffice: Artikel, Markierungen, Aussagen als Blätter.</translation>
    </message>
    <message>
        <source>For spreadsheets and R: articles, spans, claims as CSV.</source>
        <translation>Für Tabellenprogramme und R: Artikel, Markierungen, Aussagen als CSV.</translation>
    </message>
    <message>
        <source>Texts without marks, an article a file.</source>
        <translation>Texte ohne Markierungen, ein Artikel je Datei.</translation>
    </message>
    <message>
        <source>Web pages, an article a file.</source>
        <translation>Webseiten, ein Artikel je Datei.</translation>
    </message>
    <message>
        <source>Word documents, an article a file.</source>
        <translation>Word-Dokumente, ein Artikel je Datei.</translation>
    </message>
    <message>
        <source>PDF with text in it, an article a file.</source>
        <translation>PDF mit Text darin, ein Artikel je Datei.</translation>
    </message>
    <message>
        <source>Texts in a table, an article a row.</source>
        <translation>Texte in einer Tabelle, ein Artikel je Zeile.</translation>
    </message>
    <message>
        <source>The archive holds no files.</source>
        <translation>Das Archiv enthält keine Dateien.</translation>
    </message>
    <message>
        <source>The format “{name}” fails on it, which it should not: {reason}.</source>
        <translation>Das Format „{name}“ scheitert daran, was nicht vorkommen darf: {reason}.</translation>
    </message>
    <message>
        <source>What was read of it before is taken.</source>
        <translation>Was vorher gelesen wurde, ist übernommen.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a label.</source>
        <translation>„{name}“ kann kein Label heißen.</translation>
    </message>
    <message>
        <source>Say which label of the scheme it means, or leave it out.</source>
        <translation>Sagen Sie, welches Label des Schemas gemeint ist, oder lassen Sie es aus.</translation>
    </message>
    <message>
        <source>It is an archive in an archive in an archive.</source>
        <translation>Es ist ein Archiv in einem Archiv in einem Archiv.</translation>
    </message>
    <message>
        <source>Unpack it first.</source>
        <translation>Entpacken Sie es vorher.</translation>
    </message>
    <message>
        <source>“{file}” holds several files of this name.</source>
        <translation>„{file}“ enthält mehrere Dateien dieses Namens.</translation>
    </message>
    <message>
        <source>Spans beside the text that point nowhere or have no label, left out: {count}.</source>
        <translation>Markierungen neben dem Text, die auf nichts zeigen oder kein Label haben, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>What stands before and behind the body of the text was left out.</source>
        <translation>Was vor und hinter dem Hauptteil des Textes steht, wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Links that do not join two spans, left out: {count}.</source>
        <translation>Verknüpfungen, die nicht zwei Markierungen verbinden, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>The XML holds no text of TEI.</source>
        <translation>Das XML enthält keinen TEI-Text.</translation>
    </message>
    <message>
        <source>{label} has no attribute “{name}” that can be given.</source>
        <translation>{label} hat keine Angabe „{name}“, die sich vorgeben lässt.</translation>
    </message>
    <message>
        <source>Its attributes are: {known}.</source>
        <translation>Seine Angaben sind: {known}.</translation>
    </message>
    <message>
        <source>“{name}” of {label} cannot be “{value}”.</source>
        <translation>„{name}“ von {label} kann nicht „{value}“ sein.</translation>
    </message>
    <message>
        <source>It can be: {known}.</source>
        <translation>Möglich sind: {known}.</translation>
    </message>
    <message>
        <source>Spans in several pieces were taken from their first word to their last: {count}.</source>
        <translation>Markierungen aus mehreren Stücken gelten vom ersten bis zum letzten Wort: {count}.</translation>
    </message>
    <message>
        <source>Words marked as “{name}” that belong to no span, left out: {count}.</source>
        <translation>Als „{name}“ markierte Wörter, die zu keiner Markierung gehören, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>What is said by “{name}” of annotations that are not there, left out: {count}.</source>
        <translation>Angaben „{name}“ zu Annotationen, die es nicht gibt, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>What is said by “{name}” of links, left out: {count}.</source>
        <translation>Was „{name}“ über Verknüpfungen sagt, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Notes of the type “{name}”, left out: {count}.</source>
        <translation>Notizen vom Typ „{name}“, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Events whose words are not there, left out: {count}.</source>
        <translation>Ereignisse, deren Wörter fehlen, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Equivalences, left out: {count}.</source>
        <translation>Äquivalenzen, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>References to “{name}”, left out: {count}.</source>
        <translation>Verweise auf „{name}“, ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>The text “{file}” of these annotations is missing.</source>
        <translation>Der Text „{file}“ zu diesen Annotationen fehlt.</translation>
    </message>
    <message>
        <source>Put it beside them.</source>
        <translation>Legen Sie ihn daneben.</translation>
    </message>
    <message>
        <source>The line is no annotation of brat’s: “{line}”.</source>
        <translation>Die Zeile ist keine Annotation von brat: „{line}“.</translation>
    </message>
    <message>
        <source>The annotation “{id}” is not as brat writes it: “{line}”.</source>
        <translation>Die Annotation „{id}“ ist nicht so, wie brat sie schreibt: „{line}“.</translation>
    </message>
    <message>
        <source>The id “{id}” is there already.</source>
        <translation>Die Kennung „{id}“ gibt es schon.</translation>
    </message>
    <message>
        <source>brat has no place for it</source>
        <translation>brat hat dafür keinen Platz</translation>
    </message>
    <message>
        <source>it is too long for the name of a file</source>
        <translation>er ist zu lang für einen Dateinamen</translation>
    </message>
    <message>
        <source>brat marks nothing between line ends</source>
        <translation>brat markiert zwischen Zeilenenden nichts</translation>
    </message>
    <message>
        <source>brat marks no line end or tab at the ends</source>
        <translation>brat markiert an den Rändern weder Zeilenende noch Tabulator</translation>
    </message>
    <message>
        <source>brat cannot mark words that begin or end with a line end</source>
        <translation>brat kann keine Wörter markieren, die mit einem Zeilenende beginnen oder enden</translation>
    </message>
    <message>
        <source>brat cannot say so: it looks as if there were none</source>
        <translation>brat kann das nicht sagen: es sieht aus, als gäbe es keine</translation>
    </message>
    <message>
        <source>only the field “layer” says so: the tool takes it for absent</source>
        <translation>das steht nur im Feld „layer“: Für das Werkzeug kommt es nicht vor</translation>
    </message>
    <message>
        <source>Elements “{name}”, which Goldspan has no place for: {count}.</source>
        <translation>Elemente „{name}“, für die Goldspan keinen Platz hat: {count}.</translation>
    </message>
    <message>
        <source>Attributes “{name}” of dates, which Goldspan has no place for: {count}.</source>
        <translation>Attribute „{name}“ von Datumsangaben, für die Goldspan keinen Platz hat: {count}.</translation>
    </message>
    <message>
        <source>The XML is not TimeML.</source>
        <translation>Das XML ist kein TimeML.</translation>
    </message>
    <message>
        <source>TimeML has no place for it</source>
        <translation>dafür hat TimeML keinen Platz</translation>
    </message>
    <message>
        <source>TimeML holds dates only</source>
        <translation>TimeML nimmt nur Datumsangaben auf</translation>
    </message>
    <message>
        <source>TimeML has no dates in dates: it overlaps a longer one</source>
        <translation>TimeML kennt keine Datumsangabe in einer anderen: überlappt eine längere</translation>
    </message>
    <message>
        <source>it has characters that XML cannot hold</source>
        <translation>enthält Zeichen, die in XML nicht stehen können</translation>
    </message>
    <message>
        <source>TimeML cannot say so: it reads as a text without dates</source>
        <translation>TimeML kann das nicht sagen: der Text liest sich wie einer ohne Datumsangaben</translation>
    </message>
    <message>
        <source>is there, but without type or value, which tools expect</source>
        <translation>ist da, aber ohne Typ oder Wert, die Werkzeuge erwarten</translation>
    </message>
    <message>
        <source>It is no readable {kind} file, or it is damaged.</source>
        <translation>Das ist keine lesbare {kind}-Datei, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>No learning curve of this project was stopped.</source>
        <translation>Von diesem Projekt wurde keine Lernkurve abgebrochen.</translation>
    </message>
    <message>
        <source>No learning curve of this project is on this machine.</source>
        <translation>Von diesem Projekt gibt es auf diesem Rechner keine Lernkurve.</translation>
    </message>
    <message>
        <source>Measure one: goldspan curve PROJECT</source>
        <translation>So messen: goldspan curve PROJEKT</translation>
    </message>
    <message>
        <source>Give a folder with a file or folder for each part, several files, or one file whose records say their part in “split”.</source>
        <translation>Geben Sie einen Ordner mit einer Datei oder einem Ordner je Teil an, mehrere Dateien oder eine Datei, deren Datensätze ihren Teil in „split“ nennen.</translation>
    </message>
    <message>
        <source>Nothing in “{where}” can be checked. “{file}”: {reason}</source>
        <translation>In „{where}“ lässt sich nichts prüfen. „{file}“: {reason}</translation>
    </message>
    <message>
        <source>There are no texts in “{where}”.</source>
        <translation>In „{where}“ sind keine Texte.</translation>
    </message>
    <message>
        <source>Only one part of “{where}” can be read (“{part}”): there is nothing to compare it with. “{file}”: {reason}</source>
        <translation>Nur ein Teil von „{where}“ ist lesbar („{part}“): Es gibt nichts, womit er sich vergleichen ließe. „{file}“: {reason}</translation>
    </message>
    <message>
        <source>All of “{where}” is one part (“{part}”): there is nothing to compare it with.</source>
        <translation>Alles in „{where}“ ist ein einziger Teil („{part}“): Es gibt nichts, womit er sich vergleichen ließe.</translation>
    </message>
    <message>
        <source>The record has no text; its fields are {fields}.</source>
        <translation>Der Datensatz hat keinen Text; seine Felder sind {fields}.</translation>
    </message>
    <message>
        <source>The record has no text in “{field}”; its fields are {fields}.</source>
        <translation>Der Datensatz hat in „{field}“ keinen Text; seine Felder sind {fields}.</translation>
    </message>
    <message>
        <source>This is neither a record nor a text.</source>
        <translation>Das ist weder ein Datensatz noch ein Text.</translation>
    </message>
    <message>
        <source>Say which field holds the text.</source>
        <translation>Geben Sie an, welches Feld den Text enthält.</translation>
    </message>
    <message>
        <source>There is too little gold for a learning curve: {articles} articles of {families} families are learned from.</source>
        <translation>Das Gold reicht nicht für eine Lernkurve: Zum Lernen gibt es {articles} Artikel aus {families} Familien.</translation>
    </message>
    <message>
        <source>You need at least {needed} families to learn from, one more for each step. Copies of one report count once.</source>
        <translation>Zum Lernen braucht es mindestens {needed} Familien, für jede Stufe eine weitere. Kopien einer Meldung zählen einmal.</translation>
    </message>
    <message>
        <source>The gold is not that which the learning curve was planned on.</source>
        <translation>Das Gold ist nicht mehr das, für das die Lernkurve geplant wurde.</translation>
    </message>
    <message>
        <source>What was measured so far is kept.</source>
        <translation>Was bis dahin gemessen wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Begin the curve anew.</source>
        <translation>Die Lernkurve neu beginnen.</translation>
    </message>
    <message>
        <source>No release was created.</source>
        <translation>Es wurde kein Release erstellt.</translation>
    </message>
    <message>
        <source>The release could not be created: {reason}.</source>
        <translation>Das Release konnte nicht erstellt werden: {reason}.</translation>
    </message>
    <message>
        <source>“{file}” can only be read, so no release can be created: {why}</source>
        <translation>„{file}“ kann nur gelesen werden, daher lässt sich kein Release erstellen: {why}</translation>
    </message>
    <message>
        <source>Releases that it has can be written all the same.</source>
        <translation>Releases, die es schon gibt, lassen sich trotzdem schreiben.</translation>
    </message>
    <message>
        <source>fewer than two people are done with any of its articles</source>
        <translation>bei keinem seiner Artikel sind zwei Personen fertig</translation>
    </message>
    <message>
        <source>Nobody has marked it as done.</source>
        <translation>Niemand ist damit fertig.</translation>
    </message>
    <message>
        <source>It was skipped, and nobody has marked it as done.</source>
        <translation>Er wurde übersprungen, und niemand ist damit fertig.</translation>
    </message>
    <message>
        <source>Several people are done with it, and nobody has adjudicated it.</source>
        <translation>Mehrere sind damit fertig, und niemand hat entschieden.</translation>
    </message>
    <message>
        <source>Its review is begun and not finished.</source>
        <translation>Sein Review ist begonnen und nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>One person is done with it; only what is adjudicated goes out.</source>
        <translation>Eine Person ist damit fertig; weitergegeben wird nur, was entschieden ist.</translation>
    </message>
    <message>
        <source>Its family is in two parts of the split.</source>
        <translation>Seine Familie liegt in zwei Teilen der Aufteilung.</translation>
    </message>
    <message>
        <source>By its date it does not belong in the part that it, or its family, is in.</source>
        <translation>Seinem Datum nach gehört er nicht in den Teil, in dem er oder seine Familie ist.</translation>
    </message>
    <message>
        <source>It has no date, and the split is by date.</source>
        <translation>Er hat kein Datum, und aufgeteilt wird nach dem Datum.</translation>
    </message>
    <message>
        <source>It is in no part of the split.</source>
        <translation>Er ist in keinem Teil der Aufteilung.</translation>
    </message>
    <message>
        <source>Nothing is left of it when furniture is cut out.</source>
        <translation>Ohne Beiwerk bleibt nichts von ihm.</translation>
    </message>
    <message>
        <source>The manifest was written by a newer version of Goldspan.</source>
        <translation>Das Manifest stammt von einer neueren Version von Goldspan.</translation>
    </message>
    <message>
        <source>Update Goldspan.</source>
        <translation>Aktualisieren Sie Goldspan.</translation>
    </message>
    <message>
        <source>it is no JSON</source>
        <translation>es ist kein JSON</translation>
    </message>
    <message>
        <source>{file} is not the manifest of a release: {reason}.</source>
        <translation>{file} ist kein Manifest eines Releases: {reason}.</translation>
    </message>
    <message>
        <source>Take the release from where it was copied from again.</source>
        <translation>Kopieren Sie das Release noch einmal von dort, wo es herkam.</translation>
    </message>
    <message>
        <source>Furniture is cut out of the text.</source>
        <translation>Beiwerk ist aus dem Text herausgenommen.</translation>
    </message>
    <message>
        <source>It stands in furniture, which is cut out of the text.</source>
        <translation>Steht im Beiwerk, das aus dem Text herausgenommen ist.</translation>
    </message>
    <message>
        <source>Part of it is furniture, which is cut out of the text.</source>
        <translation>Ein Teil davon ist Beiwerk, das aus dem Text herausgenommen ist.</translation>
    </message>
    <message>
        <source>Furniture inside it is cut out of the text; the rest stands.</source>
        <translation>Das Beiwerk darin ist aus dem Text herausgenommen; der Rest steht.</translation>
    </message>
    <message>
        <source>White space beside furniture is cut out with it.</source>
        <translation>Leerraum neben Beiwerk ist mit ihm herausgenommen.</translation>
    </message>
    <message>
        <source>Goes out only where notes are asked for.</source>
        <translation>Wird nur weitergegeben, wenn Notizen gewünscht sind.</translation>
    </message>
    <message>
        <source>It may say who annotated, or names a place on somebody’s machine.</source>
        <translation>Es könnte verraten, wer annotiert hat, oder nennt einen Ort auf einem Rechner.</translation>
    </message>
    <message>
        <source>The project has no release of this content.</source>
        <translation>Das Projekt hat kein Release mit diesem Inhalt.</translation>
    </message>
    <message>
        <source>It was edited: the project knows “{field}” otherwise.</source>
        <translation>Das Manifest wurde bearbeitet: Im Projekt ist „{field}“ anders.</translation>
    </message>
    <message>
        <source>It is not the manifest of a release: {reason}.</source>
        <translation>Das ist nicht das Manifest eines Releases: {reason}.</translation>
    </message>
    <message>
        <source>It was changed after it was written.</source>
        <translation>Das Manifest wurde nach dem Schreiben geändert.</translation>
    </message>
    <message>
        <source>It was edited: “{field}” is not what was released.</source>
        <translation>Das Manifest wurde bearbeitet: „{field}“ ist nicht, was im Release war.</translation>
    </message>
    <message>
        <source>It cannot be read: {reason}.</source>
        <translation>Die Datei ist nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>It is called “{name}” now.</source>
        <translation>Die Datei heißt jetzt „{name}“.</translation>
    </message>
    <message>
        <source>It is missing.</source>
        <translation>Die Datei fehlt.</translation>
    </message>
    <message>
        <source>It is not part of the release.</source>
        <translation>Das gehört nicht zum Release.</translation>
    </message>
    <message>
        <source>It was changed.</source>
        <translation>Die Datei wurde geändert.</translation>
    </message>
    <message>
        <source>It was changed: it has {size} bytes, {said} were written.</source>
        <translation>Die Datei wurde geändert: Sie hat {size} Byte, geschrieben wurden {said}.</translation>
    </message>
    <message>
        <source>Without texts, a release is written as standoff alone.</source>
        <translation>Ohne Texte wird ein Release nur als Standoff geschrieben.</translation>
    </message>
    <message>
        <source>Leave the formats out, or write it with its texts.</source>
        <translation>Lassen Sie die Formate weg oder schreiben Sie es mit den Texten.</translation>
    </message>
    <message>
        <source>“{name}” is held back: it shares passages with {parts}.</source>
        <translation>„{name}“ wird zurückgehalten und teilt Passagen mit {parts}.</translation>
    </message>
    <message>
        <source>Split anew: then its family is in one part.</source>
        <translation>Neu aufteilen: Dann ist seine Familie in einem Teil.</translation>
    </message>
    <message>
        <source>“{name}” is held back: its family is in several parts by now: {parts}.</source>
        <translation>„{name}“ wird zurückgehalten; die Familie ist inzwischen in mehreren Teilen: {parts}.</translation>
    </message>
    <message>
        <source>“{name}” is held back: by its date it does not belong in {part}.</source>
        <translation>„{name}“ wird zurückgehalten und gehört dem Datum nach nicht in den Teil {part}.</translation>
    </message>
    <message>
        <source>Split anew, or correct its document time.</source>
        <translation>Teilen Sie neu auf oder berichtigen Sie die Dokumentzeit.</translation>
    </message>
    <message>
        <source>“{name}” is held back: its family is in {part}, and it is later than articles of the next part.</source>
        <translation>„{name}“ wird zurückgehalten; die Familie ist im Teil {part}, der Artikel aber jünger als Artikel des nächsten Teils.</translation>
    </message>
    <message>
        <source>Split anew: its family counts at its latest date.</source>
        <translation>Neu aufteilen: Seine Familie zählt zu ihrem jüngsten Datum.</translation>
    </message>
    <message>
        <source>“{name}” is left out: it has no date.</source>
        <translation>„{name}“ bleibt weg: Er hat kein Datum.</translation>
    </message>
    <message>
        <source>Enter its document time in the library.</source>
        <translation>Seine Dokumentzeit in der Bibliothek eintragen.</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation>{names} und {more} weitere</translation>
    </message>
    <message>
        <source>{articles} articles of {families} families cannot be put into {parts} parts: a family is never cut.</source>
        <translation>{articles} Artikel aus {families} Familien lassen sich nicht auf {parts} Teile verteilen: Eine Familie wird nie zerschnitten.</translation>
    </message>
    <message>
        <source>Enter their document times in the library, leave them out, or do not split by date.</source>
        <translation>Ihre Dokumentzeit in der Bibliothek eintragen, sie weglassen oder nicht nach Datum aufteilen.</translation>
    </message>
    <message>
        <source>Shares must be 0 or more, and at least one must be above 0.</source>
        <translation>Anteile sind Zahlen ab 0, und mindestens einer ist größer als 0.</translation>
    </message>
    <message>
        <source>The usual shares are 70 for train, 10 for dev and 20 for test.</source>
        <translation>Üblich sind 70 für Training, 10 für Entwicklung und 20 für Test.</translation>
    </message>
    <message>
        <source>You need gold from at least {missing} more families: from articles that are no copies of these.</source>
        <translation>Es braucht Gold aus mindestens {missing} weiteren Familien: von Artikeln, die keine Kopien von diesen sind.</translation>
    </message>
    <message>
        <source>You need gold from at least {missing} more families: from articles that are no copies of these. Or make fewer parts: a part with the share 0 is left out.</source>
        <translation>Es braucht Gold aus mindestens {missing} weiteren Familien: von Artikeln, die keine Kopien von diesen sind. Oder bilden Sie weniger Teile: Ein Teil mit dem Anteil 0 entfällt.</translation>
    </message>
    <message>
        <source>These articles have no date: {names} ({count}).</source>
        <translation>Kein Datum haben: {names} ({count}).</translation>
    </message>
    <message>
        <source>The families end on too few different days ({days}) for {parts} parts.</source>
        <translation>Die Familien enden an zu wenigen verschiedenen Tagen ({days}) für {parts} Teile.</translation>
    </message>
    <message>
        <source>You need families whose latest articles are of at least {parts} different days; articles of one day stay together. Or do not split by date.</source>
        <translation>Es braucht Familien, deren jüngste Artikel von mindestens {parts} verschiedenen Tagen sind; Artikel eines Tages bleiben zusammen. Oder teilen Sie nicht nach Datum auf.</translation>
    </message>
    <message>
        <source>None of the articles with gold has a date.</source>
        <translation>Kein Artikel mit Gold hat ein Datum.</translation>
    </message>
    <message>
        <source>Enter document times in the library, or do not split by date.</source>
        <translation>Dokumentzeiten in der Bibliothek eintragen oder nicht nach Datum aufteilen.</translation>
    </message>
    <message>
        <source>There is no gold to split.</source>
        <translation>Es gibt kein Gold, das sich aufteilen ließe.</translation>
    </message>
    <message>
        <source>No article goes out of {parts}.</source>
        <translation>Leer bliebe: {parts}.</translation>
    </message>
    <message>
        <source>Choose more to go out, split anew, or release it without a split.</source>
        <translation>Geben Sie mehr weiter, teilen Sie neu auf oder erstellen Sie das Release ohne Aufteilung.</translation>
    </message>
    <message>
        <source>“{label}” has no span in {part}.</source>
        <translation>„{label}“ hat keine Markierung im Teil {part}.</translation>
    </message>
    <message>
        <source>The share of {part} is {got} % of the articles instead of {wanted} %.</source>
        <translation>Der Teil {part} hat {got} % der Artikel statt {wanted} %.</translation>
    </message>
    <message>
        <source>You need spans of it in at least {parts} families; then split anew.</source>
        <translation>Es braucht Markierungen davon in mindestens {parts} Familien; dann lässt sich neu aufteilen.</translation>
    </message>
    <message>
        <source>These are now one family, but in several parts: {names}.</source>
        <translation>Inzwischen eine Familie, aber in mehreren Teilen: {names}.</translation>
    </message>
    <message>
        <source>“{label}” has no span in {part}: articles of that time do not have it.</source>
        <translation>„{label}“ hat keine Markierung im Teil {part}: In Artikeln aus dieser Zeit kommt das Label nicht vor.</translation>
    </message>
    <message>
        <source>“{label}” has no span in {part}: its families are so large that more than {slack} % of the articles would be in another part.</source>
        <translation>„{label}“ hat keine Markierung im Teil {part}: Die Familien mit diesem Label sind so groß, dass mehr als {slack} % der Artikel in einem anderen Teil wären.</translation>
    </message>
    <message>
        <source>“{label}” has no span in {part}: articles that came later move none.</source>
        <translation>„{label}“ hat keine Markierung im Teil {part}: Später gekommene Artikel verschieben keinen anderen.</translation>
    </message>
    <message>
        <source>Split anew to have it shared out again.</source>
        <translation>Neu aufteilen, damit es wieder auf alle Teile kommt.</translation>
    </message>
    <message>
        <source>The share of {part} is {got} % of the articles instead of {wanted} %: articles that came later move none.</source>
        <translation>Der Anteil von {part} ist {got} % der Artikel statt {wanted} %: Später gekommene Artikel verschieben keinen anderen.</translation>
    </message>
    <message>
        <source>The share of {part} is {got} % of the articles instead of {wanted} %: families are not cut, and the largest has {largest} % of all.</source>
        <translation>Der Anteil von {part} ist {got} % der Artikel statt {wanted} %: Familien werden nicht zerschnitten, und die größte hat {largest} % aller Artikel.</translation>
    </message>
    <message>
        <source>Split anew to have them shared out again.</source>
        <translation>Neu aufteilen, damit die Anteile wieder stimmen.</translation>
    </message>
    <message>
        <source>One article alone cannot be put into {parts} parts.</source>
        <translation>Ein einzelner Artikel lässt sich nicht auf {parts} Teile verteilen.</translation>
    </message>
    <message>
        <source>All {articles} articles are of one family: they share passages, and what is learned from one is known of the others.</source>
        <translation>Alle {articles} Artikel gehören zu einer Familie: Sie teilen Passagen, und was aus einem gelernt wird, ist von den anderen bekannt.</translation>
    </message>
    <message>
        <source>“{label}” has no span in {part}: too few families have it ({families}).</source>
        <translation>„{label}“ hat keine Markierung im Teil {part}: Zu wenige Familien haben das Label ({families}).</translation>
    </message>
    <message>
        <source>Split anew: then they are in one part.</source>
        <translation>Neu aufteilen: Dann sind sie in einem Teil.</translation>
    </message>
    <message>
        <source>A file that a release keeps is damaged or missing: {hash}.</source>
        <translation>Eine Datei, die zu einem Release gehört, ist beschädigt oder fehlt: {hash}.</translation>
    </message>
    <message>
        <source>Run “goldspan verify” on the project, or open the newest backup.</source>
        <translation>Prüfen Sie das Projekt mit „goldspan verify“, oder öffnen Sie die neueste Sicherung.</translation>
    </message>
    <message>
        <source>it is the text without its furniture; wanted is the whole one</source>
        <translation>es ist der Text ohne sein Beiwerk; gebraucht wird der ganze</translation>
    </message>
    <message>
        <source>{lacking} of {lines} lines are missing or were changed; it has {length} characters, {wanted} are wanted</source>
        <translation>{lacking} von {lines} Zeilen fehlen oder sind geändert; er hat {length} Zeichen statt {wanted}</translation>
    </message>
    <message>
        <source>{lacking} of {lines} lines are missing or were changed, first line {line}, “{words}”; it has {length} characters, {wanted} are wanted</source>
        <translation>{lacking} von {lines} Zeilen fehlen oder sind geändert, zuerst Zeile {line}, „{words}“; er hat {length} Zeichen statt {wanted}</translation>
    </message>
    <message>
        <source>no line is known to be missing, but it has {length} characters, {wanted} are wanted</source>
        <translation>keine bekannte Zeile fehlt, aber er hat {length} Zeichen statt {wanted}</translation>
    </message>
    <message>
        <source>no line is known to be missing, but it is not the same text</source>
        <translation>keine bekannte Zeile fehlt, aber es ist nicht derselbe Text</translation>
    </message>
    <message>
        <source>newlines or spaces at its beginning or end</source>
        <translation>Zeilenumbrüche oder Leerzeichen am Anfang oder Ende</translation>
    </message>
    <message>
        <source>newlines</source>
        <translation>Zeilenumbrüche</translation>
    </message>
    <message>
        <source>spaces at the ends of lines</source>
        <translation>Leerzeichen an Zeilenenden</translation>
    </message>
    <message>
        <source>byte-order marks or other invisible signs</source>
        <translation>Bytereihenfolge-Marken oder andere unsichtbare Zeichen</translation>
    </message>
    <message>
        <source>spaces that do not break</source>
        <translation>geschützte Leerzeichen</translation>
    </message>
    <message>
        <source>how accents are encoded</source>
        <translation>die Kodierung von Akzenten</translation>
    </message>
    <message>
        <source>Its text was not found.</source>
        <translation>Sein Text wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>“{name}” is one release, and two are compared.</source>
        <translation>„{name}“ ist ein einziges Release, verglichen werden zwei.</translation>
    </message>
    <message>
        <source>Name another folder, or a project with the releases’ numbers.</source>
        <translation>Nennen Sie einen weiteren Ordner oder ein Projekt mit den Nummern der Releases.</translation>
    </message>
    <message>
        <source>“{file}” has no release before number {number}.</source>
        <translation>„{file}“ hat kein Release vor Nummer {number}.</translation>
    </message>
    <message>
        <source>Create another one first, or name a folder to compare with.</source>
        <translation>Erstellen Sie erst ein weiteres oder nennen Sie einen Ordner zum Vergleichen.</translation>
    </message>
    <message>
        <source>An article has gold once it is adjudicated, or once exactly one person has marked it as done (D); where several have, it is adjudicated on the page “Review”.</source>
        <translation>Ein Artikel hat Gold, sobald er entschieden ist oder genau eine Person ihn als fertig markiert hat (D); wo es mehrere sind, wird auf der Seite „Prüfen“ entschieden.</translation>
    </message>
</context>
</TS>
