<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActionText</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActorEditor</name>
    <message numerus="yes">
        <source>%n here</source>
        <translation>
            <numerusform>%n here</numerusform>
            <numerusform>%n here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %Ln article(s) that one person saw with suggestions, another blind.</source>
        <translation>
            <numerusform>Left out: %Ln article that one person saw with suggestions, another blind.</numerusform>
            <numerusform>Left out: %Ln articles that one person saw with suggestions, another blind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %Ln article(s) in which nobody decided on suggestions and that were not blind; what was seen there is not known.</source>
        <translation>
            <numerusform>Left out: %Ln article in which nobody decided on suggestions and that was not blind; what was seen there is not known.</numerusform>
            <numerusform>Left out: %Ln articles in which nobody decided on suggestions and that were not blind; what was seen there is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %Ln article(s)</source>
        <translation>
            <numerusform>Left out: %Ln article</numerusform>
            <numerusform>Left out: %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s): nobody is done</source>
        <translation>
            <numerusform>%Ln article: nobody is done</numerusform>
            <numerusform>%Ln articles: nobody is done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s): only one person is done</source>
        <translation>
            <numerusform>%Ln article: only one person is done</numerusform>
            <numerusform>%Ln articles: only one person is done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s): {person} was assigned and is not done</source>
        <translation>
            <numerusform>%Ln article: {person} was assigned and is not done</numerusform>
            <numerusform>%Ln articles: {person} was assigned and is not done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s): skipped by {person}</source>
        <translation>
            <numerusform>%Ln article: skipped by {person}</numerusform>
            <numerusform>%Ln articles: skipped by {person}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s): {person} has begun and is not done</source>
        <translation>
            <numerusform>%Ln article: {person} has begun and is not done</numerusform>
            <numerusform>%Ln articles: {person} has begun and is not done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{label} in %Ln article(s): fewer than two were asked</source>
        <translation>
            <numerusform>{label} in %Ln article: fewer than two were asked</numerusform>
            <numerusform>{label} in %Ln articles: fewer than two were asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s): the scheme has no label {label}</source>
        <translation>
            <numerusform>%Ln span: the scheme has no label {label}</numerusform>
            <numerusform>%Ln spans: the scheme has no label {label}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) in passages counted in another article: {label}</source>
        <translation>
            <numerusform>%Ln span in passages counted in another article: {label}</numerusform>
            <numerusform>%Ln spans in passages counted in another article: {label}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgreementContent</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s)</source>
        <translation>
            <numerusform>%Ln unit</numerusform>
            <numerusform>%Ln units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln differ</source>
        <translation>
            <numerusform>%Ln differs</numerusform>
            <numerusform>%Ln differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlikeChoices</name>
    <message numerus="yes">
        <source>These %Ln unit(s)</source>
        <translation>
            <numerusform>This %Ln unit</numerusform>
            <numerusform>These %Ln units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlikeModel</name>
    <message numerus="yes">
        <source>Left out: %Ln place(s)</source>
        <translation>
            <numerusform>Left out: %Ln place</numerusform>
            <numerusform>Left out: %Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlikePanel</name>
    <message numerus="yes">
        <source>In %Ln article(s). Untick what is to stay as it is (Space).</source>
        <translation>
            <numerusform>In %Ln article. Untick what is to stay as it is (Space).</numerusform>
            <numerusform>In %Ln articles. Untick what is to stay as it is (Space).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide %Ln unit(s)</source>
        <translation>
            <numerusform>Decide %Ln unit</numerusform>
            <numerusform>Decide %Ln units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) decided</source>
        <translation>
            <numerusform>%Ln unit decided</numerusform>
            <numerusform>%Ln units decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out: changed meanwhile</source>
        <translation>
            <numerusform>%Ln left out: changed meanwhile</numerusform>
            <numerusform>%Ln left out: changed meanwhile</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlsoIn</name>
    <message numerus="yes">
        <source>%n shared passage(s)</source>
        <translation>
            <numerusform>%n shared passage</numerusform>
            <numerusform>%n shared passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>copies</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleBar</name>
    <message numerus="yes">
        <source>%n unit(s) left</source>
        <translation>
            <numerusform>%n unit left</numerusform>
            <numerusform>%n units left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleDelegate</name>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln left</numerusform>
            <numerusform>%Ln left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <comment>left</comment>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s)</source>
        <comment>left</comment>
        <translation>
            <numerusform>%Ln suggestion</numerusform>
            <numerusform>%Ln suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message numerus="yes">
        <source>%n suggestion(s) left</source>
        <translation>
            <numerusform>%n suggestion left</numerusform>
            <numerusform>%n suggestions left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>also in %n article(s)</source>
        <translation>
            <numerusform>also in %n article</numerusform>
            <numerusform>also in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) done</source>
        <translation>
            <numerusform>%n person done</numerusform>
            <numerusform>%n people done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n awaited</source>
        <translation>
            <numerusform>%n awaited</numerusform>
            <numerusform>%n awaited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) left</source>
        <translation>
            <numerusform>%n unit left</numerusform>
            <numerusform>%n units left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleSteps</name>
    <message numerus="yes">
        <source>%n suggestion(s) left</source>
        <translation>
            <numerusform>%n suggestion left</numerusform>
            <numerusform>%n suggestions left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished span(s)</source>
        <translation>
            <numerusform>%n unfinished span</numerusform>
            <numerusform>%n unfinished spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssignPanel</name>
    <message numerus="yes">
        <source>%n article(s) selected</source>
        <translation>
            <numerusform>%n article selected</numerusform>
            <numerusform>%n articles selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %n article(s)</source>
        <translation>
            <numerusform>Assign %n article</numerusform>
            <numerusform>Assign %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %n article(s)</source>
        <translation>
            <numerusform>Take back %n article</numerusform>
            <numerusform>Take back %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoicesBar</name>
    <message numerus="yes">
        <source>%n article(s) with gold</source>
        <translation>
            <numerusform>%n article with gold</numerusform>
            <numerusform>%n articles with gold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) that I have done</source>
        <translation>
            <numerusform>%n article that I have done</numerusform>
            <numerusform>%n articles that I have done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them selected in the library</source>
        <translation>
            <numerusform>%n of them, selected in the library</numerusform>
            <numerusform>%n of them, selected in the library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them done by me</source>
        <translation>
            <numerusform>%n of them, done by me</numerusform>
            <numerusform>%n of them, done by me</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected in the library</source>
        <translation>
            <numerusform>%Ln selected in the library</numerusform>
            <numerusform>%Ln selected in the library</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message numerus="yes">
        <source>%Ln article(s) came</source>
        <translation>
            <numerusform>%Ln article came</numerusform>
            <numerusform>%Ln articles came</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) went</source>
        <translation>
            <numerusform>%Ln article went</numerusform>
            <numerusform>%Ln articles went</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) changed</source>
        <translation>
            <numerusform>%Ln article changed</numerusform>
            <numerusform>%Ln articles changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) as before</source>
        <translation>
            <numerusform>%Ln article as before</numerusform>
            <numerusform>%Ln articles as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message numerus="yes">
        <source>%Ln article(s) differ</source>
        <translation>
            <numerusform>%Ln article differs</numerusform>
            <numerusform>%Ln articles differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConfusionPlot</name>
    <message numerus="yes">
        <source>%Ln unit(s)</source>
        <translation>
            <numerusform>%Ln unit</numerusform>
            <numerusform>%Ln units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Consistency</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsistencyPage</name>
    <message numerus="yes">
        <source>%Ln article(s) compared</source>
        <translation>
            <numerusform>%Ln article compared</numerusform>
            <numerusform>%Ln articles compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) changed</source>
        <translation>
            <numerusform>%Ln place changed</numerusform>
            <numerusform>%Ln places changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused: {reason}</source>
        <translation>
            <numerusform>%Ln refused: {reason}</numerusform>
            <numerusform>%Ln refused: {reason}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message numerus="yes">
        <source>%Ln with copies</source>
        <translation>
            <numerusform>%Ln with copies</numerusform>
            <numerusform>%Ln with copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) alone</source>
        <translation>
            <numerusform>%Ln article alone</numerusform>
            <numerusform>%Ln articles alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a date</source>
        <translation>
            <numerusform>%Ln without a date</numerusform>
            <numerusform>%Ln without a date</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyReader</name>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln difference</numerusform>
            <numerusform>%Ln differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message numerus="yes">
        <source>{count} of %n taken</source>
        <translation>
            <numerusform>{count} of %n taken</numerusform>
            <numerusform>{count} of %n taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken</source>
        <translation>
            <numerusform>%n not taken</numerusform>
            <numerusform>%n not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n missed</numerusform>
            <numerusform>%n missed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionsLink</name>
    <message numerus="yes">
        <source>%Ln correction(s)</source>
        <translation>
            <numerusform>%Ln correction</numerusform>
            <numerusform>%Ln corrections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionsView</name>
    <message numerus="yes">
        <source>%Ln adjudicated article(s)</source>
        <translation>
            <numerusform>%Ln adjudicated article</numerusform>
            <numerusform>%Ln adjudicated articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln training(s)</source>
        <translation>
            <numerusform>%Ln training</numerusform>
            <numerusform>%Ln trainings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatasheetView</name>
    <message numerus="yes">
        <source>%Ln question(s) open</source>
        <translation>
            <numerusform>%Ln question open</numerusform>
            <numerusform>%Ln questions open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskController</name>
    <message numerus="yes">
        <source>%n span(s) in furniture removed</source>
        <translation>
            <numerusform>%n span in furniture removed</numerusform>
            <numerusform>%n spans in furniture removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) in furniture rejected</source>
        <translation>
            <numerusform>%n suggestion in furniture rejected</numerusform>
            <numerusform>%n suggestions in furniture rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message numerus="yes">
        <source>Change %Ln place(s)</source>
        <translation>
            <numerusform>Change %Ln place</numerusform>
            <numerusform>Change %Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message numerus="yes">
        <source>Remove %n article(s)</source>
        <translation>
            <numerusform>Remove %n article</numerusform>
            <numerusform>Remove %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) selected.</source>
        <translation>
            <numerusform>%n article selected.</numerusform>
            <numerusform>%n articles selected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DismissedList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dismissing</name>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message numerus="yes">
        <source>%n article(s) assigned to {names}.</source>
        <translation>
            <numerusform>%n article assigned to {names}.</numerusform>
            <numerusform>%n articles assigned to {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) taken back from {names}.</source>
        <translation>
            <numerusform>%n article taken back from {names}.</numerusform>
            <numerusform>%n articles taken back from {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Blind in %n article(s).</source>
        <translation>
            <numerusform>Blind in %n article.</numerusform>
            <numerusform>Blind in %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not blind any more in %n article(s).</source>
        <translation>
            <numerusform>Not blind any more in %n article.</numerusform>
            <numerusform>Not blind any more in %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) shared out.</source>
        <translation>
            <numerusform>%n article shared out.</numerusform>
            <numerusform>%n articles shared out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message numerus="yes">
        <source>%n article(s) removed.</source>
        <translation>
            <numerusform>%n article removed.</numerusform>
            <numerusform>%n articles removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No suggestions in %n article(s).</source>
        <translation>
            <numerusform>No more suggestions in %n article.</numerusform>
            <numerusform>No more suggestions in %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suggestions again in %n article(s).</source>
        <translation>
            <numerusform>Suggestions again in %n article.</numerusform>
            <numerusform>Suggestions again in %n articles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyStates</name>
    <message numerus="yes">
        <source>The pipelines of the project read %Ln article(s), and what they suggest is compared with what is marked there. Nothing in the project changes.</source>
        <translation>
            <numerusform>The pipelines of the project read %Ln article, and what they suggest is compared with what is marked there. Nothing in the project changes.</numerusform>
            <numerusform>The pipelines of the project read %Ln articles, and what they suggest is compared with what is marked there. Nothing in the project changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{pipeline} reads %Ln article(s), and what it suggests is compared with what is marked there. Nothing in the project changes.</source>
        <translation>
            <numerusform>{pipeline} reads %Ln article, and what it suggests is compared with what is marked there. Nothing in the project changes.</numerusform>
            <numerusform>{pipeline} reads %Ln articles, and what it suggests is compared with what is marked there. Nothing in the project changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln article(s), the same words are marked in the same way everywhere.</source>
        <translation>
            <numerusform>In %Ln article, the same words are marked in the same way everywhere.</numerusform>
            <numerusform>In %Ln articles, the same words are marked in the same way everywhere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Enough</name>
    <message numerus="yes">
        <source>%Ln more article(s)</source>
        <translation>
            <numerusform>%Ln more article</numerusform>
            <numerusform>%Ln more articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) in the test part; {least} are needed.</source>
        <translation>
            <numerusform>%Ln span in the test part; {least} are needed.</numerusform>
            <numerusform>%Ln spans in the test part; {least} are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each is measured on the same %Ln article(s), which no training sees.</source>
        <translation>
            <numerusform>Each is measured on the same %Ln article, which no training sees.</numerusform>
            <numerusform>Each is measured on the same %Ln articles, which no training sees.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) more</source>
        <translation>
            <numerusform>%Ln article more</numerusform>
            <numerusform>%Ln articles more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The test part has its spans in %Ln family(ies) only; it takes {least}.</source>
        <translation>
            <numerusform>The test part has its spans in %Ln family only; it takes {least}.</numerusform>
            <numerusform>The test part has its spans in %Ln families only; it takes {least}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %Ln article(s) to learn from, it can look ahead by {most} at most.</source>
        <translation>
            <numerusform>With %Ln article to learn from, it can look ahead by {most} at most.</numerusform>
            <numerusform>With %Ln articles to learn from, it can look ahead by {most} at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It will not tell what more articles bring: test has %Ln family(ies), not {least}.</source>
        <translation>
            <numerusform>It will not tell what more articles bring: the test part has %Ln family, {least} are needed.</numerusform>
            <numerusform>It will not tell what more articles bring: the test part has %Ln families, {least} are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) fewer</source>
        <translation>
            <numerusform>%Ln article fewer</numerusform>
            <numerusform>%Ln articles fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) changed</source>
        <translation>
            <numerusform>%Ln article changed</numerusform>
            <numerusform>%Ln articles changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln training(s)</source>
        <translation>
            <numerusform>%Ln training</numerusform>
            <numerusform>%Ln trainings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorsPane</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{listed} of %Ln error(s)</source>
        <translation>
            <numerusform>{listed} of %Ln error</numerusform>
            <numerusform>{listed} of %Ln errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message numerus="yes">
        <source>%Ln article(s) exported.</source>
        <translation>
            <numerusform>%Ln article exported.</numerusform>
            <numerusform>%Ln articles exported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) without gold left out.</source>
        <translation>
            <numerusform>%Ln article without gold left out.</numerusform>
            <numerusform>%Ln articles without gold left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was lost is listed in {file} (%Ln).</source>
        <translation>
            <numerusform>What was lost is listed in {file} (%Ln).</numerusform>
            <numerusform>What was lost is listed in {file} (%Ln).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportSettings</name>
    <message numerus="yes">
        <source>%n selected article(s)</source>
        <translation>
            <numerusform>%n selected article</numerusform>
            <numerusform>%n selected articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FamiliesRow</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <comment>that share passages</comment>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n family(ies) with {articles} that share passages.</source>
        <translation>
            <numerusform>%n family with {articles} that share passages.</numerusform>
            <numerusform>%n families with {articles} that share passages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresPane</name>
    <message numerus="yes">
        <source>Measured on %n article(s) only: small differences may be chance.</source>
        <translation>
            <numerusform>Measured on %n article only: small differences may be chance.</numerusform>
            <numerusform>Measured on %n articles only: small differences may be chance.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The pipeline failed on %n article(s).</source>
        <translation>
            <numerusform>The pipeline failed on %n article.</numerusform>
            <numerusform>The pipeline failed on %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the file were left out.</source>
        <translation>
            <numerusform>%n line of the file was left out.</numerusform>
            <numerusform>%n lines of the file were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n article(s)</source>
        <translation>
            <numerusform>%1 of %n article</numerusform>
            <numerusform>%1 of %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suggest for %n article(s)</source>
        <translation>
            <numerusform>Suggest for %n article</numerusform>
            <numerusform>Suggest for %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForeignLabels</name>
    <message numerus="yes">
        <source>%n unknown label(s)</source>
        <translation>
            <numerusform>%n unknown label</numerusform>
            <numerusform>%n unknown labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{coming} of %Ln span(s) come in</source>
        <translation>
            <numerusform>{coming} of %Ln span comes in</numerusform>
            <numerusform>{coming} of %Ln spans come in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormatRow</name>
    <message numerus="yes">
        <source>Cannot carry %Ln thing(s).</source>
        <translation>
            <numerusform>Cannot carry %Ln thing.</numerusform>
            <numerusform>Cannot carry %Ln things.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormatTicks</name>
    <message numerus="yes">
        <source>%Ln more format(s)</source>
        <translation>
            <numerusform>%Ln more format</numerusform>
            <numerusform>%Ln more formats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundFormats</name>
    <message numerus="yes">
        <source>%Ln file(s) {ending}</source>
        <translation>
            <numerusform>%Ln file {ending}</numerusform>
            <numerusform>%Ln files {ending}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GammaRow</name>
    <message numerus="yes">
        <source>γ of %Ln article(s) with {spans} takes about {time}. Meanwhile you can work on.</source>
        <translation>
            <numerusform>γ of %Ln article with {spans} takes about {time}. Meanwhile you can work on.</numerusform>
            <numerusform>γ of %Ln articles with {spans} takes about {time}. Meanwhile you can work on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln article(s) the best alignment is sought piece by piece.</source>
        <translation>
            <numerusform>In %Ln article the best alignment is sought piece by piece.</numerusform>
            <numerusform>In %Ln articles the best alignment is sought piece by piece.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gaps</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undecided</source>
        <comment>units</comment>
        <translation>
            <numerusform>%n undecided</numerusform>
            <numerusform>%n undecided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GapsView</name>
    <message numerus="yes">
        <source>In %Ln article(s), all who were asked have marked the same.</source>
        <translation>
            <numerusform>In %Ln article, all who were asked have marked the same.</numerusform>
            <numerusform>In %Ln articles, all who were asked have marked the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) differ</source>
        <translation>
            <numerusform>%Ln unit differs</numerusform>
            <numerusform>%Ln units differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) compared</source>
        <translation>
            <numerusform>%Ln article compared</numerusform>
            <numerusform>%Ln articles compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undecided</source>
        <comment>units</comment>
        <translation>
            <numerusform>%Ln undecided</numerusform>
            <numerusform>%Ln undecided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HereList</name>
    <message numerus="yes">
        <source>Here (%n)</source>
        <translation>
            <numerusform>Here (%n)</numerusform>
            <numerusform>Here (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFindings</name>
    <message numerus="yes">
        <source>%Ln new article(s)</source>
        <translation>
            <numerusform>%Ln new article</numerusform>
            <numerusform>%Ln new articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) already in the project</source>
        <translation>
            <numerusform>%n article already in the project</numerusform>
            <numerusform>%n articles already in the project</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported.</source>
        <translation>
            <numerusform>%n article imported.</numerusform>
            <numerusform>%n articles imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) imported</source>
        <translation>
            <numerusform>%n span imported</numerusform>
            <numerusform>%n spans imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) of people named after the files: {names}</source>
        <translation>
            <numerusform>The layer of a person named after the file: {names}</numerusform>
            <numerusform>The layers of %n people named after the files: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) without an annotator left out</source>
        <translation>
            <numerusform>%n span without an annotator left out</numerusform>
            <numerusform>%n spans without an annotator left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) left out</source>
        <translation>
            <numerusform>%Ln span left out</numerusform>
            <numerusform>%Ln spans left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportOptions</name>
    <message numerus="yes">
        <source>%n span(s) in these files name no annotator</source>
        <translation>
            <numerusform>%n span in these files names no annotator</numerusform>
            <numerusform>%n spans in these files name no annotator</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message numerus="yes">
        <source>Import %n article(s)</source>
        <translation>
            <numerusform>Import %n article</numerusform>
            <numerusform>Import %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported.</source>
        <translation>
            <numerusform>%n article imported.</numerusform>
            <numerusform>%n articles imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%n span(s) to look at again</source>
        <translation>
            <numerusform>%n span to look at again</numerusform>
            <numerusform>%n spans to look at again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Leaks</name>
    <message numerus="yes">
        <source>No passage of %n article(s) stands in two parts</source>
        <translation>
            <numerusform>No passage of %n article stands in two parts</numerusform>
            <numerusform>No passage of %n articles stands in two parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) stand in several parts</source>
        <translation>
            <numerusform>%n passage stands in several parts</numerusform>
            <numerusform>%n passages stand in several parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not counted: %n passage(s) that recur everywhere</source>
        <translation>
            <numerusform>not counted: %n passage that recurs everywhere</numerusform>
            <numerusform>not counted: %n passages that recur everywhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) or record(s) could not be read</source>
        <translation>
            <numerusform>%n file or record could not be read</numerusform>
            <numerusform>%n files or records could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOutPanel</name>
    <message numerus="yes">
        <source>%n article(s) got no suggestions.</source>
        <translation>
            <numerusform>%n article got no suggestions.</numerusform>
            <numerusform>%n articles got no suggestions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOutRows</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln article(s) in the library</source>
        <translation>
            <numerusform>Show %Ln article in the library</numerusform>
            <numerusform>Show %Ln articles in the library</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message numerus="yes">
        <source>Shares passages with %n article(s), at most {share}</source>
        <translation>
            <numerusform>Shares passages with %n article, at most {share}</numerusform>
            <numerusform>Shares passages with %n articles, at most {share}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListFilterBar</name>
    <message numerus="yes">
        <source>%Ln listed</source>
        <translation>
            <numerusform>%Ln listed</numerusform>
            <numerusform>%Ln listed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LossWords</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) of metadata</source>
        <translation>
            <numerusform>%Ln field of metadata</numerusform>
            <numerusform>%Ln fields of metadata</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln detail(s) of the layer</source>
        <translation>
            <numerusform>%Ln detail of the layer</numerusform>
            <numerusform>%Ln details of the layer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attribute(s)</source>
        <translation>
            <numerusform>%Ln attribute</numerusform>
            <numerusform>%Ln attributes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln score(s), doubt(s) or note(s)</source>
        <translation>
            <numerusform>%Ln score, doubt or note</numerusform>
            <numerusform>%Ln scores, doubts or notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) trimmed</source>
        <translation>
            <numerusform>%Ln span trimmed</numerusform>
            <numerusform>%Ln spans trimmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) on use</source>
        <translation>
            <numerusform>%Ln note on use</numerusform>
            <numerusform>%Ln notes on use</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkAll</name>
    <message numerus="yes">
        <source>Marked %n span(s) in {articles} articles.</source>
        <translation>
            <numerusform>Marked %n span in {articles} articles.</numerusform>
            <numerusform>Marked %n spans in {articles} articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked %n span(s).</source>
        <translation>
            <numerusform>Marked %n span.</numerusform>
            <numerusform>Marked %n spans.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkAllPane</name>
    <message numerus="yes">
        <source>%n already marked</source>
        <translation>
            <numerusform>%n already marked</numerusform>
            <numerusform>%n already marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be marked</source>
        <translation>
            <numerusform>%n cannot be marked</numerusform>
            <numerusform>%n cannot be marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message numerus="yes">
        <source>%n link(s) removed</source>
        <translation>
            <numerusform>%n link removed</numerusform>
            <numerusform>%n links removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message numerus="yes">
        <source>%n people work on it</source>
        <translation>
            <numerusform>%n person works on it</numerusform>
            <numerusform>%n people work on it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are done</source>
        <translation>
            <numerusform>%n is done</numerusform>
            <numerusform>%n are done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are waited for</source>
        <translation>
            <numerusform>%n is waited for</numerusform>
            <numerusform>%n are waited for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) done</source>
        <translation>
            <numerusform>%n article done</numerusform>
            <numerusform>%n articles done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assigned</source>
        <translation>
            <numerusform>%n assigned</numerusform>
            <numerusform>%n assigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them open</source>
        <translation>
            <numerusform>%n of them open</numerusform>
            <numerusform>%n of them open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n begun</source>
        <translation>
            <numerusform>%n begun</numerusform>
            <numerusform>%n begun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
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
    <message numerus="yes">
        <source>%n article(s) selected</source>
        <translation>
            <numerusform>%n article selected</numerusform>
            <numerusform>%n articles selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n article(s)</source>
        <translation>
            <numerusform>%1 of %n article</numerusform>
            <numerusform>%1 of %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With fewer than %n people</source>
        <translation>
            <numerusform>With fewer than %n person</numerusform>
            <numerusform>With fewer than %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message numerus="yes">
        <source>%n article(s) adjudicated</source>
        <translation>
            <numerusform>%n article adjudicated</numerusform>
            <numerusform>%n articles adjudicated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Meanings</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergePanel</name>
    <message numerus="yes">
        <source>%Ln thing(s) came in</source>
        <translation>
            <numerusform>%Ln thing came in</numerusform>
            <numerusform>%Ln things came in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled</source>
        <translation>
            <numerusform>%n settled</numerusform>
            <numerusform>%n settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) refused</source>
        <translation>
            <numerusform>%n file refused</numerusform>
            <numerusform>%n files refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message numerus="yes">
        <source>%n file(s) to merge</source>
        <translation>
            <numerusform>%n file to merge</numerusform>
            <numerusform>%n files to merge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n file(s)</source>
        <translation>
            <numerusform>Merge %n file</numerusform>
            <numerusform>Merge %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomePane</name>
    <message numerus="yes">
        <source>%Ln word(s) learned by heart</source>
        <translation>
            <numerusform>%Ln word learned by heart</numerusform>
            <numerusform>%Ln words learned by heart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) that it has not learned from</source>
        <translation>
            <numerusform>%Ln article that it has not learned from</numerusform>
            <numerusform>%Ln articles that it has not learned from</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message numerus="yes">
        <source>Accept %n visible</source>
        <translation>
            <numerusform>Accept %n visible</numerusform>
            <numerusform>Accept %n visible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n</source>
        <translation>
            <numerusform>Accept %n</numerusform>
            <numerusform>Accept %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visible: {label}</source>
        <translation>
            <numerusform>%n visible: {label}</numerusform>
            <numerusform>%n visible: {label}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePlot</name>
    <message numerus="yes">
        <source>{person} — {kind}: {count} of %Ln comparison(s)</source>
        <translation>
            <numerusform>{person} — {kind}: {count} of %Ln comparison</numerusform>
            <numerusform>{person} — {kind}: {count} of %Ln comparisons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message numerus="yes">
        <source>%n article(s) that the split holds back are left out.</source>
        <translation>
            <numerusform>%n article that the split holds back is left out.</numerusform>
            <numerusform>%n articles that the split holds back are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) in another language are left out.</source>
        <translation>
            <numerusform>%n article in another language is left out.</numerusform>
            <numerusform>%n articles in other languages are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) without gold left out.</source>
        <translation>
            <numerusform>%Ln article without gold left out.</numerusform>
            <numerusform>%Ln articles without gold left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) lost in the first articles</source>
        <translation>
            <numerusform>%Ln thing lost in the first articles</numerusform>
            <numerusform>%Ln things lost in the first articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) that the format cannot carry</source>
        <translation>
            <numerusform>%Ln thing that the format cannot carry</numerusform>
            <numerusform>%Ln things that the format cannot carry</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionDelegate</name>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RefusedField</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelativesList</name>
    <message numerus="yes">
        <source>Also in %n article(s)</source>
        <translation>
            <numerusform>Also in %n article</numerusform>
            <numerusform>Also in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shared passage(s), {share} of the shorter text</source>
        <translation>
            <numerusform>%n shared passage, {share} of the shorter text</numerusform>
            <numerusform>%n shared passages, {share} of the shorter text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Releases</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>measured on %Ln article(s)</source>
        <translation>
            <numerusform>measured on %Ln article</numerusform>
            <numerusform>measured on %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message numerus="yes">
        <source>%Ln decision(s) looked at something that was changed later.</source>
        <translation>
            <numerusform>%Ln decision looked at something that was changed later.</numerusform>
            <numerusform>%Ln decisions looked at something that was changed later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s) of the datasheet are open.</source>
        <translation>
            <numerusform>%Ln question of the datasheet is open.</numerusform>
            <numerusform>%Ln questions of the datasheet are open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Retiming</name>
    <message numerus="yes">
        <source>%n date(s) follow the new document time.</source>
        <translation>
            <numerusform>%n date follows the new document time.</numerusform>
            <numerusform>%n dates follow the new document time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edited date(s) now contradict it.</source>
        <translation>
            <numerusform>%n edited date now contradicts it.</numerusform>
            <numerusform>%n edited dates now contradict it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message numerus="yes">
        <source>Remove %n article(s)</source>
        <translation>
            <numerusform>Remove %n article</numerusform>
            <numerusform>Remove %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetupPane</name>
    <message numerus="yes">
        <source>A training was stopped after %n update(s). It can go on from there.</source>
        <translation>
            <numerusform>A training was stopped after %n update. It can go on from there.</numerusform>
            <numerusform>A training was stopped after %n updates. It can go on from there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharePanel</name>
    <message numerus="yes">
        <source>All (%n)</source>
        <translation>
            <numerusform>All (%n)</numerusform>
            <numerusform>All (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Selected in the library (%n)</source>
        <translation>
            <numerusform>Selected in the library (%n)</numerusform>
            <numerusform>Selected in the library (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n bundle(s)…</source>
        <translation>
            <numerusform>Make %n bundle…</numerusform>
            <numerusform>Make %n bundles…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) in “{folder}”:</source>
        <translation>
            <numerusform>%n bundle in “{folder}”:</numerusform>
            <numerusform>%n bundles in “{folder}”:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharingPanel</name>
    <message numerus="yes">
        <source>%n article(s) selected</source>
        <translation>
            <numerusform>%n article selected</numerusform>
            <numerusform>%n articles selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n article(s) shown</source>
        <translation>
            <numerusform>The %n article shown</numerusform>
            <numerusform>All %n articles shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Share out %n article(s)</source>
        <translation>
            <numerusform>Share out %n article</numerusform>
            <numerusform>Share out %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) lack people, because somebody skipped them.</source>
        <translation>
            <numerusform>%n article lacks people, because somebody skipped it.</numerusform>
            <numerusform>%n articles lack people, because somebody skipped them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitBar</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln family(ies)</source>
        <translation>
            <numerusform>%Ln family</numerusform>
            <numerusform>%Ln families</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitPane</name>
    <message numerus="yes">
        <source>%Ln article(s) came later and would join; none of the others moves.</source>
        <translation>
            <numerusform>%Ln article came later and would join; none of the others moves.</numerusform>
            <numerusform>%Ln articles came later and would join; none of the others moves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more article(s) are held back.</source>
        <translation>
            <numerusform>%Ln more article is held back.</numerusform>
            <numerusform>%Ln more articles are held back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitSection</name>
    <message numerus="yes">
        <source>%Ln passage(s) in two parts</source>
        <translation>
            <numerusform>%Ln passage in two parts</numerusform>
            <numerusform>%Ln passages in two parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation>
            <numerusform>in %Ln article</numerusform>
            <numerusform>in %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n suggestion(s) left</source>
        <translation>
            <numerusform>%n suggestion left</numerusform>
            <numerusform>%n suggestions left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message numerus="yes">
        <source>Suggesting for %n article(s)…</source>
        <translation>
            <numerusform>Suggesting for %n article…</numerusform>
            <numerusform>Suggesting for %n articles…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) made.</source>
        <translation>
            <numerusform>%n suggestion made.</numerusform>
            <numerusform>%n suggestions made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) got none.</source>
        <translation>
            <numerusform>%n article got none.</numerusform>
            <numerusform>%n articles got none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) got no suggestions.</source>
        <translation>
            <numerusform>%n article got no suggestions.</numerusform>
            <numerusform>%n articles got no suggestions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionsPanel</name>
    <message numerus="yes">
        <source>Suggest for %n article(s)</source>
        <translation>
            <numerusform>Suggest for %n article</numerusform>
            <numerusform>Suggest for %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryBar</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimePlot</name>
    <message numerus="yes">
        <source>{differing} of %Ln unit(s) differ</source>
        <translation>
            <numerusform>{differing} of %Ln unit differ</numerusform>
            <numerusform>{differing} of %Ln units differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimexSeen</name>
    <message numerus="yes">
        <source>%n day(s) before the article</source>
        <translation>
            <numerusform>%n day before the article</numerusform>
            <numerusform>%n days before the article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the article</source>
        <translation>
            <numerusform>%n day after the article</numerusform>
            <numerusform>%n days after the article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) before the article</source>
        <translation>
            <numerusform>%n week before the article</numerusform>
            <numerusform>%n weeks before the article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) after the article</source>
        <translation>
            <numerusform>%n week after the article</numerusform>
            <numerusform>%n weeks after the article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) before the article</source>
        <translation>
            <numerusform>%n month before the article</numerusform>
            <numerusform>%n months before the article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) after the article</source>
        <translation>
            <numerusform>%n month after the article</numerusform>
            <numerusform>%n months after the article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) before the article</source>
        <translation>
            <numerusform>%n year before the article</numerusform>
            <numerusform>%n years before the article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) after the article</source>
        <translation>
            <numerusform>%n year after the article</numerusform>
            <numerusform>%n years after the article</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimexWords</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decade(s)</source>
        <translation>
            <numerusform>%n decade</numerusform>
            <numerusform>%n decades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n centuries</source>
        <translation>
            <numerusform>%n century</numerusform>
            <numerusform>%n centuries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quarter(s)</source>
        <translation>
            <numerusform>%n quarter</numerusform>
            <numerusform>%n quarters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weekend(s)</source>
        <translation>
            <numerusform>%n weekend</numerusform>
            <numerusform>%n weekends</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainContent</name>
    <message numerus="yes">
        <source>The pipelines before have learned from %Ln of these articles.</source>
        <translation>
            <numerusform>The pipelines before have learned from %Ln of these articles.</numerusform>
            <numerusform>The pipelines before have learned from %Ln of these articles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnitsPane</name>
    <message numerus="yes">
        <source>The first %Ln units</source>
        <translation>
            <numerusform>The first unit</numerusform>
            <numerusform>The first %Ln units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s)</source>
        <translation>
            <numerusform>%Ln unit</numerusform>
            <numerusform>%Ln units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message numerus="yes">
        <source>Accepted %n suggestion(s).</source>
        <translation>
            <numerusform>Accepted %n suggestion.</numerusform>
            <numerusform>Accepted %n suggestions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verified</name>
    <message numerus="yes">
        <source>%Ln thing(s) differ from what was written.</source>
        <translation>
            <numerusform>%Ln thing differs from what was written.</numerusform>
            <numerusform>%Ln things differ from what was written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkShown</name>
    <message numerus="yes">
        <source>%Ln action(s)</source>
        <translation>
            <numerusform>%Ln action</numerusform>
            <numerusform>%Ln actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{spent} instead of %Ln action(s)</source>
        <translation>
            <numerusform>{spent} instead of %Ln action</numerusform>
            <numerusform>{spent} instead of %Ln actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you have marked would take %Ln action(s) by hand.</source>
        <translation>
            <numerusform>What you have marked would take %Ln action by hand.</numerusform>
            <numerusform>What you have marked would take %Ln actions by hand.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WritingFoot</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
</TS>
