<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>AgreementActions</name>
    <message>
        <source>Mark as sent</source>
        <translation>Als versandt vermerken</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Partner has signed</source>
        <translation>Partner hat unterschrieben</translation>
    </message>
    <message>
        <source>We have signed</source>
        <translation>Wir haben unterschrieben</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>In Kraft setzen</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Verlängern</translation>
    </message>
    <message>
        <source>Give notice…</source>
        <translation>Kündigen…</translation>
    </message>
    <message>
        <source>Withdraw notice</source>
        <translation>Kündigung zurücknehmen</translation>
    </message>
    <message>
        <source>Terminate…</source>
        <translation>Beenden…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
</context>
<context>
    <name>Agreements</name>
    <message>
        <source>the partner has signed already.</source>
        <translation>der Partner hat schon unterschrieben.</translation>
    </message>
    <message>
        <source>we have signed already.</source>
        <translation>wir haben schon unterschrieben.</translation>
    </message>
    <message>
        <source>say first on which day it begins.</source>
        <translation>sagen Sie zuerst, an welchem Tag sie beginnt.</translation>
    </message>
    <message>
        <source>it begins on %1.</source>
        <translation>sie beginnt am %1.</translation>
    </message>
    <message>
        <source>it has no end that could be moved.</source>
        <translation>sie hat kein Ende, das verschoben werden könnte.</translation>
    </message>
    <message>
        <source>no term is agreed; say until when.</source>
        <translation>es ist keine Laufzeit vereinbart; sagen Sie, bis wann.</translation>
    </message>
    <message>
        <source>it holds until %1 as it is.</source>
        <translation>sie gilt ohnehin bis %1.</translation>
    </message>
    <message>
        <source>with %1 days of notice it ends on %2 at the earliest; say until when.</source>
        <translation>mit %1 Tagen Kündigungsfrist endet sie frühestens am %2; sagen Sie, bis wann.</translation>
    </message>
    <message>
        <source>a day not before %1</source>
        <translation>ein Tag nicht vor dem %1</translation>
    </message>
    <message>
        <source>a date like 2026-07-31</source>
        <translation>ein Datum wie 2026-07-31</translation>
    </message>
    <message>
        <source>nothing more can be done with it.</source>
        <translation>mit ihr ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>what can be done is %1.</source>
        <translation>möglich ist %1.</translation>
    </message>
    <message>
        <source>that comes by itself.</source>
        <translation>das geschieht von selbst.</translation>
    </message>
    <message>
        <source>a day that is not in the future</source>
        <translation>ein Tag, der nicht in der Zukunft liegt</translation>
    </message>
    <message>
        <source>another version is the present one.</source>
        <translation>eine andere Fassung ist die gültige.</translation>
    </message>
    <message>
        <source>version %1 is under way already.</source>
        <translation>Fassung %1 ist schon unterwegs.</translation>
    </message>
</context>
<context>
    <name>Attribution</name>
    <message>
        <source>no journey touches &quot;%1&quot;; they touch %2</source>
        <translation>kein Weg berührt „%1“; sie berühren %2</translation>
    </message>
    <message>
        <source>days are expected, more than 0</source>
        <translation>erwartet werden Tage, mehr als 0</translation>
    </message>
    <message>
        <source>Markov and Shapley take apart what was seen together; they do not show what caused what.</source>
        <translation>Markov und Shapley zerlegen, was zusammen gesehen wurde; sie zeigen nicht, was wodurch kam.</translation>
    </message>
    <message>
        <source>With so few conversions the choice of the model says more than the journeys do.</source>
        <translation>Bei so wenigen Abschlüssen sagt die Wahl des Modells mehr als die Wege.</translation>
    </message>
    <message>
        <source>No journey is known that did not convert: the removal effects are those of converting journeys alone.</source>
        <translation>Es ist kein Weg bekannt, der nicht abschloss: die Effekte sind nur die der abgeschlossenen Wege.</translation>
    </message>
    <message>
        <source>%1 conversions have no touch and are nobody&apos;s.</source>
        <translation>%1 Abschlüsse haben keine Berührung und gehören niemandem.</translation>
    </message>
    <message>
        <source>no column is called &quot;path&quot;</source>
        <translation>keine Spalte heißt „path“</translation>
    </message>
    <message>
        <source>line %1: a number that is not negative, like 12 or 0.5</source>
        <translation>Zeile %1: eine Zahl, die nicht negativ ist, wie 12 oder 0.5</translation>
    </message>
    <message>
        <source>a number from 1 to %1</source>
        <translation>eine Zahl von 1 bis %1</translation>
    </message>
    <message>
        <source>the journeys take more than %1 different turns; use a lower order, or group the channels</source>
        <translation>die Wege nehmen mehr als %1 verschiedene Wendungen; nehmen Sie eine niedrigere Ordnung, oder fassen Sie Kanäle zusammen</translation>
    </message>
    <message>
        <source>no deal is touched by &quot;%1&quot;</source>
        <translation>kein Deal wird von „%1“ berührt</translation>
    </message>
    <message>
        <source>touch %1 of %2: %3</source>
        <translation>Berührung %1 von %2: %3</translation>
    </message>
    <message>
        <source>the first touch: all of it</source>
        <translation>die erste Berührung: alles</translation>
    </message>
    <message>
        <source>not the first touch</source>
        <translation>nicht die erste Berührung</translation>
    </message>
    <message>
        <source>the last touch: all of it</source>
        <translation>die letzte Berührung: alles</translation>
    </message>
    <message>
        <source>not the last touch</source>
        <translation>nicht die letzte Berührung</translation>
    </message>
    <message>
        <source>one of %1 touches, all alike: %2</source>
        <translation>eine von %1 Berührungen, alle gleich: %2</translation>
    </message>
    <message>
        <source>it made the opportunity: %1</source>
        <translation>sie hat die Chance eröffnet: %1</translation>
    </message>
    <message>
        <source>%1 days before the close: %2</source>
        <translation>%1 Tage vor dem Abschluss: %2</translation>
    </message>
    <message>
        <source>removal effect %1: %2</source>
        <translation>Wegfalleffekt %1: %2</translation>
    </message>
    <message>
        <source>one of %1 who took part: %2</source>
        <translation>einer von %1 Beteiligten: %2</translation>
    </message>
    <message>
        <source>Sourced</source>
        <translation>Gebracht</translation>
    </message>
    <message>
        <source>Took part</source>
        <translation>Beteiligt</translation>
    </message>
    <message>
        <source>no partner</source>
        <translation>kein Partner</translation>
    </message>
    <message>
        <source>no kind</source>
        <translation>ohne Art</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 over the limit of %2</source>
        <translation>%1 über der Grenze von %2</translation>
    </message>
</context>
<context>
    <name>BoardSetup</name>
    <message>
        <source>Stalled</source>
        <translation>Stockt</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>As the board begins</source>
        <translation>Wie die Tafel beginnt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Closing this quarter</source>
        <translation>Abschluss in diesem Quartal</translation>
    </message>
    <message>
        <source>All deals</source>
        <translation>Alle Deals</translation>
    </message>
    <message>
        <source>All partners</source>
        <translation>Alle Partner</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Calendars</name>
    <message>
        <source>calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>it has no region</source>
        <translation>er hat keine Region</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>er hat keinen Namen</translation>
    </message>
    <message>
        <source>its week has no working day</source>
        <translation>seine Woche hat keinen Arbeitstag</translation>
    </message>
    <message>
        <source>weekdays are the numbers 1 (Monday) to 7 (Sunday), not %1</source>
        <translation>Wochentage sind die Zahlen 1 (Montag) bis 7 (Sonntag), nicht %1</translation>
    </message>
    <message>
        <source>a holiday has no name</source>
        <translation>ein Feiertag hat keinen Namen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of %2 is no date like 2026-12-24</source>
        <translation>„%1“ von %2 ist kein Datum wie 2026-12-24</translation>
    </message>
    <message>
        <source>it does not say when %1 is</source>
        <translation>er sagt nicht, wann %1 ist</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>won</source>
        <translation>gewonnen</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
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
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>versandt</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>unterschrieben</translation>
    </message>
    <message>
        <source>active</source>
        <translation>in Kraft</translation>
    </message>
    <message>
        <source>expiring</source>
        <translation>gekündigt</translation>
    </message>
    <message>
        <source>terminated</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>eingereicht</translation>
    </message>
    <message>
        <source>in_review</source>
        <translation>in Prüfung</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>genehmigt</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>converted</source>
        <translation>umgesetzt</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>in Prüfung</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>bezahlt</translation>
    </message>
    <message>
        <source>clawed back</source>
        <translation>zurückgeholt</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>auf Antrag</translation>
    </message>
    <message>
        <source>accrual</source>
        <translation>angespart</translation>
    </message>
    <message>
        <source>payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>credit note</source>
        <translation>Gutschrift</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Saving</source>
        <translation>Wird gesichert</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gesichert als %1</translation>
    </message>
    <message>
        <source>Saves a copy of the program, also while it is open elsewhere</source>
        <translation>Sichert eine Kopie des Partnerprogramms, auch während es anderswo geöffnet ist</translation>
    </message>
    <message>
        <source>New file to write</source>
        <translation>Neue Datei, die geschrieben wird</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Alles ist in Ordnung.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks the program&apos;s file; ends with 2 if something is wrong</source>
        <translation>Prüft die Datei des Partnerprogramms; endet mit 2, wenn etwas nicht stimmt</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>changed here by %1 at %2</source>
        <translation>hier geändert von %1 am %2</translation>
    </message>
    <message>
        <source>written for the CRM at %1</source>
        <translation>für das CRM geschrieben am %1</translation>
    </message>
    <message>
        <source>the CRM&apos;s from %1 at %2</source>
        <translation>aus dem CRM in %1 vom %2</translation>
    </message>
    <message>
        <source>There is no conflict.</source>
        <translation>Es gibt keinen Konflikt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>name conflicts by their ids, or say --all</source>
        <translation>nennen Sie Konflikte mit ihren IDs, oder sagen Sie --all</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) settled</source>
        <translation>
            <numerusform>%n Konflikt entschieden</numerusform>
            <numerusform>%n Konflikte entschieden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not tell which value is newer and stay</source>
        <translation>
            <numerusform>bei %n ist nicht zu erkennen, welcher Wert neuer ist; er bleibt</numerusform>
            <numerusform>bei %n ist nicht zu erkennen, welcher Wert neuer ist; sie bleiben</numerusform>
        </translation>
    </message>
    <message>
        <source>Only with this source</source>
        <translation>Nur mit dieser Quelle</translation>
    </message>
    <message>
        <source>Only of this table</source>
        <translation>Nur aus dieser Tabelle</translation>
    </message>
    <message>
        <source>Only of this field</source>
        <translation>Nur in diesem Feld</translation>
    </message>
    <message>
        <source>Only where the CRM says this</source>
        <translation>Nur wo das CRM dies sagt</translation>
    </message>
    <message>
        <source>Only where this is here</source>
        <translation>Nur wo hier dies steht</translation>
    </message>
    <message>
        <source>Lists fields that the CRM and you both changed, and how that came about</source>
        <translation>Listet Felder, die das CRM und Sie beide geändert haben, und wie es dazu kam</translation>
    </message>
    <message>
        <source>Settles conflicts, one or many, as one step that can be undone</source>
        <translation>Entscheidet Konflikte, einen oder viele, in einem Schritt, der sich rückgängig machen lässt</translation>
    </message>
    <message>
        <source>Conflicts, as conflicts lists them</source>
        <translation>Konflikte, wie conflicts sie auflistet</translation>
    </message>
    <message>
        <source>All that the following leave</source>
        <translation>Alle, die das Folgende übrig lässt</translation>
    </message>
    <message>
        <source>Whose value is kept</source>
        <translation>Wessen Wert bleibt</translation>
    </message>
    <message>
        <source>say which program is meant, or set CHANNELBOOK_PROGRAM</source>
        <translation>sagen Sie, welches Partnerprogramm gemeint ist, oder setzen Sie CHANNELBOOK_PROGRAM</translation>
    </message>
    <message>
        <source>%1 deleted; undo brings it back</source>
        <translation>%1 gelöscht; undo holt den Datensatz zurück</translation>
    </message>
    <message>
        <source>Deletes one record and what hangs on it</source>
        <translation>Löscht einen Datensatz und was an ihm hängt</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>The record&apos;s id, CRM id or name</source>
        <translation>ID, CRM-ID oder Name des Datensatzes</translation>
    </message>
    <message>
        <source>Nothing the CRM has was deleted here.</source>
        <translation>Nichts, was das CRM hat, wurde hier gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) may come back with the CRM&apos;s next export</source>
        <translation>
            <numerusform>%n Datensatz darf mit dem nächsten Export des CRM wiederkommen</numerusform>
            <numerusform>%n Datensätze dürfen mit dem nächsten Export des CRM wiederkommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists the CRM&apos;s records that were deleted here and stay so</source>
        <translation>Listet Datensätze des CRM, die hier gelöscht wurden und es bleiben</translation>
    </message>
    <message>
        <source>Only of this source</source>
        <translation>Nur von dieser Quelle</translation>
    </message>
    <message>
        <source>Lets records that were deleted here come back with the CRM&apos;s next export</source>
        <translation>Lässt hier gelöschte Datensätze mit dem nächsten Export des CRM wiederkommen</translation>
    </message>
    <message>
        <source>Marks, as deleted lists them</source>
        <translation>Vermerke, wie deleted sie auflistet</translation>
    </message>
    <message>
        <source>say which stage</source>
        <translation>sagen Sie, welche Phase</translation>
    </message>
    <message>
        <source>%1 is in %2 already</source>
        <translation>%1 ist bereits in %2</translation>
    </message>
    <message>
        <source>%1 is now in %2</source>
        <translation>%1 ist jetzt in %2</translation>
    </message>
    <message>
        <source>Takes a record a step further, by the rules of its stages</source>
        <translation>Bringt einen Datensatz einen Schritt weiter, nach den Regeln seiner Phasen</translation>
    </message>
    <message>
        <source>Prints the program&apos;s whole content in an order of its own, for comparing two programs</source>
        <translation>Gibt den ganzen Inhalt in einer eigenen Ordnung aus, um zwei Partnerprogramme zu vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>No likely duplicates among %n record(s)</source>
        <translation>
            <numerusform>Keine wahrscheinlichen Dubletten unter %n Datensatz</numerusform>
            <numerusform>Keine wahrscheinlichen Dubletten unter %n Datensätzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n likely pair(s)</source>
        <translation>
            <numerusform>%n wahrscheinliches Paar</numerusform>
            <numerusform>%n wahrscheinliche Paare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>two records are expected</source>
        <translation>zwei Datensätze werden erwartet</translation>
    </message>
    <message>
        <source>These two are different: they will not be asked about again</source>
        <translation>Die beiden sind verschieden: es wird nicht mehr nach ihnen gefragt</translation>
    </message>
    <message>
        <source>a number is expected</source>
        <translation>eine Zahl wird erwartet</translation>
    </message>
    <message>
        <source>Lists likely duplicates with their evidence and score</source>
        <translation>Listet wahrscheinliche Dubletten mit ihren Belegen und Punkten</translation>
    </message>
    <message>
        <source>Table: company, contact or deal</source>
        <translation>Tabelle: company, contact oder deal</translation>
    </message>
    <message>
        <source>Leave out what scores less (from 3 on is likely, from 8 on nearly sure)</source>
        <translation>Weglassen, was weniger Punkte hat (ab 3 wahrscheinlich, ab 8 nahezu sicher)</translation>
    </message>
    <message>
        <source>Two records that are different: never asked about again</source>
        <translation>Zwei Datensätze, die verschieden sind: nie wieder fragen</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Wird geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n Zeile in %1 geschrieben</numerusform>
            <numerusform>%n Zeilen in %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes all content of the program as CSV files with a manifest; new --from reads it back</source>
        <translation>Schreibt den ganzen Inhalt als CSV-Dateien mit Verzeichnis; new --from liest ihn wieder ein</translation>
    </message>
    <message>
        <source>A ZIP to write, or a new folder</source>
        <translation>Eine ZIP-Datei, die geschrieben wird, oder ein neuer Ordner</translation>
    </message>
    <message>
        <source>Overwrite a ZIP that is there</source>
        <translation>Eine vorhandene ZIP-Datei überschreiben</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>Es wurde noch nichts getan.</translation>
    </message>
    <message>
        <source>Lists what was done, newest first</source>
        <translation>Listet, was getan wurde, das Neueste zuerst</translation>
    </message>
    <message>
        <source>Only what changed this record, field by field</source>
        <translation>Nur was diesen Datensatz geändert hat, Feld für Feld</translation>
    </message>
    <message>
        <source>Most entries to list</source>
        <translation>So viele Einträge höchstens</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) longer than a cell of Excel holds were cut</source>
        <translation>
            <numerusform>%n Text, der länger ist als eine Excel-Zelle fasst, wurde gekürzt</numerusform>
            <numerusform>%n Texte, die länger sind als eine Excel-Zelle fasst, wurden gekürzt</numerusform>
        </translation>
    </message>
    <message>
        <source>xlsx needs a file: say --out as well</source>
        <translation>xlsx braucht eine Datei: geben Sie auch --out an</translation>
    </message>
    <message>
        <source>with --json, say --out for any other format</source>
        <translation>mit --json geben Sie für jedes andere Format --out an</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) written to %1</source>
        <translation>
            <numerusform>%n Datensatz in %1 geschrieben</numerusform>
            <numerusform>%n Datensätze in %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists records of a table</source>
        <translation>Listet die Datensätze einer Tabelle</translation>
    </message>
    <message>
        <source>Table: partner, company, contact, customer, deal …</source>
        <translation>Tabelle: partner, company, contact, customer, deal …</translation>
    </message>
    <message>
        <source>Filter: words find names; field=value field!=value field&gt;value field:part; values by comma; - before a term turns it round; field= finds what is empty</source>
        <translation>Filter: Wörter finden Namen; Feld=Wert Feld!=Wert Feld&gt;Wert Feld:Teil; Werte mit Komma; - vor einem Ausdruck kehrt ihn um; Feld= findet Leeres</translation>
    </message>
    <message>
        <source>Field to sort by; - before it for descending</source>
        <translation>Feld, nach dem sortiert wird; - davor für absteigend</translation>
    </message>
    <message>
        <source>Most records to list</source>
        <translation>So viele Datensätze höchstens</translation>
    </message>
    <message>
        <source>table, csv, json or xlsx; otherwise as the file&apos;s name says</source>
        <translation>table, csv, json oder xlsx; sonst nach dem Dateinamen</translation>
    </message>
    <message>
        <source>Write to a file instead</source>
        <translation>Stattdessen in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Begin a csv with the mark by which spreadsheets know UTF-8</source>
        <translation>Eine CSV-Datei mit der Marke beginnen, an der Tabellenprogramme UTF-8 erkennen</translation>
    </message>
    <message>
        <source>Let --out overwrite a file</source>
        <translation>Lässt --out eine Datei überschreiben</translation>
    </message>
    <message>
        <source>The program&apos;s file (or set CHANNELBOOK_PROGRAM)</source>
        <translation>Die Datei des Partnerprogramms (oder CHANNELBOOK_PROGRAM setzen)</translation>
    </message>
    <message>
        <source>Print one JSON document and nothing else</source>
        <translation>Ein JSON-Dokument ausgeben und sonst nichts</translation>
    </message>
    <message>
        <source>How long to wait for another process that has the program open</source>
        <translation>Wie lange auf einen anderen Prozess gewartet wird, der das Partnerprogramm geöffnet hat</translation>
    </message>
    <message>
        <source>Run with --help for more.</source>
        <translation>Mehr dazu mit --help.</translation>
    </message>
    <message>
        <source>Works with a partner program from the command line: the same rules and the same history as in the window.</source>
        <translation>Arbeitet von der Befehlszeile aus mit einem Partnerprogramm: dieselben Regeln und derselbe Verlauf wie im Fenster.</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 wrong usage, 2 refused, 3 the disk or Channelbook failed.</source>
        <translation>Rückgabewerte: 0 erledigt, 1 falscher Aufruf, 2 abgelehnt, 3 Datenträger oder Channelbook hat versagt.</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Beispiel:</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) merged into %1; undo takes it back</source>
        <translation>
            <numerusform>%n Datensatz mit %1 zusammengeführt; undo nimmt es zurück</numerusform>
            <numerusform>%n Datensätze mit %1 zusammengeführt; undo nimmt es zurück</numerusform>
        </translation>
    </message>
    <message>
        <source>Makes records one; all that hung on the dropped ones moves to the kept one</source>
        <translation>Macht aus mehreren Datensätzen einen; alles, was an den anderen hing, geht auf den bleibenden über</translation>
    </message>
    <message>
        <source>The record that stays: its id, CRM id or name</source>
        <translation>Der Datensatz, der bleibt: ID, CRM-ID oder Name</translation>
    </message>
    <message>
        <source>Records that go, and field=RECORD where one of their values is to stay</source>
        <translation>Datensätze, die gehen, und Feld=DATENSATZ, wo einer ihrer Werte bleiben soll</translation>
    </message>
    <message>
        <source>that is too many</source>
        <translation>das ist zu viel</translation>
    </message>
    <message>
        <source>a date like 2026-07-31 is expected</source>
        <translation>ein Datum wie 2026-07-31 wird erwartet</translation>
    </message>
    <message>
        <source>Bringing search and sums up to date</source>
        <translation>Suche und Summen werden auf den Stand gebracht</translation>
    </message>
    <message>
        <source>Making sample data</source>
        <translation>Beispieldaten werden erzeugt</translation>
    </message>
    <message>
        <source>sample and currency come with what is read</source>
        <translation>Beispiel und Währung kommen mit dem, was gelesen wird</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>%1 created from %2</source>
        <translation>%1 aus %2 erstellt</translation>
    </message>
    <message>
        <source>a currency code like EUR is expected</source>
        <translation>ein Währungscode wie EUR wird erwartet</translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>%1 erstellt</translation>
    </message>
    <message>
        <source>Creates a program: empty, with sample data, or from an export</source>
        <translation>Erstellt ein Partnerprogramm: leer, mit Beispieldaten oder aus einem Export</translation>
    </message>
    <message>
        <source>File to create</source>
        <translation>Datei, die erstellt wird</translation>
    </message>
    <message>
        <source>Currency sums are in (USD)</source>
        <translation>Währung der Summen (USD)</translation>
    </message>
    <message>
        <source>Fill it with what export wrote of another program</source>
        <translation>Mit dem füllen, was export von einem anderen geschrieben hat</translation>
    </message>
    <message>
        <source>Fill it with sample data</source>
        <translation>Mit Beispieldaten füllen</translation>
    </message>
    <message>
        <source>Partners of the sample (240)</source>
        <translation>Partner des Beispiels (240)</translation>
    </message>
    <message>
        <source>Deals of the sample (6000)</source>
        <translation>Deals des Beispiels (6000)</translation>
    </message>
    <message>
        <source>The same seed gives the same sample (1)</source>
        <translation>Derselbe Startwert gibt dasselbe Beispiel (1)</translation>
    </message>
    <message>
        <source>Day the sample&apos;s dates are told from (today)</source>
        <translation>Tag, von dem aus die Daten des Beispiels zählen (heute)</translation>
    </message>
    <message>
        <source>Also write the sample there as a CRM exports it</source>
        <translation>Das Beispiel auch so dorthin schreiben, wie ein CRM es exportiert</translation>
    </message>
    <message>
        <source>in conflict: resolve it first</source>
        <translation>im Konflikt: zuerst mit resolve entscheiden</translation>
    </message>
    <message>
        <source>the CRM has the record no more</source>
        <translation>das CRM hat den Datensatz nicht mehr</translation>
    </message>
    <message>
        <source>it tells the records apart in the CRM&apos;s files</source>
        <translation>es unterscheidet die Datensätze in den Dateien des CRM</translation>
    </message>
    <message>
        <source>the CRM&apos;s loader cannot empty it: do it by hand</source>
        <translation>der Import des CRM kann es nicht leeren: dort von Hand tun</translation>
    </message>
    <message>
        <source>%1 is not in the CRM yet</source>
        <translation>%1 ist noch nicht im CRM</translation>
    </message>
    <message>
        <source>the CRM needs %1</source>
        <translation>das CRM braucht %1</translation>
    </message>
    <message>
        <source>written before, not back yet (--again writes it again)</source>
        <translation>schon geschrieben, noch nicht zurück (--again schreibt es erneut)</translation>
    </message>
    <message>
        <source>(new)</source>
        <translation>(neu)</translation>
    </message>
    <message>
        <source>Nothing waits for %1.</source>
        <translation>Für %1 wartet nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%1 would hold %n row(s)</source>
        <translation>
            <numerusform>%1 enthielte %n Zeile</numerusform>
            <numerusform>%1 enthielte %n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 written: %n row(s)</source>
        <translation>
            <numerusform>%1 geschrieben: %n Zeile</numerusform>
            <numerusform>%1 geschrieben: %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows what waits for a CRM, and writes the files its own loader takes</source>
        <translation>Zeigt, was auf ein CRM wartet, und schreibt die Dateien für dessen eigenen Import</translation>
    </message>
    <message>
        <source>The CRM&apos;s source</source>
        <translation>Die Quelle des CRM</translation>
    </message>
    <message>
        <source>Folder for the files; only shows them if not given</source>
        <translation>Ordner für die Dateien; ohne ihn werden sie nur gezeigt</translation>
    </message>
    <message>
        <source>Leave out records that were made here</source>
        <translation>Datensätze weglassen, die hier angelegt wurden</translation>
    </message>
    <message>
        <source>Write new records again that have not come back</source>
        <translation>Neue Datensätze, die nicht zurückkamen, erneut schreiben</translation>
    </message>
    <message>
        <source>Replace files that are there</source>
        <translation>Vorhandene Dateien ersetzen</translation>
    </message>
    <message>
        <source>Every conflict is asked about.</source>
        <translation>Bei jedem Konflikt wird gefragt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Shows, or keeps with a source, who wins where both changed a field</source>
        <translation>Zeigt oder behält zu einer Quelle, wer gewinnt, wo beide ein Feld geändert haben</translation>
    </message>
    <message>
        <source>The source</source>
        <translation>Die Quelle</translation>
    </message>
    <message>
        <source>The field&apos;s table</source>
        <translation>Die Tabelle des Felds</translation>
    </message>
    <message>
        <source>The field; all others if not given</source>
        <translation>Das Feld; alle übrigen, wenn keines genannt ist</translation>
    </message>
    <message>
        <source>Who wins; shows what is kept if not given</source>
        <translation>Wer gewinnt; ohne Angabe wird gezeigt, was gilt</translation>
    </message>
    <message>
        <source>a number or &quot;all&quot; is expected</source>
        <translation>eine Zahl oder „all“ wird erwartet</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message numerus="yes">
        <source>%1, delimiter %2, %n row(s)</source>
        <translation>
            <numerusform>%1, Trennzeichen %2, %n Zeile</numerusform>
            <numerusform>%1, Trennzeichen %2, %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheet: %1</source>
        <translation>Blatt: %1</translation>
    </message>
    <message>
        <source>All sheets (choose with --sheet): %1</source>
        <translation>Alle Blätter (wählen mit --sheet): %1</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>Shows what is read from a file, before any mapping</source>
        <translation>Zeigt, was aus einer Datei gelesen wird, vor jeder Zuordnung</translation>
    </message>
    <message>
        <source>CSV or another delimited text file, .xlsx, .zip or .gz</source>
        <translation>CSV oder eine andere getrennte Textdatei, .xlsx, .zip oder .gz</translation>
    </message>
    <message>
        <source>How many rows to show, or all (20)</source>
        <translation>Wie viele Zeilen gezeigt werden, oder all (20)</translation>
    </message>
    <message>
        <source>Sheet of a workbook, or file in a ZIP (the first)</source>
        <translation>Blatt einer Arbeitsmappe oder Datei in einem ZIP (das erste)</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s), nothing found</source>
        <translation>
            <numerusform>%n Prüfung, nichts gefunden</numerusform>
            <numerusform>%n Prüfungen, nichts gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s); mend one with: set ENTITY ID FIELD=VALUE</source>
        <translation>
            <numerusform>%n Befund; beheben mit: set TABELLE ID FELD=WERT</numerusform>
            <numerusform>%n Befunde; beheben mit: set TABELLE ID FELD=WERT</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists what is missing, malformed or out of the ordinary, with the field that mends it</source>
        <translation>Listet, was fehlt, falsch aussieht oder aus dem Rahmen fällt, mit dem Feld, das es behebt</translation>
    </message>
    <message>
        <source>Only these checks</source>
        <translation>Nur diese Prüfungen</translation>
    </message>
    <message>
        <source>How many records to print of each</source>
        <translation>Wie viele Datensätze von jeder ausgegeben werden</translation>
    </message>
    <message>
        <source>%1 restored from %2</source>
        <translation>%1 aus %2 wiederhergestellt</translation>
    </message>
    <message>
        <source>What stood there is kept as %1</source>
        <translation>Was dort lag, ist als %1 aufbewahrt</translation>
    </message>
    <message>
        <source>Puts a backup in the program&apos;s place and keeps what stood there</source>
        <translation>Setzt eine Sicherung an die Stelle des Partnerprogramms und bewahrt auf, was dort lag</translation>
    </message>
    <message>
        <source>The backup</source>
        <translation>Die Sicherung</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Finds records whose words begin with the words given</source>
        <translation>Findet Datensätze, deren Wörter mit den angegebenen beginnen</translation>
    </message>
    <message>
        <source>Words, or their beginnings</source>
        <translation>Wörter oder ihre Anfänge</translation>
    </message>
    <message>
        <source>Most records of each kind</source>
        <translation>So viele Datensätze jeder Art höchstens</translation>
    </message>
    <message>
        <source>field=value is expected</source>
        <translation>Feld=Wert wird erwartet</translation>
    </message>
    <message>
        <source>%1: nothing to change</source>
        <translation>%1: nichts zu ändern</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>Sets fields of one record</source>
        <translation>Setzt Felder eines Datensatzes</translation>
    </message>
    <message>
        <source>Fields and their new values; field= empties one</source>
        <translation>Felder und ihre neuen Werte; Feld= leert eines</translation>
    </message>
    <message>
        <source>id in %1</source>
        <translation>ID in %1</translation>
    </message>
    <message>
        <source>Shows all fields of one record</source>
        <translation>Zeigt alle Felder eines Datensatzes</translation>
    </message>
    <message>
        <source>there is no CSV, XLSX or ZIP file in this folder</source>
        <translation>in diesem Ordner ist keine CSV-, XLSX- oder ZIP-Datei</translation>
    </message>
    <message>
        <source>a JSON object {&quot;column&quot;: &quot;field&quot;} is expected (%1, at %2)</source>
        <translation>ein JSON-Objekt {&quot;Spalte&quot;: &quot;Feld&quot;} wird erwartet (%1, bei %2)</translation>
    </message>
    <message>
        <source>there is no profile of %1; profiles: %2</source>
        <translation>es gibt kein Profil für %1; Profile: %2</translation>
    </message>
    <message>
        <source>%1: kept as custom fields: %2</source>
        <translation>%1: als eigene Felder behalten: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: &quot;%2&quot; may be %3 &quot;%4&quot; (%n row(s))</source>
        <translation>
            <numerusform>%1: „%2“ könnte %3 „%4“ sein (%n Zeile)</numerusform>
            <numerusform>%1: „%2“ könnte %3 „%4“ sein (%n Zeilen)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) are of records that were here already</source>
        <translation>
            <numerusform>%1: %n Zeile gehört zu einem Datensatz, der schon hier war</numerusform>
            <numerusform>%1: %n Zeilen gehören zu Datensätzen, die schon hier waren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: new &quot;%2&quot; may be &quot;%3&quot;: %4</source>
        <translation>%1: neu „%2“ könnte „%3“ sein: %4</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n likely duplicate(s) among the new; see: duplicates %2</source>
        <translation>
            <numerusform>%1: %n wahrscheinliche Dublette unter den neuen; siehe: duplicates %2</numerusform>
            <numerusform>%1: %n wahrscheinliche Dubletten unter den neuen; siehe: duplicates %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1: the CRM has %n of your changes now</source>
        <translation>
            <numerusform>%1: das CRM hat jetzt %n Ihrer Änderungen</numerusform>
            <numerusform>%1: das CRM hat jetzt %n Ihrer Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n record(s) made here came back</source>
        <translation>
            <numerusform>%1: %n hier angelegter Datensatz kam zurück</numerusform>
            <numerusform>%1: %n hier angelegte Datensätze kamen zurück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n record(s) deleted here stay deleted (see deleted)</source>
        <translation>
            <numerusform>%1: %n hier gelöschter Datensatz bleibt gelöscht (siehe deleted)</numerusform>
            <numerusform>%1: %n hier gelöschte Datensätze bleiben gelöscht (siehe deleted)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: missing: %2</source>
        <translation>%1: fehlt: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n record(s) of %2 that are known are not in this file, more than a fifth: is it cut off or filtered? Applying this needs --retire-many</source>
        <translation>
            <numerusform>%1: %n bekannter Datensatz von %2 fehlt in dieser Datei, mehr als ein Fünftel: ist sie abgeschnitten oder gefiltert? Dies anzuwenden verlangt --retire-many</numerusform>
            <numerusform>%1: %n bekannte Datensätze von %2 fehlen in dieser Datei, mehr als ein Fünftel: ist sie abgeschnitten oder gefiltert? Dies anzuwenden verlangt --retire-many</numerusform>
        </translation>
    </message>
    <message>
        <source>Rejected rows are in %1</source>
        <translation>Abgelehnte Zeilen stehen in %1</translation>
    </message>
    <message>
        <source>Nothing was changed: this was a dry run.</source>
        <translation>Nichts wurde geändert: das war ein Probelauf.</translation>
    </message>
    <message>
        <source>Brings a CRM&apos;s export files in, all or none</source>
        <translation>Holt Exportdateien eines CRM herein, alle oder keine</translation>
    </message>
    <message>
        <source>Files (CSV, XLSX, ZIP, gz), or folders of them</source>
        <translation>Dateien (CSV, XLSX, ZIP, gz) oder Ordner mit solchen</translation>
    </message>
    <message>
        <source>Where they come from; made on first use</source>
        <translation>Woher sie kommen; wird beim ersten Mal angelegt</translation>
    </message>
    <message>
        <source>What the rows are, if that is not recognised</source>
        <translation>Was die Zeilen sind, wenn es nicht erkannt wird</translation>
    </message>
    <message>
        <source>JSON file {&quot;column&quot;: &quot;field&quot;} that overrules the mapping</source>
        <translation>JSON-Datei {&quot;Spalte&quot;: &quot;Feld&quot;}, die der Zuordnung vorgeht</translation>
    </message>
    <message>
        <source>Only this sheet of a workbook, or file of a ZIP</source>
        <translation>Nur dieses Blatt einer Arbeitsmappe oder diese Datei eines ZIP</translation>
    </message>
    <message>
        <source>Tell what would happen, change nothing</source>
        <translation>Sagen, was geschähe, und nichts ändern</translation>
    </message>
    <message>
        <source>The files hold everything: retire what they lack</source>
        <translation>Die Dateien enthalten alles: stilllegen, was darin fehlt</translation>
    </message>
    <message>
        <source>Retire them even if they are more than a fifth</source>
        <translation>Auch stilllegen, wenn es mehr als ein Fünftel ist</translation>
    </message>
    <message>
        <source>Who wins where both changed a field (as kept with the source, or else ask)</source>
        <translation>Wer gewinnt, wo beide ein Feld geändert haben (wie bei der Quelle festgelegt, sonst fragen)</translation>
    </message>
    <message>
        <source>New rows that seem to be here already: propose them (ask), join what leaves no doubt (take), or not look (off)</source>
        <translation>Neue Zeilen, die schon hier zu sein scheinen: vorschlagen (ask), zusammenführen, was keinen Zweifel lässt (take), oder nicht danach sehen (off)</translation>
    </message>
    <message>
        <source>For dates that can be read two ways</source>
        <translation>Für Daten, die sich zweifach lesen lassen</translation>
    </message>
    <message>
        <source>For numbers that can be read two ways</source>
        <translation>Für Zahlen, die sich zweifach lesen lassen</translation>
    </message>
    <message>
        <source>Whether an empty cell clears its field or says nothing; kept with the source</source>
        <translation>Ob eine leere Zelle ihr Feld leert oder nichts sagt; bleibt bei der Quelle</translation>
    </message>
    <message>
        <source>Where rejected rows go (beside the program)</source>
        <translation>Wohin abgelehnte Zeilen kommen (neben das Partnerprogramm)</translation>
    </message>
    <message>
        <source>Undoes what was done last, or one entry of the history</source>
        <translation>Macht rückgängig, was zuletzt getan wurde, oder einen Eintrag des Verlaufs</translation>
    </message>
    <message>
        <source>The entry&apos;s id, as history lists it</source>
        <translation>ID des Eintrags, wie history sie auflistet</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Does again what was undone last</source>
        <translation>Tut wieder, was zuletzt rückgängig gemacht wurde</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>Done; only search and sums are not up to date yet, and will be when the program is next opened in the window (%1)</source>
        <translation>Erledigt; nur Suche und Summen sind noch nicht auf dem Stand und werden es, wenn das Partnerprogramm das nächste Mal im Fenster geöffnet wird (%1)</translation>
    </message>
    <message>
        <source>%1, line %2: %3; the row was taken without it</source>
        <translation>%1, Zeile %2: %3; die Zeile wurde ohne dies übernommen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n cell(s) could not be understood: their fields stay as they were, their text is kept as a custom field</source>
        <translation>
            <numerusform>%1: %n Zelle war nicht zu verstehen: ihr Feld blieb, wie es war, ihr Text ist als eigenes Feld behalten</numerusform>
            <numerusform>%1: %n Zellen waren nicht zu verstehen: ihre Felder blieben, wie sie waren, ihr Text ist als eigenes Feld behalten</numerusform>
        </translation>
    </message>
    <message>
        <source>What a cell that cannot be understood does: its row is rejected (reject), or the row is taken without it (leave-out); kept with the source</source>
        <translation>Was eine unverständliche Zelle bewirkt: ihre Zeile wird abgelehnt (reject), oder die Zeile wird ohne sie übernommen (leave-out); bleibt bei der Quelle</translation>
    </message>
    <message>
        <source>Fields to show, by comma; id is one, and channelbook_id, by which an edited list is known again when it is imported</source>
        <translation>Felder, durch Komma getrennt; id ist eines, und channelbook_id, woran eine bearbeitete Liste beim Import wiedererkannt wird</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) name %2 of kind %3 that are not here (--create-missing makes them): %4</source>
        <translation>
            <numerusform>%1: %n Zeile nennt %2 der Art %3, die es hier nicht gibt (--create-missing legt sie an): %4</numerusform>
            <numerusform>%1: %n Zeilen nennen %2 der Art %3, die es hier nicht gibt (--create-missing legt sie an): %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n record(s) made that rows name</source>
        <translation>
            <numerusform>%1: %n Datensatz angelegt, den Zeilen nennen</numerusform>
            <numerusform>%1: %n Datensätze angelegt, die Zeilen nennen</numerusform>
        </translation>
    </message>
    <message>
        <source>Make the companies, owners and products that rows name and that are not here</source>
        <translation>Firmen, Zuständige und Produkte anlegen, die Zeilen nennen und die es hier nicht gibt</translation>
    </message>
    <message numerus="yes">
        <source>Waiting up to %n second(s) for %1, which has the program open</source>
        <translation>
            <numerusform>Warte bis zu %n Sekunde auf %1, das das Programm geöffnet hat</numerusform>
            <numerusform>Warte bis zu %n Sekunden auf %1, das das Programm geöffnet hat</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no &quot;%1&quot;: &quot;%2&quot; may be meant.</source>
        <translation>„%1“ gibt es nicht: Gemeint ist vielleicht „%2“.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. Commands: %2</source>
        <translation>Den Befehl „%1“ gibt es nicht. Befehle: %2</translation>
    </message>
    <message>
        <source>Take an export in though it is older than what is here</source>
        <translation>Einen Export einlesen, obwohl er älter ist als das, was hier ist</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Es wartet nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed</source>
        <translation>
            <numerusform>%n zurückgestellt</numerusform>
            <numerusform>%n zurückgestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>a kind and a number, as `today` lists them, are expected; kinds: %1</source>
        <translation>erwartet werden eine Art und eine Nummer, wie `today` sie auflistet; Arten: %1</translation>
    </message>
    <message>
        <source>tomorrow, next-week or a date like 2026-07-31 is expected</source>
        <translation>erwartet wird tomorrow, next-week oder ein Datum wie 2026-07-31</translation>
    </message>
    <message>
        <source>say --until a day, or --wake</source>
        <translation>mit --until einen Tag angeben, oder --wake</translation>
    </message>
    <message>
        <source>Awake again: %1</source>
        <translation>Wieder da: %1</translation>
    </message>
    <message>
        <source>Snoozed until %1: %2</source>
        <translation>Bis %1 zurückgestellt: %2</translation>
    </message>
    <message>
        <source>there is no such action; there are: done, assign</source>
        <translation>diese Aktion gibt es nicht; es gibt: done, assign</translation>
    </message>
    <message>
        <source>say to whom; nobody takes it from all</source>
        <translation>angeben, wem; nobody nimmt es allen ab</translation>
    </message>
    <message>
        <source>%1: only dealing with its cause ends it</source>
        <translation>%1: endet nur, wenn die Ursache behoben ist</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>%1 is now waiting for %2</source>
        <translation>%1 wartet jetzt auf %2</translation>
    </message>
    <message>
        <source>Lists what waits: what is late, due and coming, the costliest delay first, each with its reason</source>
        <translation>Listet auf, was wartet: Überfälliges, heute Fälliges und Kommendes, der teuerste Verzug zuerst, jeweils mit Grund</translation>
    </message>
    <message>
        <source>Only what waits for this person; nobody: for nobody in particular</source>
        <translation>Nur was auf diese Person wartet; nobody: auf niemand Bestimmten</translation>
    </message>
    <message>
        <source>Most items that are listed</source>
        <translation>So viele Einträge werden höchstens aufgelistet</translation>
    </message>
    <message>
        <source>Lets items of Today sleep until a day, on which they are back</source>
        <translation>Stellt Einträge von Heute bis zu einem Tag zurück, an dem sie wieder da sind</translation>
    </message>
    <message>
        <source>Items, by the keys `today` lists</source>
        <translation>Einträge mit den Schlüsseln, die `today` auflistet</translation>
    </message>
    <message>
        <source>tomorrow, next-week or a date</source>
        <translation>tomorrow, next-week oder ein Datum</translation>
    </message>
    <message>
        <source>Wake them now</source>
        <translation>Jetzt wieder anzeigen</translation>
    </message>
    <message>
        <source>The next version of %1 is a draft (%2)</source>
        <translation>Die nächste Fassung von %1 ist ein Entwurf (%2)</translation>
    </message>
    <message>
        <source>say which file</source>
        <translation>sagen Sie, welche Datei</translation>
    </message>
    <message>
        <source>documents of up to %1 MiB can be kept</source>
        <translation>Dokumente bis %1 MiB können aufbewahrt werden</translation>
    </message>
    <message>
        <source>%1 is kept with %2</source>
        <translation>%1 liegt nun bei %2</translation>
    </message>
    <message>
        <source>Agreements: %1 began, %2 renewed, %3 expired</source>
        <translation>Vereinbarungen: %1 begonnen, %2 verlängert, %3 abgelaufen</translation>
    </message>
    <message>
        <source>Nothing is due with any agreement</source>
        <translation>Bei keiner Vereinbarung steht etwas an</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Vereinbarung</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Betreuer</translation>
    </message>
    <message>
        <source>say which agreement</source>
        <translation>sagen Sie, welche Vereinbarung</translation>
    </message>
    <message>
        <source>Keeps agreements with partners: drafts, signatures, renewals, notice and their end</source>
        <translation>Führt Vereinbarungen mit Partnern: Entwürfe, Unterschriften, Verlängerungen, Kündigung und ihr Ende</translation>
    </message>
    <message>
        <source>The agreement&apos;s id or name; add: what it is called</source>
        <translation>Id oder Name der Vereinbarung; add: wie sie heißt</translation>
    </message>
    <message>
        <source>add: the partner</source>
        <translation>add: der Partner</translation>
    </message>
    <message>
        <source>add: %1</source>
        <translation>add: %1</translation>
    </message>
    <message>
        <source>add: the contract&apos;s number</source>
        <translation>add: die Vertragsnummer</translation>
    </message>
    <message>
        <source>add: the first day it holds</source>
        <translation>add: der erste Tag, an dem sie gilt</translation>
    </message>
    <message>
        <source>add: the last day it holds</source>
        <translation>add: der letzte Tag, an dem sie gilt</translation>
    </message>
    <message>
        <source>add: renews by itself, a term at a time</source>
        <translation>add: verlängert sich von selbst, jeweils um eine Laufzeit</translation>
    </message>
    <message>
        <source>add: months of a term</source>
        <translation>add: Monate einer Laufzeit</translation>
    </message>
    <message>
        <source>add: days of notice before the end</source>
        <translation>add: Tage Kündigungsfrist vor dem Ende</translation>
    </message>
    <message>
        <source>add: where it holds</source>
        <translation>add: wo sie gilt</translation>
    </message>
    <message>
        <source>add: who looks after it</source>
        <translation>add: wer sich um sie kümmert</translation>
    </message>
    <message>
        <source>The day it was done (today)</source>
        <translation>Der Tag, an dem es geschah (heute)</translation>
    </message>
    <message>
        <source>renew, give_notice: the new last day; by the agreed term if not given</source>
        <translation>renew, give_notice: der neue letzte Tag; ohne Angabe nach der vereinbarten Laufzeit</translation>
    </message>
    <message>
        <source>terminate, give_notice, withdraw: why</source>
        <translation>terminate, give_notice, withdraw: warum</translation>
    </message>
    <message>
        <source>attach: the document</source>
        <translation>attach: das Dokument</translation>
    </message>
    <message>
        <source>renewals: the first day to look at (today)</source>
        <translation>renewals: der erste Tag, der angesehen wird (heute)</translation>
    </message>
    <message>
        <source>renewals: how many days to look at (90)</source>
        <translation>renewals: wie viele Tage angesehen werden (90)</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Stalled after</source>
        <translation>Stockt nach</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Bahn</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>%1 of %2 shown, %3 stalled</source>
        <translation>%1 von %2 gezeigt, %3 stocken</translation>
    </message>
    <message>
        <source>Shows a board: how many records stand in each column, how many are stalled, what they sum up to</source>
        <translation>Zeigt eine Tafel: wie viele Datensätze in jeder Spalte stehen, wie viele stocken und welche Summe sie ergeben</translation>
    </message>
    <message>
        <source>partner, recruiting, deal, or the name of a board made in the program</source>
        <translation>partner, recruiting, deal oder der Name einer im Programm angelegten Tafel</translation>
    </message>
    <message>
        <source>Filter, as of list; otherwise as the board begins</source>
        <translation>Filter wie bei list; sonst wie die Tafel beginnt</translation>
    </message>
    <message>
        <source>Field that makes lanes</source>
        <translation>Feld, das Bahnen bildet</translation>
    </message>
    <message>
        <source>Only what is longer in its column than that allows</source>
        <translation>Nur was länger in seiner Spalte ist, als diese erlaubt</translation>
    </message>
    <message>
        <source>Lists the boards there are</source>
        <translation>Listet die vorhandenen Tafeln</translation>
    </message>
    <message>
        <source>%1: %2, off on %3</source>
        <translation>%1: %2, frei am %3</translation>
    </message>
    <message>
        <source>Not all holidays of %1 are known: some that move from year to year have no date. Days are counted as if they were none; add them with: calendar add %2 --name NAME --date DATE</source>
        <translation>Nicht alle Feiertage von %1 sind bekannt: einige, die jedes Jahr anders liegen, haben kein Datum. Gezählt wird, als gäbe es sie nicht; ergänzen mit: calendar add %2 --name NAME --date DATUM</translation>
    </message>
    <message>
        <source>a day of the year like 12-24 is expected</source>
        <translation>erwartet wird ein Tag des Jahres wie 12-24</translation>
    </message>
    <message>
        <source>The calendar of %1 is kept in the program. Dues of runs follow it from their next change on.</source>
        <translation>Der Kalender von %1 ist im Programm gespeichert. Die Termine der Durchläufe folgen ihm ab ihrer nächsten Änderung.</translation>
    </message>
    <message>
        <source>say which region&apos;s calendar, as calendar list shows it</source>
        <translation>welcher Region Kalender? calendar list zeigt sie</translation>
    </message>
    <message>
        <source>Lists, shows and changes the working days of regions, which dues of playbooks follow</source>
        <translation>Listet, zeigt und ändert die Arbeitstage der Regionen, nach denen sich die Termine der Playbooks richten</translation>
    </message>
    <message>
        <source>list, show, add (a holiday) or save (a calendar&apos;s JSON file)</source>
        <translation>list, show, add (einen Feiertag) oder save (die JSON-Datei eines Kalenders)</translation>
    </message>
    <message>
        <source>A region&apos;s code, name or other word for it</source>
        <translation>Kürzel, Name oder ein anderes Wort für eine Region</translation>
    </message>
    <message>
        <source>show: whose holidays</source>
        <translation>show: die Feiertage dieses Jahres</translation>
    </message>
    <message>
        <source>add: the holiday&apos;s name</source>
        <translation>add: der Name des Feiertags</translation>
    </message>
    <message>
        <source>add: the days that are off, once</source>
        <translation>add: die Tage, die einmalig frei sind</translation>
    </message>
    <message>
        <source>add: the day that is off every year, like 12-24</source>
        <translation>add: der Tag, der jedes Jahr frei ist, etwa 12-24</translation>
    </message>
    <message>
        <source>save: a calendar as calendar show --json writes it</source>
        <translation>save: ein Kalender, wie calendar show --json ihn schreibt</translation>
    </message>
    <message>
        <source>What the stage asks and the record lacks, given along with the move</source>
        <translation>Was die Phase verlangt und dem Datensatz fehlt, mit dem Schritt mitgegeben</translation>
    </message>
    <message>
        <source>%1 added (%2)</source>
        <translation>%1 hinzugefügt (%2)</translation>
    </message>
    <message>
        <source>Certification</source>
        <translation>Zertifizierung</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Certified people</source>
        <translation>Zertifizierte</translation>
    </message>
    <message>
        <source>People known</source>
        <translation>Bekannte Personen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Certification density: %1 certified people ÷ %2 partners = %3</source>
        <translation>Zertifizierungsdichte: %1 Zertifizierte ÷ %2 Partner = %3</translation>
    </message>
    <message>
        <source>%1 of %2 partners have somebody certified</source>
        <translation>%1 von %2 Partnern haben jemanden mit Zertifizierung</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>No certification ends in that time</source>
        <translation>In dieser Zeit endet keine Zertifizierung</translation>
    </message>
    <message>
        <source>say whose completion it is</source>
        <translation>sagen Sie, wessen Abschluss es ist</translation>
    </message>
    <message numerus="yes">
        <source>%1  %2  %n completion(s)</source>
        <translation>
            <numerusform>%1  %2  %n Abschluss</numerusform>
            <numerusform>%1  %2  %n Abschlüsse</numerusform>
        </translation>
    </message>
    <message>
        <source>Every completion has its contact</source>
        <translation>Jeder Abschluss hat seinen Kontakt</translation>
    </message>
    <message>
        <source>say the e-mail or the name the completions came with</source>
        <translation>nennen Sie die E-Mail-Adresse oder den Namen, mit dem die Abschlüsse kamen</translation>
    </message>
    <message>
        <source>The completions of %1 are matched</source>
        <translation>Die Abschlüsse von %1 sind zugeordnet</translation>
    </message>
    <message numerus="yes">
        <source>%n completion(s) found their contact</source>
        <translation>
            <numerusform>%n Abschluss hat seinen Kontakt gefunden</numerusform>
            <numerusform>%n Abschlüsse haben ihren Kontakt gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) still to be matched: see completion unmatched</source>
        <translation>
            <numerusform>%n Person ist noch zuzuordnen: siehe completion unmatched</numerusform>
            <numerusform>%n Personen sind noch zuzuordnen: siehe completion unmatched</numerusform>
        </translation>
    </message>
    <message>
        <source>Adds a course</source>
        <translation>Fügt einen Kurs hinzu</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>Wie er heißt</translation>
    </message>
    <message>
        <source>Its code, by which imported completions know it</source>
        <translation>Sein Code, an dem importierte Abschlüsse ihn erkennen</translation>
    </message>
    <message>
        <source>Who teaches it</source>
        <translation>Wer ihn gibt</translation>
    </message>
    <message>
        <source>The certification it leads to</source>
        <translation>Die Zertifizierung, zu der er führt</translation>
    </message>
    <message>
        <source>How long it takes</source>
        <translation>Wie lange er dauert</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Adds a certification, and tells who is certified: holders, density, expiring</source>
        <translation>Fügt eine Zertifizierung hinzu und sagt, wer zertifiziert ist: holders, density, expiring</translation>
    </message>
    <message>
        <source>add: what it is called</source>
        <translation>add: wie sie heißt</translation>
    </message>
    <message>
        <source>add: who grants it</source>
        <translation>add: wer sie vergibt</translation>
    </message>
    <message>
        <source>add: for how many months it holds; for good if not given</source>
        <translation>add: für wie viele Monate sie gilt; ohne Angabe für immer</translation>
    </message>
    <message>
        <source>density: of one partner</source>
        <translation>density: eines Partners</translation>
    </message>
    <message>
        <source>density: of one certification</source>
        <translation>density: einer Zertifizierung</translation>
    </message>
    <message>
        <source>expiring: how far ahead to look (90)</source>
        <translation>expiring: wie viele Tage voraus (90)</translation>
    </message>
    <message>
        <source>expiring: also what ended up to so many days ago (0)</source>
        <translation>expiring: auch was vor höchstens so vielen Tagen geendet hat (0)</translation>
    </message>
    <message>
        <source>Enters who completed what, and matches imported completions whose person is not known</source>
        <translation>Trägt ein, wer was abgeschlossen hat, und ordnet importierte Abschlüsse unbekannter Personen zu</translation>
    </message>
    <message>
        <source>match: the e-mail or the name the completions came with</source>
        <translation>match: die E-Mail-Adresse oder der Name, mit dem die Abschlüsse kamen</translation>
    </message>
    <message>
        <source>The contact</source>
        <translation>Der Kontakt</translation>
    </message>
    <message>
        <source>add: the course</source>
        <translation>add: der Kurs</translation>
    </message>
    <message>
        <source>add: the certification; the course&apos;s if not given</source>
        <translation>add: die Zertifizierung; ohne Angabe die des Kurses</translation>
    </message>
    <message>
        <source>add: the day (today)</source>
        <translation>add: der Tag (heute)</translation>
    </message>
    <message>
        <source>add: the last day it holds; worked out if not given</source>
        <translation>add: der letzte Tag, an dem sie gilt; ohne Angabe ausgerechnet</translation>
    </message>
    <message>
        <source>add: the result in percent</source>
        <translation>add: das Ergebnis in Prozent</translation>
    </message>
    <message>
        <source>it is no JSON at byte %1: %2</source>
        <translation>ab Byte %1 ist es kein JSON: %2</translation>
    </message>
    <message>
        <source>The day that is taken for today, like 2026-12-31: what will be due then</source>
        <translation>Der Tag, der als heute gilt, etwa 2026-12-31: was ist dann fällig</translation>
    </message>
    <message>
        <source>a date like 2026-12-31 is expected</source>
        <translation>erwartet wird ein Datum wie 2026-12-31</translation>
    </message>
    <message>
        <source>Nothing stands against it: do partner … move --to Former</source>
        <translation>Nichts steht dagegen: do partner … move --to Former</translation>
    </message>
    <message>
        <source>Tells what stands against a partner&apos;s leaving, and hands over its deals and customers</source>
        <translation>Sagt, was dem Ausscheiden eines Partners entgegensteht, und übergibt seine Deals und Kunden</translation>
    </message>
    <message>
        <source>The partner that leaves</source>
        <translation>Der Partner, der ausscheidet</translation>
    </message>
    <message>
        <source>Hand its open deals to this partner, or to us</source>
        <translation>Übergibt seine offenen Deals an diesen Partner oder an uns (us)</translation>
    </message>
    <message>
        <source>Who serves its customers from now on: this partner, or us</source>
        <translation>Wer seine Kunden von nun an betreut: dieser Partner oder wir (us)</translation>
    </message>
    <message>
        <source>Who of us looks after them from now on</source>
        <translation>Wer von uns sich von nun an um sie kümmert</translation>
    </message>
    <message>
        <source>What was agreed on with the customers</source>
        <translation>Was mit den Kunden vereinbart wurde</translation>
    </message>
    <message>
        <source> (retired)</source>
        <translation> (stillgelegt)</translation>
    </message>
    <message>
        <source>There is no playbook. Those that come with Channelbook are added by: playbook bundled</source>
        <translation>Es gibt kein Playbook. Die mitgelieferten kommen hinzu mit: playbook bundled</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n Arbeitstag</numerusform>
            <numerusform>%n Arbeitstage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2), version %3 of %4, %n running</source>
        <translation>
            <numerusform>%1 (%2), Version %3 von %4, %n läuft</numerusform>
            <numerusform>%1 (%2), Version %3 von %4, %n laufen</numerusform>
        </translation>
    </message>
    <message>
        <source> (optional)</source>
        <translation> (freiwillig)</translation>
    </message>
    <message>
        <source>%1 written to %2</source>
        <translation>%1 nach %2 geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>From %1 to %2, %n working day(s)</source>
        <translation>
            <numerusform>Vom %1 bis %2, %n Arbeitstag</numerusform>
            <numerusform>Vom %1 bis %2, %n Arbeitstage</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all holidays of %1 are known in %2; see calendar show</source>
        <translation>Nicht alle Feiertage von %1 sind für %2 bekannt; siehe calendar show</translation>
    </message>
    <message>
        <source>say which file holds the playbook</source>
        <translation>in welcher Datei steht das Playbook?</translation>
    </message>
    <message>
        <source>%1 says the same already (version %2)</source>
        <translation>%1 sagt schon dasselbe (Version %2)</translation>
    </message>
    <message>
        <source>%1 saved as version %2; runs keep theirs</source>
        <translation>%1 als Version %2 gespeichert; Durchläufe behalten ihre</translation>
    </message>
    <message>
        <source>templates of Channelbook</source>
        <translation>Vorlagen von Channelbook</translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>Nichts zu ändern</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>say which playbook, as playbook list shows it</source>
        <translation>welches Playbook? playbook list zeigt sie</translation>
    </message>
    <message>
        <source>Lists, shows, previews and changes the templates of playbooks</source>
        <translation>Listet, zeigt und ändert die Vorlagen der Playbooks und zeigt ihren Verlauf voraus</translation>
    </message>
    <message>
        <source>list, show, preview, save, export, retire, restore, delete, or bundled (adds those that come with Channelbook)</source>
        <translation>list, show, preview, save, export, retire, restore, delete oder bundled (fügt die mitgelieferten hinzu)</translation>
    </message>
    <message>
        <source>The playbook&apos;s key or name</source>
        <translation>Schlüssel oder Name des Playbooks</translation>
    </message>
    <message>
        <source>save: the JSON file to take it from</source>
        <translation>save: die JSON-Datei, aus der es kommt</translation>
    </message>
    <message>
        <source>export: the file to write; else stdout</source>
        <translation>export: die Datei, die geschrieben wird; sonst stdout</translation>
    </message>
    <message>
        <source>export: overwrite a file that is there</source>
        <translation>export: eine vorhandene Datei überschreiben</translation>
    </message>
    <message>
        <source>show, export, preview: an older version</source>
        <translation>show, export, preview: eine ältere Version</translation>
    </message>
    <message>
        <source>preview: whose working days count</source>
        <translation>preview: wessen Arbeitstage zählen</translation>
    </message>
    <message>
        <source>preview: the first day; else today</source>
        <translation>preview: der erste Tag; sonst heute</translation>
    </message>
    <message>
        <source>list: retired ones too</source>
        <translation>list: auch stillgelegte</translation>
    </message>
    <message>
        <source>say which run: its id, or the partner it is with</source>
        <translation>welcher Durchlauf? Seine Id oder der Partner</translation>
    </message>
    <message>
        <source>Starts playbooks with partners and takes their steps further</source>
        <translation>Startet Playbooks mit Partnern und bringt ihre Schritte voran</translation>
    </message>
    <message>
        <source>list, show, start, do (an act at a step), move (to another version), assign, finish, cancel, reopen, waiting or stalled</source>
        <translation>list, show, start, do (etwas an einem Schritt tun), move (zu einer anderen Version), assign, finish, cancel, reopen, waiting oder stalled</translation>
    </message>
    <message>
        <source>start: partners; else the run&apos;s id or its partner; do: then the step and start, complete, waive, block, reopen, assign, comment or nudge</source>
        <translation>start: Partner; sonst die Id des Durchlaufs oder sein Partner; do: danach der Schritt und start, complete, waive, block, reopen, assign, comment oder nudge</translation>
    </message>
    <message>
        <source>The playbook, by its key or name</source>
        <translation>Das Playbook, mit Schlüssel oder Namen</translation>
    </message>
    <message>
        <source>start: the playbook of this kind that is meant for each partner; list: only of this kind</source>
        <translation>start: das Playbook dieser Art, das für den jeweiligen Partner gedacht ist; list: nur diese Art</translation>
    </message>
    <message>
        <source>start: with all partners this filter finds</source>
        <translation>start: mit allen Partnern, die dieser Filter findet</translation>
    </message>
    <message>
        <source>do: the evidence, the reason or the words; cancel: the reason</source>
        <translation>do: der Nachweis, der Grund oder die Worte; cancel: der Grund</translation>
    </message>
    <message>
        <source>do: a file to keep with the step, as its document</source>
        <translation>do: eine Datei, die beim Schritt bleibt, als sein Dokument</translation>
    </message>
    <message>
        <source>Whose; start and assign: whose it becomes</source>
        <translation>Wessen; start und assign: wessen es wird</translation>
    </message>
    <message>
        <source>start: the first day; do complete: the day it was done</source>
        <translation>start: der erste Tag; do complete: der Tag, an dem es erledigt war</translation>
    </message>
    <message>
        <source>list: active, finished or cancelled</source>
        <translation>list: active, finished oder cancelled</translation>
    </message>
    <message>
        <source>move: to this version; else the newest</source>
        <translation>move: zu dieser Version; sonst zur neuesten</translation>
    </message>
    <message>
        <source>move: only show what it would change</source>
        <translation>move: nur zeigen, was sich ändern würde</translation>
    </message>
    <message>
        <source>At most so many lines</source>
        <translation>Höchstens so viele Zeilen</translation>
    </message>
    <message>
        <source>%1: %2 is %3, %4 of %5 steps closed</source>
        <translation>%1: %2 ist %3, %4 von %5 Schritten abgeschlossen</translation>
    </message>
    <message>
        <source>say which run, which step and what: run do &quot;Northwind Traders&quot; agreement complete</source>
        <translation>welcher Durchlauf, welcher Schritt und was: run do &quot;Northwind Traders&quot; agreement complete</translation>
    </message>
    <message>
        <source>there is no such act of a step; there are: %1</source>
        <translation>das gibt es an einem Schritt nicht; es gibt: %1</translation>
    </message>
    <message>
        <source>say which playbook, or with --kind which kind</source>
        <translation>welches Playbook, oder mit --kind welche Art?</translation>
    </message>
    <message>
        <source>name partners, or say which with --where</source>
        <translation>welche Partner? Namen oder --where</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) started</source>
        <translation>
            <numerusform>%n Durchlauf gestartet</numerusform>
            <numerusform>%n Durchläufe gestartet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s) left out: it is running with them already</source>
        <translation>
            <numerusform>%n Partner ausgelassen: mit ihm läuft es schon</numerusform>
            <numerusform>%n Partner ausgelassen: mit ihnen läuft es schon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s) left out: no playbook of the kind is meant for them</source>
        <translation>
            <numerusform>%n Partner ausgelassen: kein Playbook dieser Art ist für ihn gedacht</numerusform>
            <numerusform>%n Partner ausgelassen: kein Playbook dieser Art ist für sie gedacht</numerusform>
        </translation>
    </message>
    <message>
        <source>This is what moving from version %1 to %2 would do; nothing was changed</source>
        <translation>Das würde der Wechsel von Version %1 zu %2 bewirken; nichts wurde geändert</translation>
    </message>
    <message>
        <source>Moved from version %1 to %2</source>
        <translation>Von Version %1 zu %2 gewechselt</translation>
    </message>
    <message>
        <source>There is no such run.</source>
        <translation>Einen solchen Durchlauf gibt es nicht.</translation>
    </message>
    <message>
        <source>+ done  o due  ! late  x blocked  - waived  . still to come</source>
        <translation>+ erledigt  o fällig  ! überfällig  x blockiert  - erlassen  . kommt noch</translation>
    </message>
    <message>
        <source>No step waits.</source>
        <translation>Kein Schritt wartet.</translation>
    </message>
    <message>
        <source>No run has stalled.</source>
        <translation>Kein Durchlauf steht still.</translation>
    </message>
    <message>
        <source>%1: %2, version %3, %4 since %5, %6 of %7 steps closed</source>
        <translation>%1: %2, Version %3, %4 seit %5, %6 von %7 Schritten abgeschlossen</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>wartet auf %1</translation>
    </message>
    <message>
        <source>reminded. %1</source>
        <translation>erinnert. %1</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Needed to enter</source>
        <translation>Zum Eintritt nötig</translation>
    </message>
    <message>
        <source>Needed to leave</source>
        <translation>Zum Verlassen nötig</translation>
    </message>
    <message>
        <source>Lists the stages of partners, recruiting or deals with their rules, or changes one</source>
        <translation>Listet die Phasen der Partner, der Anwerbung oder der Deals mit ihren Regeln, oder ändert eine</translation>
    </message>
    <message>
        <source>partner, recruiting or deal</source>
        <translation>partner, recruiting oder deal</translation>
    </message>
    <message>
        <source>The stage</source>
        <translation>Die Phase</translation>
    </message>
    <message>
        <source>Adds a stage of this name</source>
        <translation>Fügt eine Phase dieses Namens hinzu</translation>
    </message>
    <message>
        <source>Takes the stage away; refused while records are in it</source>
        <translation>Entfernt die Phase; abgelehnt, solange Datensätze darin sind</translation>
    </message>
    <message>
        <source>Puts it behind another</source>
        <translation>Setzt sie hinter eine andere</translation>
    </message>
    <message>
        <source>Its new name; records and history go along</source>
        <translation>Ihr neuer Name; Datensätze und Verlauf gehen mit</translation>
    </message>
    <message>
        <source>prospect, recruiting, onboarding, active, at_risk, leaving, former; open, won, lost</source>
        <translation>prospect, recruiting, onboarding, active, at_risk, leaving, former; open, won, lost</translation>
    </message>
    <message>
        <source>Most records wanted in it; 0: any number</source>
        <translation>Wie viele Datensätze höchstens gewünscht sind; 0: beliebig viele</translation>
    </message>
    <message>
        <source>Days in it after which a record counts as stalled; 0: never</source>
        <translation>Tage darin, nach denen ein Datensatz als stockend gilt; 0: nie</translation>
    </message>
    <message>
        <source>What a record must have to enter: fields to be filled, or facts like open_deals=0; none: nothing</source>
        <translation>Was ein Datensatz zum Eintritt haben muss: ausgefüllte Felder oder Tatsachen wie open_deals=0; none: nichts</translation>
    </message>
    <message>
        <source>The same to leave</source>
        <translation>Dasselbe zum Verlassen</translation>
    </message>
    <message>
        <source>a date like 2026-07-31</source>
        <translation>ein Datum wie 2026-07-31</translation>
    </message>
    <message>
        <source>Median days</source>
        <translation>Median in Tagen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Weitergezogen</translation>
    </message>
    <message>
        <source>In it now</source>
        <translation>Jetzt darin</translation>
    </message>
    <message>
        <source>For (median)</source>
        <translation>Seit (Median)</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>Stockt</translation>
    </message>
    <message>
        <source>Came so far</source>
        <translation>So weit gekommen</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2, %n record(s)</source>
        <translation>
            <numerusform>%1 bis %2, %n Datensatz</numerusform>
            <numerusform>%1 bis %2, %n Datensätze</numerusform>
        </translation>
    </message>
    <message>
        <source>Tells how long records stay in their stages, where they get stuck and how many come how far</source>
        <translation>Sagt, wie lange Datensätze in ihren Phasen bleiben, wo sie stocken und wie viele wie weit kommen</translation>
    </message>
    <message>
        <source>Filter over the records, as of list</source>
        <translation>Filter über die Datensätze, wie bei list</translation>
    </message>
    <message>
        <source>Field that tells medians apart, or quarter</source>
        <translation>Feld, nach dem Mediane unterschieden werden, oder quarter</translation>
    </message>
    <message>
        <source>First day looked at; otherwise from the beginning</source>
        <translation>Erster betrachteter Tag; sonst von Anfang an</translation>
    </message>
    <message>
        <source>Last day looked at; otherwise today</source>
        <translation>Letzter betrachteter Tag; sonst heute</translation>
    </message>
    <message>
        <source>Only this file, table of a ZIP or sheet holds everything of its table: retire what it lacks</source>
        <translation>Nur diese Datei, Tabelle eines ZIP oder dieses Blatt enthält alles aus seiner Tabelle: stilllegen, was ihr fehlt</translation>
    </message>
    <message>
        <source>there is no such action of a %1; there are: partner move, partner recruit, company recruit, deal move</source>
        <translation>diese Aktion gibt es für %1 nicht; es gibt: partner move, partner recruit, company recruit, deal move</translation>
    </message>
    <message>
        <source>Stage to move to; without it a company that is recruited becomes a prospect</source>
        <translation>Phase, in die es geht; ohne sie wird ein Unternehmen mit recruit zum Interessenten</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) name what several here are called (how many, in brackets), and are not linked: %2</source>
        <translation>
            <numerusform>%1: %n Zeile nennt, wie mehrere hier heißen (wie viele, in Klammern), und ist nicht verknüpft: %2</numerusform>
            <numerusform>%1: %n Zeilen nennen, wie mehrere hier heißen (wie viele, in Klammern), und sind nicht verknüpft: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>ask_extension, extend: the new last day; by the program if not given</source>
        <translation>ask_extension, extend: der neue letzte Tag; ohne Angabe nach dem Programm</translation>
    </message>
    <message>
        <source>approve: the deal it is; a new one if not given</source>
        <translation>approve: welches Geschäft es ist; ohne Angabe ein neues</translation>
    </message>
    <message>
        <source>approve: the company the customer is</source>
        <translation>approve: welche Firma der Kunde ist</translation>
    </message>
    <message>
        <source>approve: the customer is a company we do not know</source>
        <translation>approve: der Kunde ist eine Firma, die wir nicht kennen</translation>
    </message>
    <message numerus="yes">
        <source>Protected until %1: %n day(s) left</source>
        <translation>
            <numerusform>Geschützt bis %1: noch %n Tag</numerusform>
            <numerusform>Geschützt bis %1: noch %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Protection of %n registration(s) ended</source>
        <translation>
            <numerusform>Schutz von %n Registrierung beendet</numerusform>
            <numerusform>Schutz von %n Registrierungen beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registrierung</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>Antwort fällig</translation>
    </message>
    <message>
        <source>Protected until</source>
        <translation>Geschützt bis</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>No registration waits</source>
        <translation>Keine Registrierung wartet</translation>
    </message>
    <message>
        <source>Registration program %1 saved</source>
        <translation>Registrierungsprogramm %1 gespeichert</translation>
    </message>
    <message>
        <source>say which registration</source>
        <translation>sagen Sie, welche Registrierung</translation>
    </message>
    <message>
        <source>our own sales</source>
        <translation>der eigene Vertrieb</translation>
    </message>
    <message>
        <source>Conflict with the registration “%1” of %2 (%3, since %4)</source>
        <translation>Konflikt mit der Registrierung „%1“ von %2 (%3, seit %4)</translation>
    </message>
    <message>
        <source>Conflict with the open deal “%1” of %2 (%3, since %4)</source>
        <translation>Konflikt mit dem offenen Geschäft „%1“ von %2 (%3, seit %4)</translation>
    </message>
    <message>
        <source>; ours was in first</source>
        <translation>; diese war zuerst da</translation>
    </message>
    <message>
        <source>; decided: %1 (%2)</source>
        <translation>; entschieden: %1 (%2)</translation>
    </message>
    <message>
        <source>there is no such action of a registration; there are: %1</source>
        <translation>eine solche Aktion hat eine Registrierung nicht; es gibt: %1</translation>
    </message>
    <message>
        <source>Registers deals for partners: submitting, conflicts, answers, protection and its end</source>
        <translation>Registriert Geschäfte für Partner: Einreichen, Konflikte, Antworten, Schutz und sein Ende</translation>
    </message>
    <message>
        <source>The registration&apos;s id, CRM id or name; add: what it is called</source>
        <translation>Id, CRM-Id oder Name der Registrierung; add: wie sie heißt</translation>
    </message>
    <message>
        <source>add: the registration program; the first if not given</source>
        <translation>add: das Registrierungsprogramm; ohne Angabe das erste</translation>
    </message>
    <message>
        <source>add: Resale, Referral, Managed service</source>
        <translation>add: Resale, Referral, Managed service</translation>
    </message>
    <message>
        <source>add: the partner&apos;s or portal&apos;s number of it</source>
        <translation>add: ihre Nummer beim Partner oder im Portal</translation>
    </message>
    <message>
        <source>add: the customer as the partner wrote it</source>
        <translation>add: der Kunde, wie ihn der Partner geschrieben hat</translation>
    </message>
    <message>
        <source>add, approve: the company the customer is</source>
        <translation>add, approve: welche Firma der Kunde ist</translation>
    </message>
    <message>
        <source>add: the customer&apos;s web domain</source>
        <translation>add: die Webdomain des Kunden</translation>
    </message>
    <message>
        <source>add: the customer&apos;s country</source>
        <translation>add: das Land des Kunden</translation>
    </message>
    <message>
        <source>add: the customer&apos;s city</source>
        <translation>add: die Stadt des Kunden</translation>
    </message>
    <message>
        <source>add: who it is talked to at the customer</source>
        <translation>add: mit wem beim Kunden gesprochen wird</translation>
    </message>
    <message>
        <source>add: the contact&apos;s e-mail</source>
        <translation>add: die E-Mail der Kontaktperson</translation>
    </message>
    <message>
        <source>add: the product</source>
        <translation>add: das Produkt</translation>
    </message>
    <message>
        <source>add: the deal&apos;s amount</source>
        <translation>add: der Betrag des Geschäfts</translation>
    </message>
    <message>
        <source>add: its currency; the program&apos;s if not given</source>
        <translation>add: seine Währung; ohne Angabe die des Programms</translation>
    </message>
    <message>
        <source>add: when the deal is to close</source>
        <translation>add: wann das Geschäft abschließen soll</translation>
    </message>
    <message>
        <source>add: what it is about</source>
        <translation>add: worum es geht</translation>
    </message>
    <message>
        <source>add: who looks after it here</source>
        <translation>add: wer sich hier darum kümmert</translation>
    </message>
    <message>
        <source>return, reject, withdraw, refuse_extension, decide: why</source>
        <translation>return, reject, withdraw, refuse_extension, decide: warum</translation>
    </message>
    <message>
        <source>decide: different, both or prefer; nothing takes the decision back</source>
        <translation>decide: different, both oder prefer; ohne Angabe wird die Entscheidung zurückgenommen</translation>
    </message>
    <message>
        <source>program: its definition, as `programs` shows one</source>
        <translation>program: seine Definition, wie `programs` eine zeigt</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Published by</source>
        <translation>Veröffentlicht von</translation>
    </message>
    <message>
        <source>There are no rules of engagement yet</source>
        <translation>Es gibt noch keine Regeln der Zusammenarbeit</translation>
    </message>
    <message>
        <source>%1 is published as version %2</source>
        <translation>%1 ist als Version %2 veröffentlicht</translation>
    </message>
    <message>
        <source>Version %1 is written to %2</source>
        <translation>Version %1 ist nach %2 geschrieben</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>To be decided: %1</source>
        <translation>Zu entscheiden: %1</translation>
    </message>
    <message>
        <source>No rule of engagement speaks against it</source>
        <translation>Keine Regel der Zusammenarbeit spricht dagegen</translation>
    </message>
    <message>
        <source>Keeps the rules of engagement: named accounts, territories, product lines, deals of our own sales</source>
        <translation>Verwaltet die Regeln der Zusammenarbeit: benannte Kunden, Gebiete, Produktlinien, Geschäfte des eigenen Vertriebs</translation>
    </message>
    <message>
        <source>check: the registration&apos;s id, CRM id or name</source>
        <translation>check: Id, CRM-Id oder Name der Registrierung</translation>
    </message>
    <message>
        <source>publish: the rules, as `rule show --json` prints them</source>
        <translation>publish: die Regeln, wie `rule show --json` sie ausgibt</translation>
    </message>
    <message>
        <source>show, export: which version; the one in force if not given</source>
        <translation>show, export: welche Version; ohne Angabe die geltende</translation>
    </message>
    <message>
        <source>export: the file; stdout if not given</source>
        <translation>export: die Datei; ohne Angabe die Standardausgabe</translation>
    </message>
    <message>
        <source>export: md or html; by the file&apos;s name if not given</source>
        <translation>export: md oder html; ohne Angabe nach dem Namen der Datei</translation>
    </message>
    <message>
        <source>export: replace a file that is there</source>
        <translation>export: eine vorhandene Datei ersetzen</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Approval rate</source>
        <translation>Genehmigungsquote</translation>
    </message>
    <message>
        <source>Won of approved</source>
        <translation>Gewonnen von genehmigt</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>In Konflikt</translation>
    </message>
    <message>
        <source>Hours to answer</source>
        <translation>Stunden bis Antwort</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>No registration was submitted</source>
        <translation>Keine Registrierung wurde eingereicht</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>This registration</source>
        <translation>Diese Registrierung</translation>
    </message>
    <message>
        <source>It is in no conflict</source>
        <translation>Sie steht in keinem Konflikt</translation>
    </message>
    <message>
        <source>add, quality: the partner</source>
        <translation>add, quality: der Partner</translation>
    </message>
    <message>
        <source>decide, compare: the other registration or deal</source>
        <translation>decide, compare: die andere Registrierung oder das Geschäft</translation>
    </message>
    <message>
        <source>quality: only what came in from this day on</source>
        <translation>quality: nur was ab diesem Tag einging</translation>
    </message>
    <message>
        <source>The CRM: salesforce, hubspot, dynamics, pipedrive, zoho, odoo, suitecrm, lms, prm, generic or a profile of your own; recognised if not given</source>
        <translation>Das CRM: salesforce, hubspot, dynamics, pipedrive, zoho, odoo, suitecrm, lms, prm, generic oder ein eigenes Profil; ohne Angabe erkannt</translation>
    </message>
    <message>
        <source>partner: move, recruit; company: recruit; deal: move; registration: submit, review, approve, return, reject …; mdf-request, mdf-claim, fund: their acts</source>
        <translation>partner: move, recruit; company: recruit; deal: move; registration: submit, review, approve, return, reject …; mdf-request, mdf-claim, fund: was mit ihnen getan wird</translation>
    </message>
    <message>
        <source>approve: less than was asked for; claw_back: a part</source>
        <translation>approve: weniger als beantragt; claw_back: ein Teil</translation>
    </message>
    <message>
        <source>approve: under which conditions</source>
        <translation>approve: unter welchen Bedingungen</translation>
    </message>
    <message>
        <source>Why; needed to return, reject, withdraw, reduce, extend or claw back</source>
        <translation>Warum; nötig zum Zurückgeben, Ablehnen, Zurückziehen, Kürzen, Verlängern oder Zurückholen</translation>
    </message>
    <message>
        <source>extend, ask_extension: the new last day; of registrations by the program if not given</source>
        <translation>extend, ask_extension: der neue letzte Tag; bei Registrierungen sonst nach dem Programm</translation>
    </message>
    <message>
        <source>pay: payment or credit_note</source>
        <translation>pay: payment (Zahlung) oder credit_note (Gutschrift)</translation>
    </message>
    <message>
        <source>pay: its number</source>
        <translation>pay: ihre Nummer</translation>
    </message>
    <message>
        <source>pay: the day it was paid (today)</source>
        <translation>pay: der Tag der Zahlung (heute)</translation>
    </message>
    <message>
        <source>say which fund</source>
        <translation>Sagen Sie, welcher Fonds</translation>
    </message>
    <message>
        <source>%1 is open</source>
        <translation>%1 ist geöffnet</translation>
    </message>
    <message>
        <source>The budget of %1 is changed</source>
        <translation>Das Budget von %1 ist geändert</translation>
    </message>
    <message>
        <source>%1 may be overdrawn by that much</source>
        <translation>%1 darf so weit überzogen werden</translation>
    </message>
    <message numerus="yes">
        <source>%1 accrued for %n partner(s)</source>
        <translation>
            <numerusform>%1 für %n Partner angespart</numerusform>
            <numerusform>%1 für %n Partner angespart</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due with any request</source>
        <translation>Bei keinem Antrag ist etwas fällig</translation>
    </message>
    <message numerus="yes">
        <source>What was not claimed of %n request(s) has expired</source>
        <translation>
            <numerusform>Was von %n Antrag nicht abgerechnet war, ist verfallen</numerusform>
            <numerusform>Was von %n Anträgen nicht abgerechnet war, ist verfallen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <translation>%1 ist geändert</translation>
    </message>
    <message>
        <source>an amount is needed</source>
        <translation>ein Betrag wird gebraucht</translation>
    </message>
    <message>
        <source>an amount in %1 is expected</source>
        <translation>ein Betrag in %1 wird erwartet</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no amount like 1234.50 with at most %2 decimals</source>
        <translation>„%1“ ist kein Betrag wie 1234.50 mit höchstens %2 Nachkommastellen</translation>
    </message>
    <message>
        <source>what it is for and its amount are expected, like Booth=1200.00</source>
        <translation>wofür und der Betrag werden erwartet, wie Stand=1200.00</translation>
    </message>
    <message>
        <source>there is no such action of a %1; there are: %2</source>
        <translation>das gibt es bei %1 nicht; es gibt: %2</translation>
    </message>
    <message>
        <source>%1 is closed</source>
        <translation>%1 ist geschlossen</translation>
    </message>
    <message>
        <source>Opens, fills and closes funds for joint marketing</source>
        <translation>Öffnet, füllt und schließt Fonds für gemeinsames Marketing</translation>
    </message>
    <message>
        <source>The fund&apos;s id or name; open: what it is called</source>
        <translation>Id oder Name des Fonds; open: wie er heißt</translation>
    </message>
    <message>
        <source>open: the fund&apos;s currency; else the program&apos;s</source>
        <translation>open: die Währung des Fonds; sonst die des Programms</translation>
    </message>
    <message>
        <source>open: its budget; budget: more, or with a minus less; overdraft: how far it may go</source>
        <translation>open: sein Budget; budget: mehr, oder mit Minus weniger; overdraft: wie weit es gehen darf</translation>
    </message>
    <message>
        <source>open: the first day of its period</source>
        <translation>open: der erste Tag seines Zeitraums</translation>
    </message>
    <message>
        <source>open: the last day of its period</source>
        <translation>open: der letzte Tag seines Zeitraums</translation>
    </message>
    <message>
        <source>open: the region it is for</source>
        <translation>open: die Region, für die er ist</translation>
    </message>
    <message>
        <source>open: the partner program it is for</source>
        <translation>open: das Partnerprogramm, für das er ist</translation>
    </message>
    <message>
        <source>open: it is filled by this share of what partners&apos; deals won</source>
        <translation>open: er wird mit diesem Anteil dessen gefüllt, was Geschäfte von Partnern gewonnen haben</translation>
    </message>
    <message>
        <source>open: days after an activity in which it can be claimed (60)</source>
        <translation>open: Tage nach einer Aktivität, in denen sie abgerechnet werden kann (60)</translation>
    </message>
    <message>
        <source>open: who looks after it</source>
        <translation>open: wer sich darum kümmert</translation>
    </message>
    <message>
        <source>accrue: the quarter, like 2026Q2 (the last)</source>
        <translation>accrue: das Quartal, wie 2026Q2 (das letzte)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>spending: by activity, partner, region or fund (activity)</source>
        <translation>spending: nach activity, partner, region oder fund (activity)</translation>
    </message>
    <message>
        <source>close: what is left expires</source>
        <translation>close: was übrig ist, verfällt</translation>
    </message>
    <message>
        <source>Sets parts of a fund aside for a partner or a pool</source>
        <translation>Legt Teile eines Fonds für einen Partner oder einen Topf zurück</translation>
    </message>
    <message>
        <source>The fund&apos;s id or name</source>
        <translation>Id oder Name des Fonds</translation>
    </message>
    <message>
        <source>The partner it is for</source>
        <translation>Der Partner, für den es ist</translation>
    </message>
    <message>
        <source>Or the pool, by its name</source>
        <translation>Oder der Topf, mit seinem Namen</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Antrag</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Fonds</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Beantragt</translation>
    </message>
    <message>
        <source>Left after</source>
        <translation>Danach übrig</translation>
    </message>
    <message>
        <source>Past return</source>
        <translation>Bisheriger Ertrag</translation>
    </message>
    <message>
        <source>Against it</source>
        <translation>Dagegen spricht</translation>
    </message>
    <message>
        <source>%1 (your own)</source>
        <translation>%1 (Ihr eigener)</translation>
    </message>
    <message>
        <source>No request waits for an answer</source>
        <translation>Kein Antrag wartet auf eine Antwort</translation>
    </message>
    <message>
        <source>At this pace nothing is left on %1</source>
        <translation>In diesem Tempo ist am %1 nichts mehr übrig</translation>
    </message>
    <message>
        <source>At this pace %1 are left on %2</source>
        <translation>In diesem Tempo sind am %2 noch %1 übrig</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Open pipeline</source>
        <translation>Offene Pipeline</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Ertrag</translation>
    </message>
    <message>
        <source>%1 is the same file as one of %2</source>
        <translation>%1 ist dieselbe Datei wie eine von %2</translation>
    </message>
    <message>
        <source>%1: %2, %3 %4 claimed</source>
        <translation>%1: %2, %3 %4 abgerechnet</translation>
    </message>
    <message>
        <source>an amount above zero is expected</source>
        <translation>ein Betrag über null wird erwartet</translation>
    </message>
    <message>
        <source>Makes claims of approved requests, proves them and takes them further</source>
        <translation>Rechnet genehmigte Anträge ab, weist sie nach und bringt sie weiter</translation>
    </message>
    <message>
        <source>The claim&apos;s id or name; add: the request&apos;s</source>
        <translation>Id oder Name der Abrechnung; add: des Antrags</translation>
    </message>
    <message>
        <source>add: the invoice&apos;s number</source>
        <translation>add: die Nummer der Rechnung</translation>
    </message>
    <message>
        <source>add: the invoice&apos;s date</source>
        <translation>add: das Datum der Rechnung</translation>
    </message>
    <message>
        <source>add: the invoice&apos;s currency; else the fund&apos;s</source>
        <translation>add: die Währung der Rechnung; sonst die des Fonds</translation>
    </message>
    <message>
        <source>add: a line of the invoice; may be given several times</source>
        <translation>add: eine Zeile der Rechnung; auch mehrfach</translation>
    </message>
    <message>
        <source>add: where our share is more than is left of the approval, claim what is left</source>
        <translation>add: wo unser Anteil höher ist als der Rest der Genehmigung, den Rest abrechnen</translation>
    </message>
    <message>
        <source>add: what else is to be said</source>
        <translation>add: was sonst zu sagen ist</translation>
    </message>
    <message>
        <source>prove: what the file is: invoice, photo, attendee list …</source>
        <translation>prove: was die Datei ist: invoice, photo, attendee list …</translation>
    </message>
    <message>
        <source>prove: the file</source>
        <translation>prove: die Datei</translation>
    </message>
    <message>
        <source>approve: less than was claimed; claw_back: a part</source>
        <translation>approve: weniger als abgerechnet; claw_back: ein Teil</translation>
    </message>
    <message>
        <source>Why; needed to return, reject, reduce or claw back</source>
        <translation>Warum; nötig zum Zurückgeben, Ablehnen, Kürzen oder Zurückholen</translation>
    </message>
    <message>
        <source>say which request</source>
        <translation>Sagen Sie, welcher Antrag</translation>
    </message>
    <message>
        <source>a whole number is expected</source>
        <translation>eine ganze Zahl wird erwartet</translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation>%1 ist gespeichert</translation>
    </message>
    <message>
        <source>say which deal</source>
        <translation>Sagen Sie, welches Geschäft</translation>
    </message>
    <message>
        <source>The deals are no longer of %1</source>
        <translation>Die Geschäfte gehören nicht mehr zu %1</translation>
    </message>
    <message>
        <source>The deals came of %1</source>
        <translation>Die Geschäfte kamen durch %1 zustande</translation>
    </message>
    <message>
        <source>Level %1 (%2): %3</source>
        <translation>Stufe %1 (%2): %3</translation>
    </message>
    <message>
        <source>%1 left in %2</source>
        <translation>%1 übrig in %2</translation>
    </message>
    <message>
        <source>Makes requests for marketing funds and takes them further</source>
        <translation>Stellt Anträge auf Marketingzuschüsse und bringt sie weiter</translation>
    </message>
    <message>
        <source>The request&apos;s id or name, of acts also several, done all or none; add: what it is called</source>
        <translation>Id oder Name des Antrags, bei Schritten auch mehrere, alle oder keiner; add: wie er heißt</translation>
    </message>
    <message>
        <source>add: the fund</source>
        <translation>add: der Fonds</translation>
    </message>
    <message>
        <source>add: what is set aside for the partner or its pool</source>
        <translation>add: was für den Partner oder seinen Topf zurückgelegt ist</translation>
    </message>
    <message>
        <source>add: the type of activity; list mdf-activity shows them</source>
        <translation>add: die Art der Aktivität; list mdf-activity zeigt sie</translation>
    </message>
    <message>
        <source>add: its first day</source>
        <translation>add: ihr erster Tag</translation>
    </message>
    <message>
        <source>add: its last day</source>
        <translation>add: ihr letzter Tag</translation>
    </message>
    <message>
        <source>add: whom it is for</source>
        <translation>add: für wen sie ist</translation>
    </message>
    <message>
        <source>add: where it takes place; rules of engagement ask</source>
        <translation>add: wo sie stattfindet; die Regeln der Zusammenarbeit fragen danach</translation>
    </message>
    <message>
        <source>add: how many leads are expected</source>
        <translation>add: wie viele Leads erwartet werden</translation>
    </message>
    <message>
        <source>add: what pipeline is expected</source>
        <translation>add: welche Pipeline erwartet wird</translation>
    </message>
    <message>
        <source>add: what a part of it costs; may be given several times</source>
        <translation>add: was ein Teil davon kostet; auch mehrfach</translation>
    </message>
    <message>
        <source>add: our share, the partner&apos;s and perhaps another&apos;s: 50,50 or 1/3,1/3,1/3</source>
        <translation>add: unser Anteil, der des Partners und vielleicht eines Dritten: 50,50 oder 1/3,1/3,1/3</translation>
    </message>
    <message>
        <source>deals: a deal that came of it; may be given several times</source>
        <translation>deals: ein Geschäft, das daraus entstand; auch mehrfach</translation>
    </message>
    <message>
        <source>deals: it did not come of it</source>
        <translation>deals: es entstand nicht daraus</translation>
    </message>
    <message>
        <source>approve: less than was asked for</source>
        <translation>approve: weniger als beantragt</translation>
    </message>
    <message>
        <source>Why; needed to return, reject or extend, and to approve what a check speaks against</source>
        <translation>Warum; nötig zum Zurückgeben, Ablehnen oder Verlängern, und zum Genehmigen, wo eine Prüfung dagegen spricht</translation>
    </message>
    <message>
        <source>extend: the new last day for claims</source>
        <translation>extend: der neue letzte Tag für Abrechnungen</translation>
    </message>
    <message>
        <source>units for one euro are expected, like 0.35999</source>
        <translation>Einheiten für einen Euro werden erwartet, wie 0.35999</translation>
    </message>
    <message>
        <source>1 EUR is %1 %2 on %3</source>
        <translation>1 EUR sind am %3 %1 %2</translation>
    </message>
    <message>
        <source>Enters an exchange rate of a day</source>
        <translation>Trägt den Wechselkurs eines Tages ein</translation>
    </message>
    <message>
        <source>The currency&apos;s code</source>
        <translation>Der Code der Währung</translation>
    </message>
    <message>
        <source>Units of it for one euro</source>
        <translation>Einheiten davon für einen Euro</translation>
    </message>
    <message>
        <source>The day it is of (today)</source>
        <translation>Der Tag, für den er gilt (heute)</translation>
    </message>
    <message>
        <source>a number is expected that is not negative</source>
        <translation>erwartet wird eine Zahl, die nicht negativ ist</translation>
    </message>
    <message>
        <source>a channel and its weight are expected, like &quot;Reseller=2&quot;</source>
        <translation>erwartet werden ein Kanal und sein Gewicht, wie „Reseller=2“</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>conversions</source>
        <translation>Abschlüsse</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>journeys</source>
        <translation>Wege</translation>
    </message>
    <message>
        <source>removal effect</source>
        <translation>Effekt</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n journey(s)</source>
        <translation>
            <numerusform>%n Weg</numerusform>
            <numerusform>%n Wege</numerusform>
        </translation>
    </message>
    <message>
        <source>Table with a column &quot;path&quot; of touches, and columns for conversions, their value and those who did not convert</source>
        <translation>Tabelle mit einer Spalte „path“ der Berührungen und Spalten für Abschlüsse, deren Wert und die, die nicht abschlossen</translation>
    </message>
    <message>
        <source>How credit is given (linear); all compares those that need nothing more</source>
        <translation>Wie zugeteilt wird (linear); all vergleicht die, die sonst nichts brauchen</translation>
    </message>
    <message>
        <source>markov: how many of the last touches count, 1 to 4 (1)</source>
        <translation>markov: wie viele der letzten Berührungen zählen, 1 bis 4 (1)</translation>
    </message>
    <message>
        <source>time-decay: days in which a touch loses half its weight (7)</source>
        <translation>time-decay: Tage, in denen eine Berührung die Hälfte ihres Gewichts verliert (7)</translation>
    </message>
    <message>
        <source>time-decay: days from one touch to the next, as journeys tell no dates (7)</source>
        <translation>time-decay: Tage von einer Berührung zur nächsten, da Wege keine Tage nennen (7)</translation>
    </message>
    <message>
        <source>w-shaped: the touch that makes the opportunity</source>
        <translation>w-shaped: die Berührung, die die Chance eröffnet</translation>
    </message>
    <message>
        <source>custom: what a touch weighs; may be given more than once</source>
        <translation>custom: was eine Berührung wiegt; mehrfach möglich</translation>
    </message>
    <message>
        <source>What stands between touches (&gt;)</source>
        <translation>Was zwischen Berührungen steht (&gt;)</translation>
    </message>
    <message>
        <source>Shares the credit of won deals, or of conversions in a file, among the touches that led to them</source>
        <translation>Teilt das Ergebnis gewonnener Deals, oder der Abschlüsse in einer Datei, unter den Berührungen auf, die dazu führten</translation>
    </message>
    <message>
        <source>Only these of the program&apos;s deals (a filter as list takes it)</source>
        <translation>Nur diese Deals des Programms (ein Filter wie bei list)</translation>
    </message>
    <message>
        <source>One deal: what each of its touchpoints gets, and why</source>
        <translation>Ein Deal: was jeder seiner Kontaktpunkte bekommt, und warum</translation>
    </message>
    <message>
        <source>Who is credited: partner, kind of touch, or both (partner)</source>
        <translation>Wem gutgeschrieben wird: partner, kind (Art der Berührung) oder both (beiden) (partner)</translation>
    </message>
    <message>
        <source>credited</source>
        <translation>gutgeschrieben</translation>
    </message>
    <message>
        <source>amount %1</source>
        <translation>Betrag %1</translation>
    </message>
    <message>
        <source>deals</source>
        <translation>Deals</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) without touchpoints: the partners named on them stand for these</source>
        <translation>
            <numerusform>%n Deal ohne Kontaktpunkte: dafür stehen die daran genannten Partner</numerusform>
            <numerusform>%n Deals ohne Kontaktpunkte: dafür stehen die daran genannten Partner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n won deal(s) nobody touched: %1, credited to nobody</source>
        <translation>
            <numerusform>%n gewonnener Deal, den niemand berührt hat: %1, niemandem gutgeschrieben</numerusform>
            <numerusform>%n gewonnene Deals, die niemand berührt hat: %1, niemandem gutgeschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n won deal(s) without an amount or a rate left out</source>
        <translation>
            <numerusform>%n gewonnener Deal ohne Betrag oder Kurs ausgelassen</numerusform>
            <numerusform>%n gewonnene Deals ohne Betrag oder Kurs ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Nobody touched this deal</source>
        <translation>Niemand hat diesen Deal berührt</translation>
    </message>
    <message>
        <source>The deal has no amount, or its currency no rate</source>
        <translation>Der Deal hat keinen Betrag oder seine Währung keinen Kurs</translation>
    </message>
    <message>
        <source>The deal is not won: this is what credit would be</source>
        <translation>Der Deal ist nicht gewonnen: so würde gutgeschrieben</translation>
    </message>
    <message>
        <source>say into which file</source>
        <translation>sagen Sie, in welche Datei</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>say into which folder</source>
        <translation>sagen Sie, in welchen Ordner</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s) written</source>
        <translation>
            <numerusform>%n Mappe geschrieben</numerusform>
            <numerusform>%n Mappen geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Open actions</source>
        <translation>Offene Maßnahmen</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>No review is planned or was held</source>
        <translation>Kein Quartalsgespräch ist geplant oder wurde gehalten</translation>
    </message>
    <message>
        <source>%1 with %2: %3</source>
        <translation>%1 mit %2: %3</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>action</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Nothing changed enough to be remarked on</source>
        <translation>Nichts hat sich so verändert, dass es eine Bemerkung wert wäre</translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <translation>%1 am %2: %3</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>say which partner</source>
        <translation>sagen Sie, welcher Partner</translation>
    </message>
    <message>
        <source>Quarterly business reviews: their packs, what was agreed in them, the next one&apos;s day</source>
        <translation>Quartalsgespräche: ihre Mappen, was darin vereinbart wurde, der Tag des nächsten</translation>
    </message>
    <message>
        <source>The review&apos;s id; close, remove: the action&apos;s; templates: its name</source>
        <translation>Die Kennung des Gesprächs; close, remove: der Maßnahme; templates: der Name</translation>
    </message>
    <message>
        <source>The partner</source>
        <translation>Der Partner</translation>
    </message>
    <message>
        <source>The fiscal quarter; of a pack, the last one that is over if not given</source>
        <translation>Das Geschäftsquartal; bei einer Unterlage ohne Angabe das letzte abgeschlossene</translation>
    </message>
    <message>
        <source>pack: write over files that are there</source>
        <translation>pack: vorhandene Dateien überschreiben</translation>
    </message>
    <message>
        <source>pack: all partners of this manager; plan, edit, list: whose it is</source>
        <translation>pack: alle Partner dieser Person; plan, edit, list: wessen es ist</translation>
    </message>
    <message>
        <source>pack with --owner: the files&apos; format</source>
        <translation>pack mit --owner: das Format der Dateien</translation>
    </message>
    <message>
        <source>The template; the one that fits the partner if not given</source>
        <translation>Die Vorlage; ohne Angabe die, die zum Partner passt</translation>
    </message>
    <message>
        <source>plan, edit: the day; hold, close: the day it was (today)</source>
        <translation>plan, edit: der Tag; hold, close: der Tag, an dem es war (heute)</translation>
    </message>
    <message>
        <source>plan, edit: who takes part; may be given several times</source>
        <translation>plan, edit: wer teilnimmt; mehrfach möglich</translation>
    </message>
    <message>
        <source>comment: the section&apos;s key; swot: strength, weakness, opportunity or threat</source>
        <translation>comment: der Schlüssel des Abschnitts; swot: strength, weakness, opportunity oder threat</translation>
    </message>
    <message>
        <source>comment, action, decision, swot: the words</source>
        <translation>comment, action, decision, swot: der Text</translation>
    </message>
    <message>
        <source>action, decision: us or partner</source>
        <translation>action, decision: us oder partner</translation>
    </message>
    <message>
        <source>action, decision: who does it</source>
        <translation>action, decision: wer es tut</translation>
    </message>
    <message>
        <source>action: until when</source>
        <translation>action: bis wann</translation>
    </message>
    <message>
        <source>close: it is not done; --outcome says why</source>
        <translation>close: es ist nicht erledigt; --outcome sagt, warum</translation>
    </message>
    <message>
        <source>close: what came of it</source>
        <translation>close: was daraus wurde</translation>
    </message>
    <message>
        <source>cancel: why</source>
        <translation>cancel: warum</translation>
    </message>
    <message>
        <source>template: its JSON; brand, logo: the PNG or JPEG image</source>
        <translation>template: ihr JSON; brand, logo: das Bild als PNG oder JPEG</translation>
    </message>
    <message>
        <source>brand: our name on packs</source>
        <translation>brand: unser Name auf Mappen</translation>
    </message>
    <message>
        <source>brand: the main colour, like #1f5fa8</source>
        <translation>brand: die Hauptfarbe, wie #1f5fa8</translation>
    </message>
    <message>
        <source>brand: the second colour</source>
        <translation>brand: die zweite Farbe</translation>
    </message>
    <message>
        <source>planned for %1</source>
        <translation>geplant für den %1</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>say which action; show lists them with their ids</source>
        <translation>sagen Sie, welche Maßnahme; show listet sie mit ihren Kennungen</translation>
    </message>
    <message>
        <source>action taken away</source>
        <translation>Maßnahme entfernt</translation>
    </message>
    <message>
        <source>action stays open</source>
        <translation>Maßnahme bleibt offen</translation>
    </message>
    <message>
        <source>action done</source>
        <translation>Maßnahme erledigt</translation>
    </message>
    <message>
        <source>Packs bear the name “%1”, the colours %2 and %3</source>
        <translation>Unterlagen tragen den Namen „%1“, die Farben %2 und %3</translation>
    </message>
    <message>
        <source>The partner has no logo on packs any more</source>
        <translation>Der Partner hat kein Logo mehr auf Unterlagen</translation>
    </message>
    <message>
        <source>The partner&apos;s logo is kept</source>
        <translation>Das Logo des Partners ist gespeichert</translation>
    </message>
    <message>
        <source>Template “%1” is kept</source>
        <translation>Die Vorlage „%1“ ist gespeichert</translation>
    </message>
    <message>
        <source>strength, weakness, opportunity or threat</source>
        <translation>strength, weakness, opportunity oder threat</translation>
    </message>
    <message>
        <source>Noted: %1</source>
        <translation>Notiert: %1</translation>
    </message>
    <message>
        <source>remark kept</source>
        <translation>Bemerkung gespeichert</translation>
    </message>
    <message>
        <source>held; its numbers stay as they are now</source>
        <translation>gehalten; seine Zahlen bleiben, wie sie jetzt sind</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>planned again</source>
        <translation>wieder geplant</translation>
    </message>
    <message>
        <source>decision kept</source>
        <translation>Entscheidung gespeichert</translation>
    </message>
    <message>
        <source>action kept</source>
        <translation>Maßnahme gespeichert</translation>
    </message>
    <message>
        <source>No partner is in %1 “%2”: there are %3.</source>
        <translation>Kein Partner ist in %1 „%2“: Es gibt %3.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Beigetreten</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Shows a dashboard: its numbers against a year ago and their targets, and what its charts are drawn from</source>
        <translation>Zeigt ein Dashboard: seine Zahlen gegenüber dem Vorjahr und ihren Zielen, und woraus seine Diagramme gezeichnet sind</translation>
    </message>
    <message>
        <source>program, partner, tier, region, owner, or one that was saved</source>
        <translation>program, partner, tier, region, owner oder ein gespeichertes</translation>
    </message>
    <message>
        <source>Whose numbers: partner, tier, type, region or owner, and which; otherwise the whole program&apos;s</source>
        <translation>Wessen Zahlen: partner, tier, type, region oder owner, und welcher; sonst die des ganzen Programms</translation>
    </message>
    <message>
        <source>2026-Q3, 2026, 2026-07 or 2025-M10..2026-M09; otherwise this quarter</source>
        <translation>2026-Q3, 2026, 2026-07 oder 2025-M10..2026-M09; sonst dieses Quartal</translation>
    </message>
    <message>
        <source>What to compare with; otherwise a year ago</source>
        <translation>Womit verglichen wird; sonst mit dem Vorjahr</translation>
    </message>
    <message>
        <source>Which dashboards there are</source>
        <translation>Welche Dashboards es gibt</translation>
    </message>
    <message>
        <source>Target: %1</source>
        <translation>Ziel: %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>%1: list %2 --where &apos;%3&apos;</source>
        <translation>%1: list %2 --where &apos;%3&apos;</translation>
    </message>
    <message>
        <source>there is a metric of this key already</source>
        <translation>eine Kennzahl dieses Schlüssels gibt es schon</translation>
    </message>
    <message>
        <source>there is no metric of this key</source>
        <translation>eine Kennzahl dieses Schlüssels gibt es nicht</translation>
    </message>
    <message>
        <source>Metric %1 deleted</source>
        <translation>Kennzahl %1 gelöscht</translation>
    </message>
    <message>
        <source>Metric %1 saved</source>
        <translation>Kennzahl %1 gespeichert</translation>
    </message>
    <message>
        <source>Shows the program&apos;s numbers with their formula and what they were made of</source>
        <translation>Zeigt die Zahlen des Programms mit ihrer Formel und dem, woraus sie entstanden</translation>
    </message>
    <message>
        <source>Keys set apart by commas; otherwise all</source>
        <translation>Schlüssel, durch Kommas getrennt; sonst alle</translation>
    </message>
    <message>
        <source>Of one partner: id, key or name</source>
        <translation>Eines Partners: Nummer, Schlüssel oder Name</translation>
    </message>
    <message>
        <source>Of the partners of a tier</source>
        <translation>Der Partner einer Stufe</translation>
    </message>
    <message>
        <source>Of the partners of a type</source>
        <translation>Der Partner eines Typs</translation>
    </message>
    <message>
        <source>Of the partners of a region</source>
        <translation>Der Partner einer Region</translation>
    </message>
    <message>
        <source>Of the partners of a manager: id, key or name</source>
        <translation>Der Partner eines Betreuers: Nummer, Schlüssel oder Name</translation>
    </message>
    <message>
        <source>Fiscal quarter, month or year: 2026Q3, 2026-M07, 2026, 2025-M10..2026-M09; otherwise this quarter</source>
        <translation>Quartal, Monat oder Jahr der Geschäftsrechnung: 2026Q3, 2026-M07, 2026, 2025-M10..2026-M09; sonst dieses Quartal</translation>
    </message>
    <message>
        <source>So many periods up to it</source>
        <translation>So viele Zeiträume bis dahin</translation>
    </message>
    <message>
        <source>For each of them</source>
        <translation>Für jeden davon</translation>
    </message>
    <message>
        <source>With the lists of records it came from</source>
        <translation>Mit den Listen der Datensätze, aus denen sie kam</translation>
    </message>
    <message>
        <source>Makes, changes or deletes a metric of your own</source>
        <translation>Legt eine eigene Kennzahl an, ändert oder löscht sie</translation>
    </message>
    <message>
        <source>new, set or delete</source>
        <translation>new, set oder delete</translation>
    </message>
    <message>
        <source>Its key: small letters, digits and _</source>
        <translation>Ihr Schlüssel: Kleinbuchstaben, Ziffern und _</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Over other metrics and measures: + - * / ( ), year(), before(), start(), ever(), program(), median(), min(), max(), known()</source>
        <translation>Über andere Kennzahlen und Messwerte: + - * / ( ), year(), before(), start(), ever(), program(), median(), min(), max(), known()</translation>
    </message>
    <message>
        <source>What it is counted in</source>
        <translation>Worin sie gezählt wird</translation>
    </message>
    <message>
        <source>Which way is better</source>
        <translation>Welche Richtung besser ist</translation>
    </message>
    <message>
        <source>What to keep in mind</source>
        <translation>Was zu bedenken ist</translation>
    </message>
    <message>
        <source>Shows or sets the fiscal calendar and what else numbers are worked out with</source>
        <translation>Zeigt oder setzt das Geschäftsjahr und womit Zahlen sonst berechnet werden</translation>
    </message>
    <message>
        <source>Month in which the fiscal year begins</source>
        <translation>Monat, in dem das Geschäftsjahr beginnt</translation>
    </message>
    <message>
        <source>Calendar months, or the weeks of a quarter&apos;s months</source>
        <translation>Kalendermonate, oder die Wochen der Monate eines Quartals</translation>
    </message>
    <message>
        <source>Day on which a year of weeks begins: 1 is Monday</source>
        <translation>Tag, an dem ein Jahr aus Wochen beginnt: 1 ist Montag</translation>
    </message>
    <message>
        <source>Gross margin, from 0 to 1</source>
        <translation>Bruttomarge, von 0 bis 1</translation>
    </message>
    <message>
        <source>Where the time to first revenue begins</source>
        <translation>Wo die Zeit bis zum ersten Umsatz beginnt</translation>
    </message>
    <message>
        <source>Where it ends</source>
        <translation>Wo sie endet</translation>
    </message>
    <message>
        <source>%1: %2 points by “%3”, %4</source>
        <translation>%1: %2 Punkte nach „%3“, %4</translation>
    </message>
    <message>
        <source>Before: %1 points</source>
        <translation>Davor: %1 Punkte</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>Scorecard</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>There are no partners to be scored</source>
        <translation>Es gibt keine Partner zu werten</translation>
    </message>
    <message>
        <source>Scorecard “%1” is deleted</source>
        <translation>Scorecard „%1“ ist gelöscht</translation>
    </message>
    <message>
        <source>Scorecard “%1” is saved</source>
        <translation>Scorecard „%1“ ist gespeichert</translation>
    </message>
    <message>
        <source>Scores partners by the balanced scorecard of their type</source>
        <translation>Wertet Partner nach der Balanced Scorecard ihres Typs</translation>
    </message>
    <message>
        <source>One partner with every line: id, CRM id or name</source>
        <translation>Ein Partner mit jeder Zeile: Id, CRM-Id oder Name</translation>
    </message>
    <message>
        <source>Only partners the card of this type is for</source>
        <translation>Nur Partner, für die die Karte dieses Typs gilt</translation>
    </message>
    <message>
        <source>2026-Q2, 2026-M07, 2026; the card&apos;s months up to today if not given</source>
        <translation>2026-Q2, 2026-M07, 2026; ohne Angabe die Monate der Karte bis heute</translation>
    </message>
    <message>
        <source>Print a card&apos;s definition</source>
        <translation>Die Definition einer Karte ausgeben</translation>
    </message>
    <message>
        <source>Keep the card of a JSON file, new or in place of the one of its name</source>
        <translation>Die Karte einer JSON-Datei behalten, neu oder anstelle der gleichnamigen</translation>
    </message>
    <message>
        <source>Take a card away</source>
        <translation>Eine Karte entfernen</translation>
    </message>
    <message>
        <source>Partners now</source>
        <translation>Partner jetzt</translation>
    </message>
    <message>
        <source>After the review</source>
        <translation>Nach der Prüfung</translation>
    </message>
    <message>
        <source>After the grace period</source>
        <translation>Nach der Frist</translation>
    </message>
    <message>
        <source>Benefits a year</source>
        <translation>Vorteile im Jahr</translation>
    </message>
    <message>
        <source>By what is in force</source>
        <translation>Nach dem Geltenden</translation>
    </message>
    <message>
        <source>By the draft</source>
        <translation>Nach dem Entwurf</translation>
    </message>
    <message>
        <source>Lacks</source>
        <translation>Es fehlt</translation>
    </message>
    <message>
        <source>Nobody would be reviewed otherwise</source>
        <translation>Niemand würde anders geprüft</translation>
    </message>
    <message>
        <source>Benefits a year: %1 now, %2 after the review, %3 after the grace period</source>
        <translation>Vorteile im Jahr: jetzt %1, nach der Prüfung %2, nach der Frist %3</translation>
    </message>
    <message>
        <source>“%1” is in force as version %2; partners keep their tiers until the next review</source>
        <translation>„%1“ gilt als Version %2; Partner behalten ihre Stufen bis zur nächsten Prüfung</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s) reviewed with a change</source>
        <translation>
            <numerusform>%n Partner mit einer Änderung geprüft</numerusform>
            <numerusform>%n Partner mit einer Änderung geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s) would change: --apply does it</source>
        <translation>
            <numerusform>%n Partner würde sich ändern: --apply führt es aus</numerusform>
            <numerusform>%n Partner würden sich ändern: --apply führt es aus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is %2 from now on</source>
        <translation>%1 ist ab jetzt %2</translation>
    </message>
    <message>
        <source>%1, version %2: %3</source>
        <translation>%1, Version %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s)</source>
        <translation>
            <numerusform>%n Partner</numerusform>
            <numerusform>%n Partner</numerusform>
        </translation>
    </message>
    <message>
        <source>    asks: %1</source>
        <translation>    verlangt: %1</translation>
    </message>
    <message>
        <source>    gives: %1</source>
        <translation>    gibt: %1</translation>
    </message>
    <message>
        <source>    gives: %1 (%2)</source>
        <translation>    gibt: %1 (%2)</translation>
    </message>
    <message>
        <source>There are no tiers</source>
        <translation>Es gibt keine Stufen</translation>
    </message>
    <message>
        <source>Earns</source>
        <translation>Verdient</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>No published program is for these partners</source>
        <translation>Kein veröffentlichtes Programm ist für diese Partner</translation>
    </message>
    <message>
        <source>The letter is written to %1</source>
        <translation>Der Brief steht in %1</translation>
    </message>
    <message>
        <source>Tiers with what they ask and give: who stands where, what a change would do, reviews and letters</source>
        <translation>Stufen mit dem, was sie verlangen und geben: wer wo steht, was eine Änderung bewirkt, Prüfungen und Briefe</translation>
    </message>
    <message>
        <source>standing, assign, letter: the partner; show: the program; simulate, publish: a file, the draft if not given</source>
        <translation>standing, assign, letter: der Partner; show: das Programm; simulate, publish: eine Datei, ohne Angabe der Entwurf</translation>
    </message>
    <message>
        <source>assign: the tier</source>
        <translation>assign: die Stufe</translation>
    </message>
    <message>
        <source>review: do it, instead of showing what it would do</source>
        <translation>review: ausführen statt nur zeigen, was sie täte</translation>
    </message>
    <message>
        <source>assign: why</source>
        <translation>assign: warum</translation>
    </message>
    <message>
        <source>assign: the last day no review changes it</source>
        <translation>assign: der letzte Tag, an dem keine Prüfung sie ändert</translation>
    </message>
    <message>
        <source>letter: the file; stdout if not given</source>
        <translation>letter: die Datei; ohne Angabe die Ausgabe</translation>
    </message>
    <message>
        <source>letter: md or html; by the file&apos;s name if not given</source>
        <translation>letter: md oder html; ohne Angabe nach dem Dateinamen</translation>
    </message>
    <message>
        <source>letter: replace a file that is there</source>
        <translation>letter: eine vorhandene Datei ersetzen</translation>
    </message>
    <message>
        <source>this build has no part that writes PDFs: choose html, odt, xlsx or json, or build it with the window</source>
        <translation>diese Fassung hat keinen Teil, der PDFs schreibt: html, odt, xlsx oder json wählen oder mit dem Fenster bauen</translation>
    </message>
    <message>
        <source>A4, letter or wide is expected</source>
        <translation>A4, letter oder wide wird erwartet</translation>
    </message>
    <message>
        <source>pack: the file (.pdf, .html, .xlsx, .odt, .json); with --owner: the folder</source>
        <translation>pack: die Datei (.pdf, .html, .xlsx, .odt, .json); mit --owner: der Ordner</translation>
    </message>
    <message>
        <source>pack as PDF: A4, letter or wide (slides of 16:9); the usual paper if not given</source>
        <translation>pack als PDF: A4, letter oder wide (Folien in 16:9); ohne Angabe das übliche Papier</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>records of this table cannot be compared</source>
        <translation>Datensätze dieser Tabelle lassen sich nicht vergleichen</translation>
    </message>
    <message>
        <source>a record cannot differ from itself</source>
        <translation>ein Datensatz kann sich nicht von sich selbst unterscheiden</translation>
    </message>
    <message>
        <source>a date like 2026-07-31</source>
        <translation>ein Datum wie 2026-07-31</translation>
    </message>
    <message>
        <source>a currency code like EUR</source>
        <translation>ein Währungscode wie EUR</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>an amount in the record&apos;s currency</source>
        <translation>ein Betrag in der Währung des Datensatzes</translation>
    </message>
    <message>
        <source>an amount like 1234.50</source>
        <translation>ein Betrag wie 1234.50</translation>
    </message>
    <message>
        <source>an instant like 2026-07-31T09:00:00Z</source>
        <translation>ein Zeitpunkt wie 2026-07-31T09:00:00Z</translation>
    </message>
    <message>
        <source>it was merged into another record before</source>
        <translation>er wurde schon mit einem anderen Datensatz zusammengeführt</translation>
    </message>
    <message>
        <source>a record cannot be merged with itself</source>
        <translation>ein Datensatz lässt sich nicht mit sich selbst zusammenführen</translation>
    </message>
    <message>
        <source>records of this table cannot be merged</source>
        <translation>Datensätze dieser Tabelle lassen sich nicht zusammenführen</translation>
    </message>
    <message>
        <source>a day that is not in the future</source>
        <translation>ein Tag, der nicht in der Zukunft liegt</translation>
    </message>
    <message>
        <source>a day not before %1</source>
        <translation>ein Tag nicht vor dem %1</translation>
    </message>
</context>
<context>
    <name>Container</name>
    <message>
        <source>sheet &quot;%1&quot; is hidden for good (it is the exporting program&apos;s own) and was left out</source>
        <translation>Blatt „%1“ ist dauerhaft ausgeblendet (es gehört dem exportierenden Programm) und wurde ausgelassen</translation>
    </message>
    <message>
        <source>sheet &quot;%1&quot; is empty</source>
        <translation>Blatt „%1“ ist leer</translation>
    </message>
    <message>
        <source>no sheet has anything in it</source>
        <translation>kein Blatt enthält etwas</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was left out: the name leads out of the archive</source>
        <translation>„%1“ wurde ausgelassen: der Name führt aus dem Archiv hinaus</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was left out: it is no text file</source>
        <translation>„%1“ wurde ausgelassen: es ist keine Textdatei</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty</source>
        <translation>„%1“ ist leer</translation>
    </message>
    <message>
        <source>there is no CSV file in the archive</source>
        <translation>im Archiv ist keine CSV-Datei</translation>
    </message>
    <message>
        <source>it holds several (%1); say which</source>
        <translation>es enthält mehrere (%1); sagen Sie, welche</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>es endet zu früh</translation>
    </message>
    <message>
        <source>the sheet is hidden in the workbook; it was read</source>
        <translation>das Blatt ist in der Arbeitsmappe ausgeblendet; es wurde gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden row(s) were read like the others</source>
        <translation>
            <numerusform>%n ausgeblendete Zeile wurde wie die übrigen gelesen</numerusform>
            <numerusform>%n ausgeblendete Zeile(n) wurden wie die übrigen gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden column(s) were read like the others</source>
        <translation>
            <numerusform>%n ausgeblendete Spalte wurde wie die übrigen gelesen</numerusform>
            <numerusform>%n ausgeblendete Spalte(n) wurden wie die übrigen gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold an error such as #N/A</source>
        <translation>
            <numerusform>%n Zelle enthält einen Fehler wie #NV</numerusform>
            <numerusform>%n Zelle(n) enthalten einen Fehler wie #NV</numerusform>
        </translation>
    </message>
    <message>
        <source>row %1 follows row %2</source>
        <translation>Zeile %1 folgt auf Zeile %2</translation>
    </message>
    <message>
        <source>row %1, column %2: there is no text number %3</source>
        <translation>Zeile %1, Spalte %2: einen Text Nummer %3 gibt es nicht</translation>
    </message>
    <message>
        <source>XML, line %1: %2</source>
        <translation>XML, Zeile %1: %2</translation>
    </message>
    <message>
        <source>it is compressed in a way that is not known here</source>
        <translation>es ist auf eine Art komprimiert, die hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>its checksum is wrong</source>
        <translation>seine Prüfsumme stimmt nicht</translation>
    </message>
    <message>
        <source>it announces %1 files inside</source>
        <translation>es kündigt %1 Dateien darin an</translation>
    </message>
    <message>
        <source>groups&apos; values were written into all of their rows</source>
        <translation>Werte der Gruppen wurden in alle ihre Zeilen geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n more files in the archive were left out</source>
        <translation>
            <numerusform>%n weitere Datei im Archiv wurde ausgelassen</numerusform>
            <numerusform>%n weitere Dateien im Archiv wurden ausgelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CsvReader</name>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that are no records were left out (%1)</source>
        <translation>
            <numerusform>%n Zeile, die kein Datensatz ist, wurde ausgelassen (%1)</numerusform>
            <numerusform>%n Zeile(n), die keine Datensätze sind, wurden ausgelassen (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CsvSniffer</name>
    <message>
        <source>no header: the first row looks like the rows below it</source>
        <translation>keine Kopfzeile: die erste Zeile sieht aus wie die Zeilen darunter</translation>
    </message>
    <message>
        <source>column names in row %1</source>
        <translation>Spaltennamen in Zeile %1</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>the first line says sep=%1</source>
        <translation>die erste Zeile sagt sep=%1</translation>
    </message>
    <message>
        <source>%1 in %2 of %3 rows</source>
        <translation>%1 in %2 von %3 Zeilen</translation>
    </message>
    <message>
        <source>one column</source>
        <translation>eine Spalte</translation>
    </message>
    <message>
        <source>quotes escaped with \</source>
        <translation>Anführungszeichen mit \ maskiert</translation>
    </message>
    <message>
        <source>cells in single quotes</source>
        <translation>Zellen in einfachen Anführungszeichen</translation>
    </message>
    <message>
        <source>quotes never come in pairs</source>
        <translation>Anführungszeichen stehen nie paarweise</translation>
    </message>
    <message>
        <source>sheet of a workbook</source>
        <translation>Blatt einer Arbeitsmappe</translation>
    </message>
    <message>
        <source>byte order mark</source>
        <translation>Bytereihenfolge-Marke</translation>
    </message>
    <message>
        <source>every other byte is zero</source>
        <translation>jedes zweite Byte ist null</translation>
    </message>
    <message>
        <source>plain ASCII</source>
        <translation>reines ASCII</translation>
    </message>
    <message>
        <source>valid UTF-8</source>
        <translation>gültiges UTF-8</translation>
    </message>
    <message>
        <source>UTF-8 with a few damaged characters</source>
        <translation>UTF-8 mit einigen beschädigten Zeichen</translation>
    </message>
    <message>
        <source>not UTF-8; letters as they are frequent in this encoding</source>
        <translation>kein UTF-8; Buchstaben so, wie sie in dieser Kodierung häufig sind</translation>
    </message>
    <message>
        <source>column names in rows %1 and %2</source>
        <translation>Spaltennamen in den Zeilen %1 und %2</translation>
    </message>
</context>
<context>
    <name>Currencies</name>
    <message>
        <source>a currency other than the euro</source>
        <translation>eine andere Währung als der Euro</translation>
    </message>
    <message>
        <source>a day that is not in the future</source>
        <translation>ein Tag, der nicht in der Zukunft liegt</translation>
    </message>
    <message>
        <source>a rate above zero</source>
        <translation>ein Kurs über null</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>Without a tier</source>
        <translation>Ohne Stufe</translation>
    </message>
    <message>
        <source>Without a type</source>
        <translation>Ohne Typ</translation>
    </message>
    <message>
        <source>Without a region</source>
        <translation>Ohne Region</translation>
    </message>
    <message>
        <source>Without an owner</source>
        <translation>Ohne Verantwortliche</translation>
    </message>
    <message>
        <source>All partners</source>
        <translation>Alle Partner</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Beigetreten</translation>
    </message>
    <message>
        <source>Onboarded</source>
        <translation>Eingeführt</translation>
    </message>
    <message>
        <source>First registration</source>
        <translation>Erste Registrierung</translation>
    </message>
    <message>
        <source>First revenue</source>
        <translation>Erster Umsatz</translation>
    </message>
    <message>
        <source>No partner has joined yet.</source>
        <translation>Noch ist kein Partner beigetreten.</translation>
    </message>
    <message>
        <source>The metric “%1” is no longer there.</source>
        <translation>Die Kennzahl „%1“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>%1 by month</source>
        <translation>%1 nach Monaten</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>These months</source>
        <translation>Diese Monate</translation>
    </message>
    <message>
        <source>A year before</source>
        <translation>Im Vorjahr</translation>
    </message>
    <message>
        <source>None of these months has a value.</source>
        <translation>Keiner dieser Monate hat einen Wert.</translation>
    </message>
    <message>
        <source>%1 by month and %2</source>
        <translation>%1 nach Monaten und %2</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>the highest %1 of %2</source>
        <translation>die %1 höchsten von %2</translation>
    </message>
    <message>
        <source>Nobody has a value in this period.</source>
        <translation>Niemand hat in diesem Zeitraum einen Wert.</translation>
    </message>
    <message>
        <source>Of the partners that joined in this period: how many have come so far or further by now.</source>
        <translation>Von den Partnern, die in diesem Zeitraum beigetreten sind: wie viele inzwischen so weit oder weiter gekommen sind.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>No partner joined in this period.</source>
        <translation>In diesem Zeitraum ist kein Partner beigetreten.</translation>
    </message>
    <message>
        <source>Partners at the end of each month by the farthest they had come; whoever left is not among them.</source>
        <translation>Partner am Ende jedes Monats danach, wie weit sie gekommen waren; ohne die, die ausgeschieden sind.</translation>
    </message>
    <message>
        <source>Which share of the partners that joined in a quarter had their first revenue within so many months; only as far as all of them have been here that long.</source>
        <translation>Welcher Anteil der Partner, die in einem Quartal beigetreten sind, innerhalb so vieler Monate den ersten Umsatz hatte; nur so weit, wie alle so lange dabei sind.</translation>
    </message>
    <message>
        <source>Months since joining</source>
        <translation>Monate seit dem Beitritt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Kaplan-Meier: the share of partners without revenue so many days after joining, of those that joined in the 24 months up to the end of the period. Who still waits or left counts as long as it was watched; the band holds with 95 % confidence.</source>
        <translation>Kaplan-Meier: der Anteil der Partner ohne Umsatz so viele Tage nach dem Beitritt, von denen, die in den 24 Monaten bis zum Ende des Zeitraums beigetreten sind. Wer noch wartet oder ausgeschieden ist, zählt so lange, wie er beobachtet wurde; das Band gilt mit 95 % Sicherheit.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Days since joining</source>
        <translation>Tage seit dem Beitritt</translation>
    </message>
    <message>
        <source>Without revenue</source>
        <translation>Ohne Umsatz</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message numerus="yes">
        <source>%n still waiting</source>
        <translation>
            <numerusform>%n wartet noch</numerusform>
            <numerusform>%n warten noch</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1: von %2 zu %3</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Neither period has a value.</source>
        <translation>Keiner der Zeiträume hat einen Wert.</translation>
    </message>
    <message>
        <source>Which partners bring %1</source>
        <translation>Welche Partner bringen: %1</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Each</source>
        <translation>Einzeln</translation>
    </message>
    <message>
        <source>All so far</source>
        <translation>Alle bis hier</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n anderer</numerusform>
            <numerusform>%n andere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s) bring 80 %</source>
        <translation>
            <numerusform>%n Partner bringt 80 %</numerusform>
            <numerusform>%n Partner bringen 80 %</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Nobody has both numbers in this period.</source>
        <translation>Niemand hat in diesem Zeitraum beide Zahlen.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Nach Monaten</translation>
    </message>
    <message>
        <source>By month, in parts</source>
        <translation>Nach Monaten, aufgeteilt</translation>
    </message>
    <message>
        <source>In parts</source>
        <translation>Aufgeteilt</translation>
    </message>
    <message>
        <source>From joining to first revenue</source>
        <translation>Vom Beitritt zum ersten Umsatz</translation>
    </message>
    <message>
        <source>How far partners have come</source>
        <translation>Wie weit die Partner gekommen sind</translation>
    </message>
    <message>
        <source>First revenue by quarter of joining</source>
        <translation>Erster Umsatz nach Beitrittsquartal</translation>
    </message>
    <message>
        <source>Still waiting for first revenue</source>
        <translation>Noch ohne ersten Umsatz</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Which partners bring it</source>
        <translation>Welche Partner es bringen</translation>
    </message>
    <message>
        <source>Two numbers of every partner</source>
        <translation>Zwei Zahlen jedes Partners</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortliche</translation>
    </message>
    <message>
        <source>“%1” is no dimension: there are %2.</source>
        <translation>„%1“ ist keine Dimension: Es gibt %2.</translation>
    </message>
    <message>
        <source>There is no dashboard “%1”: there are %2.</source>
        <translation>Ein Dashboard „%1“ gibt es nicht, es gibt: %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be added up: choose an amount or a count.</source>
        <translation>„%1“ lässt sich nicht zusammenzählen: Wählen Sie einen Betrag oder eine Anzahl.</translation>
    </message>
</context>
<context>
    <name>DashboardFile</name>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Number or chart</source>
        <translation>Zahl oder Diagramm</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Add document</source>
        <translation>Dokument hinzufügen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>documents of up to %1 MiB can be kept</source>
        <translation>es können Dokumente bis %1 MiB aufbewahrt werden</translation>
    </message>
    <message>
        <source>Save document</source>
        <translation>Dokument sichern</translation>
    </message>
</context>
<context>
    <name>Enablement</name>
    <message>
        <source>same e-mail</source>
        <translation>gleiche E-Mail-Adresse</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>gleicher Name</translation>
    </message>
    <message>
        <source>e-mail of %1</source>
        <translation>E-Mail-Adresse von %1</translation>
    </message>
</context>
<context>
    <name>Engagement</name>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <source>Product families</source>
        <translation>Produktfamilien</translation>
    </message>
    <message>
        <source>Deals from</source>
        <translation>Geschäfte ab</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>Betreut von</translation>
    </message>
    <message>
        <source>our own sales</source>
        <translation>der eigene Vertrieb</translation>
    </message>
    <message>
        <source>Binds</source>
        <translation>Bindet</translation>
    </message>
    <message>
        <source>all partners</source>
        <translation>alle Partner</translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation>Verkauft von</translation>
    </message>
    <message>
        <source>Except for</source>
        <translation>Außer für</translation>
    </message>
    <message>
        <source>deal registrations</source>
        <translation>Registrierungen von Geschäften</translation>
    </message>
    <message>
        <source>marketing funds</source>
        <translation>Marketinggelder</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Was folgt</translation>
    </message>
    <message>
        <source>it is refused</source>
        <translation>es wird abgelehnt</translation>
    </message>
    <message>
        <source>we decide, and say why</source>
        <translation>wir entscheiden und sagen, warum</translation>
    </message>
    <message>
        <source>Version %1, in force from %2</source>
        <translation>Version %1, gültig ab %2</translation>
    </message>
    <message>
        <source>%1 (version %2), %3: %4</source>
        <translation>%1 (Version %2), %3: %4</translation>
    </message>
    <message>
        <source>%1 is an account of our own sales</source>
        <translation>%1 ist ein Kunde des eigenen Vertriebs</translation>
    </message>
    <message>
        <source>%1 is an account of %2</source>
        <translation>%1 ist ein Kunde von %2</translation>
    </message>
    <message>
        <source>%1 works in %2, not in %3</source>
        <translation>%1 arbeitet in %2, nicht in %3</translation>
    </message>
    <message>
        <source>%1 is sold by %2</source>
        <translation>%1 wird von %2 verkauft</translation>
    </message>
    <message>
        <source>from %1 %2 on</source>
        <translation>ab %1 %2</translation>
    </message>
    <message>
        <source>our own sales does this: %1</source>
        <translation>das macht der eigene Vertrieb: %1</translation>
    </message>
    <message>
        <source>an open deal of our own sales goes first</source>
        <translation>ein offenes Geschäft des eigenen Vertriebs geht vor</translation>
    </message>
    <message>
        <source>Named accounts</source>
        <translation>Benannte Kunden</translation>
    </message>
    <message>
        <source>Territories</source>
        <translation>Gebiete</translation>
    </message>
    <message>
        <source>Product lines</source>
        <translation>Produktlinien</translation>
    </message>
    <message>
        <source>Deals of our own sales</source>
        <translation>Geschäfte des eigenen Vertriebs</translation>
    </message>
    <message>
        <source>Who goes first</source>
        <translation>Wer vorgeht</translation>
    </message>
    <message>
        <source>accounts: which customers it names</source>
        <translation>accounts: welche Kunden sie benennt</translation>
    </message>
    <message>
        <source>countries: where it lets partners work</source>
        <translation>countries: wo sie Partner arbeiten lässt</translation>
    </message>
    <message>
        <source>families: which products it is about</source>
        <translation>families: um welche Produkte es geht</translation>
    </message>
    <message>
        <source>partners, tiers or types: whom it lets sell them</source>
        <translation>partners, tiers oder types: wen sie sie verkaufen lässt</translation>
    </message>
    <message>
        <source>accounts, countries, families or from: which deals it is about</source>
        <translation>accounts, countries, families oder from: um welche Geschäfte es geht</translation>
    </message>
    <message>
        <source>id: what decisions cite it by</source>
        <translation>id: worunter Entscheidungen sie anführen</translation>
    </message>
    <message>
        <source>title: what it is called</source>
        <translation>title: wie sie heißt</translation>
    </message>
    <message>
        <source>accounts: each with its name</source>
        <translation>accounts: jeder mit seinem Namen</translation>
    </message>
    <message>
        <source>from: an amount with its currency, like “50000 EUR”</source>
        <translation>from: ein Betrag mit seiner Währung, wie „50000 EUR“</translation>
    </message>
    <message>
        <source>what the document is called</source>
        <translation>wie das Dokument heißt</translation>
    </message>
    <message>
        <source>a date like 2026-07-31</source>
        <translation>ein Datum wie 2026-07-31</translation>
    </message>
    <message>
        <source>two rules are called so</source>
        <translation>zwei Regeln heißen so</translation>
    </message>
    <message>
        <source>rules hold from today on at the earliest</source>
        <translation>Regeln gelten frühestens ab heute</translation>
    </message>
    <message>
        <source>version %1 begins on %2, later than this</source>
        <translation>Version %1 beginnt am %2, später als diese</translation>
    </message>
</context>
<context>
    <name>Entity</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Aktivitäten</translation>
    </message>
    <message>
        <source>Stage change</source>
        <translation>Phasenwechsel</translation>
    </message>
    <message>
        <source>Stage changes</source>
        <translation>Phasenwechsel</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlicher</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Verantwortliche</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Deal</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Deals</translation>
    </message>
    <message>
        <source>Deal partner</source>
        <translation>Dealpartner</translation>
    </message>
    <message>
        <source>Deal partners</source>
        <translation>Dealpartner</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Kept row</source>
        <translation>Aufbewahrte Zeile</translation>
    </message>
    <message>
        <source>Kept rows</source>
        <translation>Aufbewahrte Zeilen</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>Certification</source>
        <translation>Zertifizierung</translation>
    </message>
    <message>
        <source>Certifications</source>
        <translation>Zertifizierungen</translation>
    </message>
    <message>
        <source>Completion</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Abschlüsse</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Vereinbarung</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Vereinbarungen</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>Playbook</translation>
    </message>
    <message>
        <source>Playbooks</source>
        <translation>Playbooks</translation>
    </message>
    <message>
        <source>Playbook run</source>
        <translation>Playbook-Durchlauf</translation>
    </message>
    <message>
        <source>Playbook runs</source>
        <translation>Playbook-Durchläufe</translation>
    </message>
    <message>
        <source>Playbook step</source>
        <translation>Playbook-Schritt</translation>
    </message>
    <message>
        <source>Playbook steps</source>
        <translation>Playbook-Schritte</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registrierung</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>Registrierungen</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Fonds</translation>
    </message>
    <message>
        <source>Funds</source>
        <translation>Fonds</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>Zuteilung</translation>
    </message>
    <message>
        <source>Allocations</source>
        <translation>Zuteilungen</translation>
    </message>
    <message>
        <source>Funded activity</source>
        <translation>Bezuschusste Aktivität</translation>
    </message>
    <message>
        <source>Funded activities</source>
        <translation>Bezuschusste Aktivitäten</translation>
    </message>
    <message>
        <source>Approval rule</source>
        <translation>Genehmigungsregel</translation>
    </message>
    <message>
        <source>Approval rules</source>
        <translation>Genehmigungsregeln</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>Abwesenheit</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Abwesenheiten</translation>
    </message>
    <message>
        <source>MDF request</source>
        <translation>MDF-Antrag</translation>
    </message>
    <message>
        <source>MDF requests</source>
        <translation>MDF-Anträge</translation>
    </message>
    <message>
        <source>MDF claim</source>
        <translation>MDF-Abrechnung</translation>
    </message>
    <message>
        <source>MDF claims</source>
        <translation>MDF-Abrechnungen</translation>
    </message>
    <message>
        <source>Ledger entry</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>Ledger entries</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Budget of the CRM</source>
        <translation>Budget des CRM</translation>
    </message>
    <message>
        <source>Budgets of the CRM</source>
        <translation>Budgets des CRM</translation>
    </message>
    <message>
        <source>Allocation of the CRM</source>
        <translation>Zuteilung des CRM</translation>
    </message>
    <message>
        <source>Allocations of the CRM</source>
        <translation>Zuteilungen des CRM</translation>
    </message>
    <message>
        <source>MDF request of the CRM</source>
        <translation>MDF-Antrag des CRM</translation>
    </message>
    <message>
        <source>MDF requests of the CRM</source>
        <translation>MDF-Anträge des CRM</translation>
    </message>
    <message>
        <source>MDF claim of the CRM</source>
        <translation>MDF-Abrechnung des CRM</translation>
    </message>
    <message>
        <source>MDF claims of the CRM</source>
        <translation>MDF-Abrechnungen des CRM</translation>
    </message>
    <message>
        <source>Touchpoint</source>
        <translation>Kontaktpunkt</translation>
    </message>
    <message>
        <source>Touchpoints</source>
        <translation>Kontaktpunkte</translation>
    </message>
    <message>
        <source>Program cost</source>
        <translation>Programmkosten</translation>
    </message>
    <message>
        <source>Program costs</source>
        <translation>Programmkosten</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Survey answer</source>
        <translation>Umfrageantwort</translation>
    </message>
    <message>
        <source>Survey answers</source>
        <translation>Umfrageantworten</translation>
    </message>
    <message>
        <source>QBR</source>
        <translation>QBR</translation>
    </message>
    <message>
        <source>QBRs</source>
        <translation>QBRs</translation>
    </message>
    <message>
        <source>QBR action</source>
        <translation>QBR-Maßnahme</translation>
    </message>
    <message>
        <source>QBR actions</source>
        <translation>QBR-Maßnahmen</translation>
    </message>
    <message>
        <source>SWOT point</source>
        <translation>SWOT-Punkt</translation>
    </message>
    <message>
        <source>SWOT points</source>
        <translation>SWOT-Punkte</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>There is no file &quot;%1&quot;. Check the name and the folder.</source>
        <translation>Die Datei „%1“ gibt es nicht. Prüfen Sie Namen und Ordner.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read (%2). Check that you may open it and that no other program holds it.</source>
        <translation>„%1“ kann nicht gelesen werden (%2). Prüfen Sie, ob Sie die Datei öffnen dürfen und ob kein anderes Programm sie festhält.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written (%2). Choose another folder or check your rights.</source>
        <translation>„%1“ kann nicht geschrieben werden (%2). Wählen Sie einen anderen Ordner oder prüfen Sie Ihre Rechte.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already. Choose another name; nothing was overwritten.</source>
        <translation>„%1“ gibt es schon. Wählen Sie einen anderen Namen; nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Channelbook program. To bring in a CRM&apos;s export, open a program first and drop the file on the Sync page.</source>
        <translation>„%1“ ist kein Partnerprogramm von Channelbook. Um den Export eines CRM hereinzuholen, öffnen Sie zuerst ein Partnerprogramm und ziehen die Datei auf die Seite Abgleich.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a database of another application. It was not touched.</source>
        <translation>„%1“ ist die Datenbank einer anderen Anwendung. Sie wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was written by a newer Channelbook (format %2; this one knows %3). Update Channelbook to open it; it was not touched.</source>
        <translation>„%1“ stammt von einem neueren Channelbook (Format %2; dieses kennt %3). Aktualisieren Sie Channelbook, um es zu öffnen; es wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is open in %2. Close it there, then try again.</source>
        <translation>„%1“ ist in %2 geöffnet. Schließen Sie es dort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in a place that cannot be written. Copy it to a folder of your own and open it there.</source>
        <translation>„%1“ liegt an einem Ort, an dem nicht geschrieben werden kann. Kopieren Sie die Datei in einen eigenen Ordner und öffnen Sie sie dort.</translation>
    </message>
    <message>
        <source>The disk with &quot;%1&quot; is full. Nothing was changed; free some space and try again.</source>
        <translation>Der Datenträger mit „%1“ ist voll. Nichts wurde geändert; schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged. It was not changed. Newest automatic backup: %2</source>
        <translation>„%1“ ist beschädigt. Es wurde nichts daran geändert. Neueste automatische Sicherung: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged. It was not changed. There is no automatic backup of it beside it; restore one of your own, if you have one.</source>
        <translation>„%1“ ist beschädigt. Es wurde nichts daran geändert. Daneben liegt keine automatische Sicherung; stellen Sie eine eigene wieder her, wenn Sie eine haben.</translation>
    </message>
    <message>
        <source>The program&apos;s file could not be used: %1. Nothing was changed.</source>
        <translation>Die Datei des Partnerprogramms ließ sich nicht verwenden: %1. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Please wait: %1 is still running. You can cancel it.</source>
        <translation>Bitte warten: %1 läuft noch. Sie können es abbrechen.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>This cannot be undone: a later change to %1 &quot;%2&quot; would be lost. Undo that later change first.</source>
        <translation>Das lässt sich nicht rückgängig machen: eine spätere Änderung an %1 „%2“ ginge verloren. Machen Sie zuerst diese rückgängig.</translation>
    </message>
    <message>
        <source>The history has no entry %1.</source>
        <translation>Der Verlauf hat keinen Eintrag %1.</translation>
    </message>
    <message>
        <source>There is no %1 &quot;%2&quot;. Give its id, its CRM id or its exact name.</source>
        <translation>Es gibt keinen Eintrag „%2“ in %1. Geben Sie die ID, die CRM-ID oder den genauen Namen an.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; names %3 records of %1. Give the id instead.</source>
        <translation>„%2“ nennt %3 Datensätze in %1. Geben Sie stattdessen die ID an.</translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot;. Tables: %2</source>
        <translation>Es gibt keine Tabelle „%1“. Tabellen: %2</translation>
    </message>
    <message>
        <source>&quot;%2&quot; does not fit %1: expected is %3.</source>
        <translation>„%2“ passt nicht zu %1: erwartet wird %3.</translation>
    </message>
    <message>
        <source>%1 is needed.</source>
        <translation>%1 wird gebraucht.</translation>
    </message>
    <message>
        <source>%1 cannot move from %2 to %3: %4</source>
        <translation>%1 kann nicht von %2 nach %3: %4</translation>
    </message>
    <message>
        <source>%1 cannot be deleted: %2 %3 refer to it. Delete or merge those first.</source>
        <translation>%1 kann nicht gelöscht werden: %2 %3 beziehen sich darauf. Löschen Sie diese zuerst oder führen Sie sie zusammen.</translation>
    </message>
    <message>
        <source>The filter &quot;%1&quot; cannot be read at character %2: %3</source>
        <translation>Der Filter „%1“ ist an Stelle %2 nicht zu verstehen: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty.</source>
        <translation>„%1“ ist leer.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds no table that can be imported: %2</source>
        <translation>„%1“ enthält keine Tabelle, die sich importieren lässt: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a text file (line %2 holds binary data). Export it as CSV from your CRM.</source>
        <translation>„%1“ ist keine Textdatei (Zeile %2 enthält Binärdaten). Exportieren Sie aus Ihrem CRM als CSV.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: the quotation mark opened in line %2 is never closed. The file may be cut off; export it again.</source>
        <translation>„%1“: das Anführungszeichen aus Zeile %2 wird nie geschlossen. Die Datei könnte abgeschnitten sein; exportieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, line %2, column %3: the cell is larger than %4 MiB. A quotation mark may be missing.</source>
        <translation>„%1“, Zeile %2, Spalte %3: die Zelle ist größer als %4 MiB. Vielleicht fehlt ein Anführungszeichen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 columns; up to %3 can be read. Another delimiter may be meant.</source>
        <translation>„%1“ hat %2 Spalten; bis zu %3 können gelesen werden. Vielleicht ist ein anderes Trennzeichen gemeint.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; changed while it was read. Nothing was imported; try again when it is complete.</source>
        <translation>„%1“ hat sich beim Lesen verändert. Nichts wurde importiert; versuchen Sie es noch einmal, wenn die Datei vollständig ist.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no program that Channelbook exported (%2). Choose the ZIP or the folder that the export wrote.</source>
        <translation>„%1“ ist kein von Channelbook exportiertes Partnerprogramm (%2). Wählen Sie das ZIP oder den Ordner, den der Export geschrieben hat.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged (%2). Export it again, or open it in a spreadsheet program and save it anew.</source>
        <translation>„%1“ ist beschädigt (%2). Exportieren Sie die Datei noch einmal, oder öffnen Sie sie in einem Tabellenprogramm und speichern sie neu.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is made in a way that could exhaust this computer; no spreadsheet program writes that. It was not read.</source>
        <translation>„%1“ ist so gebaut, dass es diesen Computer überlasten könnte; kein Tabellenprogramm schreibt so etwas. Es wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; unpacks to far more than such a file holds (%2 MiB and no end). It was not read; unpack it yourself if you trust it.</source>
        <translation>„%1“ entpackt sich zu weit mehr, als eine solche Datei enthält (%2 MiB und kein Ende). Es wurde nicht gelesen; entpacken Sie es selbst, wenn Sie ihm trauen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds more than %2 MiB of different texts. Save the sheet as CSV and read that.</source>
        <translation>„%1“ enthält mehr als %2 MiB verschiedener Texte. Speichern Sie das Blatt als CSV und lesen Sie dieses.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is password protected. Save it without a password, then try again.</source>
        <translation>„%1“ ist mit einem Kennwort geschützt. Speichern Sie die Datei ohne Kennwort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no sheet &quot;%2&quot; that can be read. Sheets: %3</source>
        <translation>„%1“ hat kein lesbares Blatt „%2“. Blätter: %3</translation>
    </message>
    <message>
        <source>It is not clear what the rows of &quot;%1&quot; are. Say it: company, partner, contact, deal …</source>
        <translation>Es ist nicht klar, was die Zeilen in „%1“ sind. Sagen Sie es: company, partner, contact, deal …</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: the dates in &quot;%2&quot; can be read two ways (%3). Say which comes first, day or month.</source>
        <translation>„%1“: die Daten in „%2“ lassen sich zweifach lesen (%3). Sagen Sie, was zuerst steht, Tag oder Monat.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: the numbers in &quot;%2&quot; can be read two ways (%3). Say whether a point or a comma marks the decimals.</source>
        <translation>„%1“: die Zahlen in „%2“ lassen sich zweifach lesen (%3). Sagen Sie, ob ein Punkt oder ein Komma die Nachkommastellen abtrennt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: no column tells the %2 records apart. An id or a name column is needed.</source>
        <translation>„%1“: keine Spalte unterscheidet die %2. Es braucht eine Spalte mit ID oder Namen.</translation>
    </message>
    <message>
        <source>There is no source &quot;%1&quot; in this program.</source>
        <translation>In diesem Partnerprogramm gibt es keine Quelle „%1“.</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; cannot be used. At %2: %3. Correct the file or take it out of the folder.</source>
        <translation>Das Profil „%1“ lässt sich nicht verwenden. Bei %2: %3. Berichtigen Sie die Datei oder nehmen Sie sie aus dem Ordner.</translation>
    </message>
    <message>
        <source>%2 of %3 records of %1 are not in the files. That many rarely go in a week: the export may be cut off or filtered. Nothing was changed. If they are gone, say so and import again.</source>
        <translation>%2 von %3 Datensätzen in %1 fehlen in den Dateien. So viele verschwinden selten in einer Woche: der Export könnte abgeschnitten oder gefiltert sein. Nichts wurde geändert. Sind sie wirklich weg, sagen Sie es und importieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>There is no conflict %1. It may have been settled already.</source>
        <translation>Es gibt keinen Konflikt %1. Vielleicht ist er schon entschieden.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>%1 is older than what came in on %3: %2 records would go back to what they were. Nothing was changed. If that is wanted, say so and import again.</source>
        <translation>%1 ist älter als das, was am %3 hereinkam: %2 Datensätze würden wieder, was sie waren. Nichts wurde geändert. Wenn das gewollt ist, sagen Sie es und importieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not possible: %3</source>
        <translation>%1: „%2“ ist nicht möglich: %3</translation>
    </message>
    <message>
        <source>The playbook &quot;%1&quot; cannot be used (%2): %3</source>
        <translation>Das Playbook „%1“ ist nicht zu gebrauchen (%2): %3</translation>
    </message>
    <message>
        <source>There is no field &quot;%2&quot; in %1. Fields: %3</source>
        <translation>In %1 gibt es kein Feld „%2“. Felder: %3</translation>
    </message>
    <message>
        <source>&quot;%2&quot; (%1) is worked out from other records and cannot be set.</source>
        <translation>„%2“ in %1 wird aus anderen Datensätzen errechnet und lässt sich nicht setzen.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; is there already (%1).</source>
        <translation>In %1 gibt es „%2“ bereits.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: its format is %2. Save or export it as XLSX or CSV.</source>
        <translation>„%1“ ist eine %2-Datei, die nicht gelesen werden kann. Speichern oder exportieren Sie sie als XLSX oder CSV.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>its manifest.json is not one of Channelbook</source>
        <translation>sein manifest.json ist keines von Channelbook</translation>
    </message>
    <message>
        <source>its manifest.json does not say where %1 is</source>
        <translation>sein manifest.json sagt nicht, wo %1 ist</translation>
    </message>
    <message>
        <source>its manifest.json has a column of an unknown type in %1</source>
        <translation>sein manifest.json hat eine Spalte unbekannter Art in %1</translation>
    </message>
    <message>
        <source>line %1 has too many cells</source>
        <translation>Zeile %1 hat zu viele Zellen</translation>
    </message>
    <message>
        <source>line %1 has no id</source>
        <translation>Zeile %1 hat keine ID</translation>
    </message>
    <message>
        <source>line %1: %2 is not of the type %3</source>
        <translation>Zeile %1: %2 ist nicht von der Art %3</translation>
    </message>
    <message>
        <source>line %1 does not fit into a program</source>
        <translation>Zeile %1 passt nicht in ein Partnerprogramm</translation>
    </message>
    <message>
        <source>there is no manifest.json</source>
        <translation>es gibt kein manifest.json</translation>
    </message>
    <message>
        <source>it is larger than the manifest says</source>
        <translation>es ist größer, als das Verzeichnis sagt</translation>
    </message>
    <message>
        <source>it is not what was written: its length or checksum differs</source>
        <translation>es ist nicht, was geschrieben wurde: Länge oder Prüfsumme weicht ab</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known to this Channelbook</source>
        <translation>„%1“ ist diesem Channelbook nicht bekannt</translation>
    </message>
    <message>
        <source>its columns are not those the manifest names</source>
        <translation>seine Spalten sind nicht die des Verzeichnisses</translation>
    </message>
    <message>
        <source>it has %1 rows; the manifest says %2</source>
        <translation>es hat %1 Zeilen; das Verzeichnis sagt %2</translation>
    </message>
    <message>
        <source>a row of %1 refers to a row of %2 that is not there</source>
        <translation>eine Zeile in %1 verweist auf eine Zeile in %2, die nicht da ist</translation>
    </message>
    <message>
        <source>the attached file %1 is not there</source>
        <translation>die angehängte Datei %1 ist nicht da</translation>
    </message>
    <message>
        <source>the funds&apos; ledger does not add up</source>
        <translation>das Hauptbuch der Fonds geht nicht auf</translation>
    </message>
</context>
<context>
    <name>ExportView</name>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Excel-Arbeitsmappe (.xlsx)</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel-Arbeitsmappen (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV for a spreadsheet (.csv, marked as UTF-8)</source>
        <translation>CSV für ein Tabellenprogramm (.csv, als UTF-8 gekennzeichnet)</translation>
    </message>
    <message>
        <source>CSV for another program (.csv, UTF-8)</source>
        <translation>CSV für ein anderes Programm (.csv, UTF-8)</translation>
    </message>
    <message>
        <source>JSON (.json)</source>
        <translation>JSON (.json)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>Exported %1 %2 to %3</source>
        <comment>count, kind of record, file</comment>
        <translation>%1 %2 nach %3 exportiert</translation>
    </message>
    <message numerus="yes">
        <source>on %n sheets</source>
        <translation>
            <numerusform>auf %n Blatt</numerusform>
            <numerusform>auf %n Blättern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts longer than a cell of Excel holds were cut</source>
        <translation>
            <numerusform>%n Text, der länger ist als eine Excel-Zelle fasst, wurde gekürzt</numerusform>
            <numerusform>%n Texte, die länger sind als eine Excel-Zelle fasst, wurden gekürzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Export %1</source>
        <comment>%1 is a plural</comment>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Art der Datei</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Deal</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlicher</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Registernummer</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Bundesland/Kanton</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Branche</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>Annual revenue</source>
        <translation>Jahresumsatz</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>CRM type</source>
        <translation>CRM-Typ</translation>
    </message>
    <message>
        <source>Parent company</source>
        <translation>Muttergesellschaft</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Modified in CRM</source>
        <translation>Im CRM geändert</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Stillgelegt</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>Zusammengeführt mit</translation>
    </message>
    <message>
        <source>Is a partner</source>
        <translation>Ist Partner</translation>
    </message>
    <message>
        <source>Is a customer</source>
        <translation>Ist Kunde</translation>
    </message>
    <message>
        <source>Partner type</source>
        <translation>Partnertyp</translation>
    </message>
    <message>
        <source>Lifecycle stage</source>
        <translation>Lebenszyklusphase</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Consent to mail</source>
        <translation>Mailing erlaubt</translation>
    </message>
    <message>
        <source>Lead source</source>
        <translation>Leadquelle</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Betreuer</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Kunde seit</translation>
    </message>
    <message>
        <source>Won revenue</source>
        <translation>Gewonnener Umsatz</translation>
    </message>
    <message>
        <source>Won deals</source>
        <translation>Gewonnene Deals</translation>
    </message>
    <message>
        <source>Open pipeline</source>
        <translation>Offene Pipeline</translation>
    </message>
    <message>
        <source>Open deals</source>
        <translation>Offene Deals</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Sourced by</source>
        <translation>Vermittelt von</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Probability %</source>
        <translation>Wahrscheinlichkeit %</translation>
    </message>
    <message>
        <source>Close date</source>
        <translation>Abschlussdatum</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Forecast category</source>
        <translation>Prognosekategorie</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>In stage since</source>
        <translation>In der Phase seit</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Primär</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>Listenpreis</translation>
    </message>
    <message>
        <source>Partner manager</source>
        <translation>Partnerbetreuer</translation>
    </message>
    <message>
        <source>Verticals</source>
        <translation>Branchenschwerpunkte</translation>
    </message>
    <message>
        <source>Next action</source>
        <translation>Nächste Aktion</translation>
    </message>
    <message>
        <source>Agreement from</source>
        <translation>Vertrag ab</translation>
    </message>
    <message>
        <source>Agreement until</source>
        <translation>Vertrag bis</translation>
    </message>
    <message>
        <source>Lost deals</source>
        <translation>Verlorene Deals</translation>
    </message>
    <message>
        <source>Influenced revenue</source>
        <translation>Beeinflusster Umsatz</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Führt zu</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Abschlüsse</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>Valid for (months)</source>
        <translation>Gültig für (Monate)</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Certification</source>
        <translation>Zertifizierung</translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation>Abgeschlossen am</translation>
    </message>
    <message>
        <source>Expires on</source>
        <translation>Gilt bis</translation>
    </message>
    <message>
        <source>Score %</source>
        <translation>Ergebnis %</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>Zertifikatsnummer</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>Learner&apos;s company</source>
        <translation>Firma des Teilnehmers</translation>
    </message>
    <message>
        <source>Course as imported</source>
        <translation>Kurs wie importiert</translation>
    </message>
    <message>
        <source>Course code as imported</source>
        <translation>Kurscode wie importiert</translation>
    </message>
    <message>
        <source>Certification as imported</source>
        <translation>Zertifizierung wie importiert</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>Vertragsnummer</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation>Vorige Fassung</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Versandt am</translation>
    </message>
    <message>
        <source>Signed by the partner</source>
        <translation>Vom Partner unterschrieben</translation>
    </message>
    <message>
        <source>Signed by us</source>
        <translation>Von uns unterschrieben</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Renews by itself</source>
        <translation>Verlängert sich von selbst</translation>
    </message>
    <message>
        <source>Term (months)</source>
        <translation>Laufzeit (Monate)</translation>
    </message>
    <message>
        <source>Notice (days)</source>
        <translation>Kündigungsfrist (Tage)</translation>
    </message>
    <message>
        <source>Notice by</source>
        <translation>Kündbar bis</translation>
    </message>
    <message>
        <source>Notice given</source>
        <translation>Gekündigt am</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>Geendet am</translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation>Warum sie endete</translation>
    </message>
    <message>
        <source>Renewals</source>
        <translation>Verlängerungen</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Recruiting step</source>
        <translation>Anwerbeschritt</translation>
    </message>
    <message>
        <source>In step since</source>
        <translation>Im Schritt seit</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Active runs</source>
        <translation>Laufende Durchläufe</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>Playbook</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps closed</source>
        <translation>Abgeschlossene Schritte</translation>
    </message>
    <message>
        <source>Steps blocked</source>
        <translation>Blockierte Schritte</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>Als Nächstes fällig</translation>
    </message>
    <message>
        <source>Last progress</source>
        <translation>Letzter Fortschritt</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Geplantes Ende</translation>
    </message>
    <message>
        <source>Deal won on</source>
        <translation>Geschäft gewonnen am</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Erledigt am</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Durchlauf</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Customer as registered</source>
        <translation>Kunde laut Registrierung</translation>
    </message>
    <message>
        <source>Registered by</source>
        <translation>Registriert von</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>Antwort fällig</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Beantwortet von</translation>
    </message>
    <message>
        <source>Protected from</source>
        <translation>Geschützt ab</translation>
    </message>
    <message>
        <source>Protected until</source>
        <translation>Geschützt bis</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Verlängerungen</translation>
    </message>
    <message>
        <source>Extension asked until</source>
        <translation>Verlängerung erbeten bis</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Undecided conflicts</source>
        <translation>Offene Konflikte</translation>
    </message>
    <message>
        <source>Rules version</source>
        <translation>Version der Regeln</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>Umgesetzt</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Abgerechnet</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Verfallen</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>Zeitraum ab</translation>
    </message>
    <message>
        <source>Period until</source>
        <translation>Zeitraum bis</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Accrues (%)</source>
        <translation>Spart an (%)</translation>
    </message>
    <message>
        <source>Days to claim</source>
        <translation>Tage zum Abrechnen</translation>
    </message>
    <message>
        <source>Overdraft</source>
        <translation>Überziehung</translation>
    </message>
    <message>
        <source>Overdraft allowed by</source>
        <translation>Überziehung erlaubt von</translation>
    </message>
    <message>
        <source>Overdraft because</source>
        <translation>Überziehung, weil</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Fonds</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Topf</translation>
    </message>
    <message>
        <source>Can be paid for</source>
        <translation>Wird bezuschusst</translation>
    </message>
    <message>
        <source>Least tier</source>
        <translation>Mindeststufe</translation>
    </message>
    <message>
        <source>Our share at most (of 10,000)</source>
        <translation>Unser Anteil höchstens (von 10.000)</translation>
    </message>
    <message>
        <source>Proofs</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>Approval level</source>
        <translation>Genehmigungsstufe</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Genehmiger</translation>
    </message>
    <message>
        <source>From amount</source>
        <translation>Ab Betrag</translation>
    </message>
    <message>
        <source>Activity type</source>
        <translation>Art der Aktivität</translation>
    </message>
    <message>
        <source>Who is away</source>
        <translation>Wer abwesend ist</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Wer entscheidet</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>Zuteilung</translation>
    </message>
    <message>
        <source>Target audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Leads expected</source>
        <translation>Erwartete Leads</translation>
    </message>
    <message>
        <source>Leads reported</source>
        <translation>Gemeldete Leads</translation>
    </message>
    <message>
        <source>Pipeline expected</source>
        <translation>Erwartete Pipeline</translation>
    </message>
    <message>
        <source>Total cost</source>
        <translation>Gesamtkosten</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Beantragt</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>Beantragt von</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden von</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Claim by</source>
        <translation>Abrechnen bis</translation>
    </message>
    <message>
        <source>MDF request</source>
        <translation>MDF-Antrag</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation>Rechnungsnummer</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>Rechnungsdatum</translation>
    </message>
    <message>
        <source>Invoice currency</source>
        <translation>Rechnungswährung</translation>
    </message>
    <message>
        <source>Rate of</source>
        <translation>Kurs vom</translation>
    </message>
    <message>
        <source>Clawed back</source>
        <translation>Zurückgeholt</translation>
    </message>
    <message>
        <source>Submitted by</source>
        <translation>Eingereicht von</translation>
    </message>
    <message>
        <source>Paid as</source>
        <translation>Bezahlt als</translation>
    </message>
    <message>
        <source>Payment reference</source>
        <translation>Zahlungsreferenz</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>Bezahlt am</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>From account</source>
        <translation>Von Konto</translation>
    </message>
    <message>
        <source>To account</source>
        <translation>Auf Konto</translation>
    </message>
    <message>
        <source>MDF claim</source>
        <translation>MDF-Abrechnung</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Angelegt von</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Not followed because</source>
        <translation>Nicht gefolgt, weil</translation>
    </message>
    <message>
        <source>Budget of the CRM</source>
        <translation>Budget des CRM</translation>
    </message>
    <message>
        <source>Allocation of the CRM</source>
        <translation>Zuteilung des CRM</translation>
    </message>
    <message>
        <source>Desired outcome</source>
        <translation>Angestrebtes Ergebnis</translation>
    </message>
    <message>
        <source>MDF request of the CRM</source>
        <translation>MDF-Antrag des CRM</translation>
    </message>
    <message>
        <source>Answered elsewhere only</source>
        <translation>Nur anderswo beantwortet</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Antwort bis</translation>
    </message>
    <message>
        <source>Protection ends</source>
        <translation>Schutz endet</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>NPS (0 to 10)</source>
        <translation>NPS (0 bis 10)</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Zufriedenheit</translation>
    </message>
    <message>
        <source>Scale up to</source>
        <translation>Skala bis</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Beantwortet am</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Umfrage</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>Befragte Person</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Deal created</source>
        <translation>Abschluss angelegt</translation>
    </message>
    <message>
        <source>First came in</source>
        <translation>Zuerst eingegangen</translation>
    </message>
    <message>
        <source>Planned on</source>
        <translation>Geplant am</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>Abgehalten am</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Open actions</source>
        <translation>Offene Maßnahmen</translation>
    </message>
    <message>
        <source>QBR</source>
        <translation>QBR</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Fällig am</translation>
    </message>
</context>
<context>
    <name>Formula</name>
    <message>
        <source>it is too long</source>
        <translation>sie ist zu lang</translation>
    </message>
    <message>
        <source>an operator is expected here</source>
        <translation>hier wird ein Rechenzeichen erwartet</translation>
    </message>
    <message>
        <source>at character %1: %2</source>
        <translation>bei Zeichen %1: %2</translation>
    </message>
    <message>
        <source>too many parentheses</source>
        <translation>zu viele Klammern</translation>
    </message>
    <message>
        <source>a closing parenthesis is missing</source>
        <translation>eine schließende Klammer fehlt</translation>
    </message>
    <message>
        <source>this is no number</source>
        <translation>das ist keine Zahl</translation>
    </message>
    <message>
        <source>a name or a number is expected here</source>
        <translation>hier wird ein Name oder eine Zahl erwartet</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>es endet zu früh</translation>
    </message>
    <message>
        <source>there is no function %1; there are %2</source>
        <translation>eine Funktion %1 gibt es nicht; es gibt %2</translation>
    </message>
    <message>
        <source>%1 takes first_revenue_days or answer_minutes</source>
        <translation>%1 nimmt first_revenue_days oder answer_minutes</translation>
    </message>
    <message>
        <source>%1 takes %2 value(s)</source>
        <translation>%1 nimmt %2 Wert(e)</translation>
    </message>
</context>
<context>
    <name>Funds</name>
    <message>
        <source>nobody decides on what they asked for themselves.</source>
        <translation>niemand entscheidet über das, was er selbst beantragt hat.</translation>
    </message>
    <message>
        <source>say why.</source>
        <translation>sagen Sie, warum.</translation>
    </message>
    <message>
        <source>it is %1; nothing more can be done with it.</source>
        <translation>Status: %1; mehr lässt sich damit nicht tun.</translation>
    </message>
    <message>
        <source>it is %1; what can be done is: %2.</source>
        <translation>Status: %1; möglich ist: %2.</translation>
    </message>
    <message>
        <source>the request is %1; only what is approved can be claimed.</source>
        <translation>Status des Antrags: %1; abgerechnet wird nur, was genehmigt ist.</translation>
    </message>
    <message>
        <source>it could be claimed until %1. Extend the request first.</source>
        <translation>abgerechnet werden konnte bis %1. Verlängern Sie zuerst den Antrag.</translation>
    </message>
    <message>
        <source>it is to be proved by: %1.</source>
        <translation>nachzuweisen ist es durch: %1.</translation>
    </message>
    <message>
        <source>our share is %1, and %2 are left of what was approved.</source>
        <translation>unser Anteil ist %1, und von der Genehmigung sind %2 übrig.</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis zu %1</translation>
    </message>
    <message>
        <source>say why it is less.</source>
        <translation>sagen Sie, warum es weniger ist.</translation>
    </message>
    <message>
        <source>“%1” is the same file as one of “%2”. Give a reason to approve it all the same.</source>
        <translation>„%1“ ist dieselbe Datei wie eine von „%2“. Nennen Sie einen Grund, um trotzdem zu genehmigen.</translation>
    </message>
    <message>
        <source>The payment&apos;s reference</source>
        <translation>Die Referenz der Zahlung</translation>
    </message>
    <message>
        <source>a date like 2026-07-31 that is not in the future</source>
        <translation>ein Datum wie 2026-07-31, das nicht in der Zukunft liegt</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Clawed back</source>
        <translation>Zurückgeholt</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Einreichen</translation>
    </message>
    <message>
        <source>Take into review</source>
        <translation>In Prüfung nehmen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Ertrag</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Bezahlen</translation>
    </message>
    <message>
        <source>Claw back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>it is %1; only drafts and returned requests are changed.</source>
        <translation>Status: %1; geändert werden nur Entwürfe und zurückgegebene Anträge.</translation>
    </message>
    <message>
        <source>a fund is opened with its currency, period and budget.</source>
        <translation>ein Fonds wird mit Währung, Zeitraum und Budget geöffnet.</translation>
    </message>
    <message>
        <source>an allocation is made with its first amount.</source>
        <translation>eine Zuteilung entsteht mit ihrem ersten Betrag.</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>jemand anderes</translation>
    </message>
    <message>
        <source>a request is made with its fund, partner, activity and costs.</source>
        <translation>ein Antrag wird mit Fonds, Partner, Aktivität und Kosten gestellt.</translation>
    </message>
    <message>
        <source>a claim is made of a request, with its invoice.</source>
        <translation>eine Abrechnung entsteht aus einem Antrag, mit ihrer Rechnung.</translation>
    </message>
    <message>
        <source>Change the budget</source>
        <translation>Budget ändern</translation>
    </message>
    <message>
        <source>Allocate</source>
        <translation>Zuteilen</translation>
    </message>
    <message>
        <source>Allow an overdraft</source>
        <translation>Überziehung erlauben</translation>
    </message>
    <message>
        <source>Close the fund</source>
        <translation>Fonds schließen</translation>
    </message>
    <message>
        <source>Open the fund again</source>
        <translation>Fonds wieder öffnen</translation>
    </message>
    <message>
        <source>Accrue</source>
        <translation>Ansparen</translation>
    </message>
    <message>
        <source>the fund is closed.</source>
        <translation>der Fonds ist geschlossen.</translation>
    </message>
    <message>
        <source>The fund&apos;s name</source>
        <translation>Der Name des Fonds</translation>
    </message>
    <message>
        <source>a currency code like EUR</source>
        <translation>ein Währungscode wie EUR</translation>
    </message>
    <message>
        <source>a date like 2026-07-31</source>
        <translation>ein Datum wie 2026-07-31</translation>
    </message>
    <message>
        <source>a day not before %1</source>
        <translation>ein Tag nicht vor dem %1</translation>
    </message>
    <message>
        <source>up to 100 %</source>
        <translation>bis zu 100 %</translation>
    </message>
    <message>
        <source>%1 is all that nobody was given.</source>
        <translation>%1 ist alles, was niemandem zugeteilt ist.</translation>
    </message>
    <message>
        <source>A partner or a pool</source>
        <translation>Ein Partner oder ein Topf</translation>
    </message>
    <message>
        <source>%1 is all that is left.</source>
        <translation>%1 ist alles, was übrig ist.</translation>
    </message>
    <message>
        <source>it is overdrawn by %1.</source>
        <translation>er ist um %1 überzogen.</translation>
    </message>
    <message>
        <source>%1 are in “%2”. Settle the requests and claims first.</source>
        <translation>%1 sind unter „%2“. Schließen Sie zuerst die Anträge und Abrechnungen ab.</translation>
    </message>
    <message>
        <source>it is open.</source>
        <translation>er ist offen.</translation>
    </message>
    <message>
        <source>requests to it are made by proposal.</source>
        <translation>er wird auf Antrag vergeben und spart nicht an.</translation>
    </message>
    <message>
        <source>a quarter like 2026Q2</source>
        <translation>ein Quartal wie 2026Q2</translation>
    </message>
    <message>
        <source>%1 is not over yet.</source>
        <translation>%1 ist noch nicht vorbei.</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Abgerechnet</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Verfallen</translation>
    </message>
    <message>
        <source>%1 are missing in “%2”.</source>
        <translation>unter „%2“ fehlen %1.</translation>
    </message>
    <message>
        <source>an amount above zero</source>
        <translation>ein Betrag über null</translation>
    </message>
    <message>
        <source>“%1” is not paid for any more</source>
        <translation>„%1“ wird nicht mehr bezuschusst</translation>
    </message>
    <message>
        <source>“%1” can be paid for</source>
        <translation>„%1“ kann bezuschusst werden</translation>
    </message>
    <message>
        <source>shares of %1, but we bear %2 % of such an activity at most</source>
        <translation>Anteile von %1, aber wir tragen höchstens %2 % einer solchen Aktivität</translation>
    </message>
    <message>
        <source>shares of %1 are within what is agreed</source>
        <translation>Anteile von %1 liegen im vereinbarten Rahmen</translation>
    </message>
    <message>
        <source>no tier</source>
        <translation>keine Stufe</translation>
    </message>
    <message>
        <source>%1: every tier may ask for this</source>
        <translation>%1: jede Stufe darf das beantragen</translation>
    </message>
    <message>
        <source>%1, but this is for %2 and above</source>
        <translation>%1, aber das ist für %2 und höher</translation>
    </message>
    <message>
        <source>%1; this is for %2 and above</source>
        <translation>%1; das ist für %2 und höher</translation>
    </message>
    <message>
        <source>the fund “%1” is closed</source>
        <translation>der Fonds „%1“ ist geschlossen</translation>
    </message>
    <message>
        <source>“%1” is set aside for another partner</source>
        <translation>„%1“ ist für einen anderen Partner zurückgelegt</translation>
    </message>
    <message>
        <source>%1 asked for, %2 left in “%3”</source>
        <translation>%1 beantragt, %2 übrig in „%3“</translation>
    </message>
    <message>
        <source>%1 asked for, %2 left in “%3”: within its overdraft</source>
        <translation>%1 beantragt, %2 übrig in „%3“: innerhalb der Überziehung</translation>
    </message>
    <message>
        <source>%1 left in “%2”</source>
        <translation>%1 übrig in „%2“</translation>
    </message>
    <message>
        <source>nothing was paid for before</source>
        <translation>bisher wurde nichts bezuschusst</translation>
    </message>
    <message>
        <source>(amounts without a rate left out)</source>
        <translation>(Beträge ohne Kurs nicht mitgezählt)</translation>
    </message>
    <message>
        <source>%1 paid so far brought %2 won and %3 open: %4</source>
        <translation>%1 bisher bezahlt brachten %2 gewonnen und %3 offen: %4</translation>
    </message>
    <message>
        <source>no claim is late</source>
        <translation>keine Abrechnung ist verspätet</translation>
    </message>
    <message numerus="yes">
        <source>%n other activities should have been claimed by now</source>
        <translation>
            <numerusform>%n andere Aktivität hätte schon abgerechnet sein sollen</numerusform>
            <numerusform>%n andere Aktivitäten hätten schon abgerechnet sein sollen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2 is not within the fund&apos;s period, %3 to %4</source>
        <translation>%1 bis %2 liegt nicht im Zeitraum des Fonds, %3 bis %4</translation>
    </message>
    <message>
        <source>%1 to %2 is within the fund&apos;s period</source>
        <translation>%1 bis %2 liegt im Zeitraum des Fonds</translation>
    </message>
    <message>
        <source>an agreement is in force until the activity ends</source>
        <translation>ein Vertrag gilt bis zum Ende der Aktivität</translation>
    </message>
    <message>
        <source>no agreement is in force from the activity&apos;s first day to its last</source>
        <translation>kein Vertrag gilt vom ersten bis zum letzten Tag der Aktivität</translation>
    </message>
    <message>
        <source>due diligence is done</source>
        <translation>die Due Diligence ist abgeschlossen</translation>
    </message>
    <message>
        <source>no due diligence is finished</source>
        <translation>keine Due Diligence ist abgeschlossen</translation>
    </message>
    <message>
        <source>no rule of engagement speaks against it</source>
        <translation>keine Regel der Zusammenarbeit spricht dagegen</translation>
    </message>
    <message>
        <source>you gave level %1; the next is another&apos;s.</source>
        <translation>Stufe %1 haben Sie gegeben; die nächste gibt jemand anderes.</translation>
    </message>
    <message>
        <source>it was asked for by the one you stand in for.</source>
        <translation>beantragt hat es, wen Sie vertreten.</translation>
    </message>
    <message>
        <source>level %1 (%2) is for %3.</source>
        <translation>Stufe %1 (%2) gibt %3.</translation>
    </message>
    <message>
        <source>an amount is for one request</source>
        <translation>ein Betrag gilt für einen Antrag</translation>
    </message>
    <message>
        <source>that comes by itself.</source>
        <translation>das kommt von selbst.</translation>
    </message>
    <message>
        <source>a claim of it is open.</source>
        <translation>eine Abrechnung davon ist offen.</translation>
    </message>
    <message>
        <source>nothing of it is left.</source>
        <translation>nichts davon ist übrig.</translation>
    </message>
    <message>
        <source>%1. Give a reason to approve it all the same.</source>
        <translation>%1. Nennen Sie einen Grund, um trotzdem zu genehmigen.</translation>
    </message>
    <message>
        <source>a day after %1</source>
        <translation>ein Tag nach dem %1</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Cancel request</source>
        <translation>Antrag abbrechen</translation>
    </message>
    <message>
        <source>Release the rest</source>
        <translation>Rest freigeben</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Verlängern</translation>
    </message>
    <message>
        <source>Expire</source>
        <translation>Verfallen lassen</translation>
    </message>
    <message>
        <source>What the invoice is for</source>
        <translation>Wofür die Rechnung ist</translation>
    </message>
    <message>
        <source>What a cost line is for</source>
        <translation>Wofür eine Kostenzeile ist</translation>
    </message>
    <message>
        <source>%1, claim %2</source>
        <translation>%1, Abrechnung %2</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Abrechnen</translation>
    </message>
    <message>
        <source>a currency with a rate to %1 by %2; enter the rate first</source>
        <translation>eine Währung mit einem Kurs zu %1 bis zum %2; tragen Sie zuerst den Kurs ein</translation>
    </message>
    <message>
        <source>our share of it is nothing.</source>
        <translation>unser Anteil daran ist nichts.</translation>
    </message>
    <message>
        <source>it is a claim of another request.</source>
        <translation>es ist eine Abrechnung eines anderen Antrags.</translation>
    </message>
    <message>
        <source>it is %1; only drafts and returned claims are changed.</source>
        <translation>Status: %1; geändert werden nur Entwürfe und zurückgegebene Abrechnungen.</translation>
    </message>
    <message>
        <source>a file that holds something</source>
        <translation>eine Datei, in der etwas ist</translation>
    </message>
    <message>
        <source>a file of up to %1 MiB</source>
        <translation>eine Datei bis %1 MiB</translation>
    </message>
    <message>
        <source>a picture, a PDF, a text, a table or a document</source>
        <translation>ein Bild, ein PDF, ein Text, eine Tabelle oder ein Dokument</translation>
    </message>
    <message>
        <source>What the file proves</source>
        <translation>Was die Datei nachweist</translation>
    </message>
    <message>
        <source>a file that is what its name says; this one cannot be read as %1</source>
        <translation>eine Datei, die ist, was ihr Name sagt; diese lässt sich nicht als %1 lesen</translation>
    </message>
    <message>
        <source>Add a proof</source>
        <translation>Nachweis hinzufügen</translation>
    </message>
    <message>
        <source>it is %1.</source>
        <translation>Status: %1.</translation>
    </message>
    <message>
        <source>an allocation of the same fund</source>
        <translation>eine Zuteilung desselben Fonds</translation>
    </message>
    <message>
        <source>an allocation of this partner, or a pool</source>
        <translation>eine Zuteilung dieses Partners oder ein Topf</translation>
    </message>
    <message>
        <source>What the activity costs</source>
        <translation>Was die Aktivität kostet</translation>
    </message>
    <message>
        <source>The activity&apos;s name</source>
        <translation>Der Name der Aktivität</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>a share of ours above zero</source>
        <translation>ein Anteil von uns über null</translation>
    </message>
    <message>
        <source>a number not below zero</source>
        <translation>eine Zahl nicht unter null</translation>
    </message>
    <message>
        <source>shares like &quot;50,50&quot;, &quot;60,30,10&quot; or &quot;1/3,1/3,1/3&quot;</source>
        <translation>Anteile wie „50,50“, „60,30,10“ oder „1/3,1/3,1/3“</translation>
    </message>
    <message>
        <source>our share, the partner&apos;s and at most one more</source>
        <translation>unser Anteil, der des Partners und höchstens noch einer</translation>
    </message>
    <message>
        <source>shares that add up to 100 %</source>
        <translation>Anteile, die zusammen 100 % ergeben</translation>
    </message>
    <message>
        <source>%1 (for %2)</source>
        <translation>%1 (für %2)</translation>
    </message>
    <message>
        <source>nobody who is here</source>
        <translation>niemand, der da ist</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) of it are open.</source>
        <translation>
            <numerusform>%n Antrag daraus ist offen.</numerusform>
            <numerusform>%n Anträge daraus sind offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>the CRM has deleted it; what stands here stays as it is.</source>
        <translation>das CRM hat es gelöscht; was hier steht, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Follow the CRM</source>
        <translation>Dem CRM folgen</translation>
    </message>
    <message>
        <source>it waits for %1, who brought it, or for whoever imports it again.</source>
        <translation>es wartet auf %1, die oder der es hereingebracht hat, oder auf wen auch immer, der es erneut importiert.</translation>
    </message>
    <message>
        <source>as the CRM has it</source>
        <translation>wie das CRM es hat</translation>
    </message>
    <message>
        <source>The day it begins</source>
        <translation>Der Tag, an dem es beginnt</translation>
    </message>
    <message>
        <source>the fund is in %1, and the CRM has it in %2.</source>
        <translation>der Fonds ist in %1, und das CRM hat es in %2.</translation>
    </message>
    <message>
        <source>its budget is not here yet.</source>
        <translation>sein Budget ist noch nicht hier.</translation>
    </message>
    <message>
        <source>its budget has no fund here yet.</source>
        <translation>sein Budget hat hier noch keinen Fonds.</translation>
    </message>
    <message>
        <source>its partner is not here yet.</source>
        <translation>sein Partner ist noch nicht hier.</translation>
    </message>
    <message>
        <source>Other activity</source>
        <translation>Andere Aktivität</translation>
    </message>
    <message>
        <source>its allocation is not here yet.</source>
        <translation>seine Zuteilung ist noch nicht hier.</translation>
    </message>
    <message>
        <source>another level of approval is to be given.</source>
        <translation>eine weitere Genehmigungsstufe steht noch aus.</translation>
    </message>
    <message>
        <source>it is %1 here.</source>
        <translation>hier ist es: %1.</translation>
    </message>
    <message>
        <source>%1 are approved here, and what is approved is not changed.</source>
        <translation>%1 sind hier genehmigt, und was genehmigt ist, wird nicht geändert.</translation>
    </message>
    <message>
        <source>its request is not here yet.</source>
        <translation>sein Antrag ist noch nicht hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n records follow from it here: funds, allocations, requests or claims</source>
        <translation>
            <numerusform>%n Datensatz folgt hier daraus: Fonds, Zuteilung, Antrag oder Abrechnung</numerusform>
            <numerusform>%n Datensätze folgen hier daraus: Fonds, Zuteilungen, Anträge oder Abrechnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records here were changed after it</source>
        <translation>
            <numerusform>%n Datensatz hier wurde danach geändert</numerusform>
            <numerusform>%n Datensätze hier wurden danach geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are kept and not followed to the end here, and are tried again with later imports (list %1, field waits)</source>
        <translation>
            <numerusform>%n Zeile bleibt erhalten, ohne dass ihr hier bis zum Ende gefolgt wurde; spätere Importe versuchen es wieder (list %1, Feld waits)</numerusform>
            <numerusform>%n Zeilen bleiben erhalten, ohne dass ihnen hier bis zum Ende gefolgt wurde; spätere Importe versuchen es wieder (list %1, Feld waits)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n partners moved to %1</source>
        <translation>
            <numerusform>%n Partner nach %1 verschoben</numerusform>
            <numerusform>%n Partner nach %1 verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 moved to %2</source>
        <translation>%1 nach %2 verschoben</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n records changed</source>
        <translation>
            <numerusform>%1 von %n Datensätzen geändert</numerusform>
            <numerusform>%1 von %n Datensätzen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 changed</source>
        <translation>%1 von %2 geändert</translation>
    </message>
    <message>
        <source>%1 merged into %2</source>
        <translation>%1 mit %2 zusammengeführt</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) marked as different</source>
        <translation>
            <numerusform>%n Paar als verschieden vermerkt</numerusform>
            <numerusform>%n Paar(e) als verschieden vermerkt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) to be asked about again</source>
        <translation>
            <numerusform>nach %n Paar wird wieder gefragt</numerusform>
            <numerusform>nach %n Paar(en) wird wieder gefragt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message numerus="yes">
        <source>%n records deleted</source>
        <translation>
            <numerusform>%n Datensatz gelöscht</numerusform>
            <numerusform>%n Datensätze gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%1, with %n notes and tasks</source>
        <translation>
            <numerusform>%1, samt %n Notiz oder Aufgabe</numerusform>
            <numerusform>%1, samt %n Notizen und Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n companies became partners</source>
        <translation>
            <numerusform>%n Unternehmen wurde Partner</numerusform>
            <numerusform>%n Unternehmen wurden Partner</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 became a partner</source>
        <translation>%1 wurde Partner</translation>
    </message>
    <message numerus="yes">
        <source>Import from %1: %n files</source>
        <translation>
            <numerusform>Import aus %1: %n Datei</numerusform>
            <numerusform>Import aus %1: %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Import from %1: %2</source>
        <translation>Import aus %1: %2</translation>
    </message>
    <message>
        <source>How files of %1 are read changed</source>
        <translation>Wie Dateien aus %1 gelesen werden, wurde geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts settled: the CRM&apos;s values taken</source>
        <translation>
            <numerusform>%n Konflikt entschieden: Wert des CRM übernommen</numerusform>
            <numerusform>%n Konflikte entschieden: Werte des CRM übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts settled: ours kept</source>
        <translation>
            <numerusform>%n Konflikt entschieden: unseren Wert behalten</numerusform>
            <numerusform>%n Konflikte entschieden: unsere behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts settled: the newest values kept</source>
        <translation>
            <numerusform>%n Konflikt entschieden: den neuesten Wert behalten</numerusform>
            <numerusform>%n Konflikte entschieden: die neuesten Werte behalten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2: the CRM&apos;s value taken</source>
        <translation>%1 von %2: Wert des CRM übernommen</translation>
    </message>
    <message>
        <source>%1 of %2: ours kept</source>
        <translation>%1 von %2: unserer behalten</translation>
    </message>
    <message>
        <source>%1 of %2: the newest value kept</source>
        <translation>%1 von %2: der neueste Wert behalten</translation>
    </message>
    <message>
        <source>Who wins in conflicts with %1 set for %2</source>
        <translation>Wer bei Konflikten mit %1 gewinnt, für %2 festgelegt</translation>
    </message>
    <message numerus="yes">
        <source>%n likely matches answered</source>
        <translation>
            <numerusform>%n wahrscheinlicher Treffer beantwortet</numerusform>
            <numerusform>%n wahrscheinliche Treffer beantwortet</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” of %2 is %3 here</source>
        <translation>„%1“ aus %2 ist hier %3</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted records may come back</source>
        <translation>
            <numerusform>%n gelöschter Datensatz darf wiederkommen</numerusform>
            <numerusform>%n gelöschte Datensätze dürfen wiederkommen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 may come back</source>
        <translation>%1 darf wiederkommen</translation>
    </message>
    <message>
        <source>Load-back files written for %1: %2</source>
        <translation>Rückspieldateien für %1 geschrieben: %2</translation>
    </message>
    <message>
        <source>Sample data added</source>
        <translation>Beispieldaten hinzugefügt</translation>
    </message>
    <message>
        <source>File %1 added</source>
        <translation>Datei %1 hinzugefügt</translation>
    </message>
    <message>
        <source>File %1 removed</source>
        <translation>Datei %1 entfernt</translation>
    </message>
    <message>
        <source>View %1 saved</source>
        <translation>Ansicht %1 gespeichert</translation>
    </message>
    <message>
        <source>View %1 deleted</source>
        <translation>Ansicht %1 gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n items of Today snoozed until %1</source>
        <translation>
            <numerusform>%n Eintrag von Heute bis %1 zurückgestellt</numerusform>
            <numerusform>%n Einträge von Heute bis %1 zurückgestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 snoozed until %2</source>
        <translation>%1 bis %2 zurückgestellt</translation>
    </message>
    <message numerus="yes">
        <source>%n items of Today woken</source>
        <translation>
            <numerusform>%n Eintrag von Heute wieder angezeigt</numerusform>
            <numerusform>%n Einträge von Heute wieder angezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 woken</source>
        <translation>%1 wieder angezeigt</translation>
    </message>
    <message>
        <source>Agreements moved on: %1 began, %2 renewed, %3 expired</source>
        <translation>Vereinbarungen fortgeschrieben: %1 begonnen, %2 verlängert, %3 abgelaufen</translation>
    </message>
    <message>
        <source>%1 of %2: version %3 begun</source>
        <translation>%1 von %2: Fassung %3 begonnen</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) of %1 taken over</source>
        <translation>
            <numerusform>%n Deal von %1 übernommen</numerusform>
            <numerusform>%n Deals von %1 übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) of %1 handed over to %2</source>
        <translation>
            <numerusform>%n Deal von %1 an %2 übergeben</numerusform>
            <numerusform>%n Deals von %1 an %2 übergeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) of %1 taken over</source>
        <translation>
            <numerusform>%n Kunde von %1 übernommen</numerusform>
            <numerusform>%n Kunden von %1 übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) of %1 handed over to %2</source>
        <translation>
            <numerusform>%n Kunde von %1 an %2 übergeben</numerusform>
            <numerusform>%n Kunden von %1 an %2 übergeben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sent to %2</source>
        <translation>%1 an %2 versandt</translation>
    </message>
    <message>
        <source>%1 recalled from %2</source>
        <translation>%1 von %2 zurückgeholt</translation>
    </message>
    <message>
        <source>%1 signed by %2</source>
        <translation>%1 von %2 unterschrieben</translation>
    </message>
    <message>
        <source>%1 with %2 signed by us</source>
        <translation>%1 mit %2 von uns unterschrieben</translation>
    </message>
    <message>
        <source>%1 with %2 in force</source>
        <translation>%1 mit %2 in Kraft</translation>
    </message>
    <message>
        <source>%1 with %2 renewed</source>
        <translation>%1 mit %2 verlängert</translation>
    </message>
    <message>
        <source>Notice given of %1 with %2</source>
        <translation>%1 mit %2 gekündigt</translation>
    </message>
    <message>
        <source>Notice of %1 with %2 withdrawn</source>
        <translation>Kündigung von %1 mit %2 zurückgenommen</translation>
    </message>
    <message>
        <source>%1 with %2 terminated</source>
        <translation>%1 mit %2 beendet</translation>
    </message>
    <message>
        <source>%1 for %2 withdrawn</source>
        <translation>%1 für %2 zurückgezogen</translation>
    </message>
    <message>
        <source>%1 for %2 taken up again</source>
        <translation>%1 für %2 wieder aufgenommen</translation>
    </message>
    <message>
        <source>%1: “%2” started</source>
        <translation>%1: „%2“ begonnen</translation>
    </message>
    <message numerus="yes">
        <source>%n steps started</source>
        <translation>
            <numerusform>%n Schritt begonnen</numerusform>
            <numerusform>%n Schritte begonnen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: “%2” completed</source>
        <translation>%1: „%2“ erledigt</translation>
    </message>
    <message numerus="yes">
        <source>%n steps completed</source>
        <translation>
            <numerusform>%n Schritt erledigt</numerusform>
            <numerusform>%n Schritte erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: “%2” waived</source>
        <translation>%1: „%2“ erlassen</translation>
    </message>
    <message numerus="yes">
        <source>%n steps waived</source>
        <translation>
            <numerusform>%n Schritt erlassen</numerusform>
            <numerusform>%n Schritte erlassen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: “%2” is blocked: %3</source>
        <translation>%1: „%2“ ist blockiert: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n steps are blocked</source>
        <translation>
            <numerusform>%n Schritt ist blockiert</numerusform>
            <numerusform>%n Schritte sind blockiert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: “%2” reopened</source>
        <translation>%1: „%2“ wieder geöffnet</translation>
    </message>
    <message numerus="yes">
        <source>%n steps reopened</source>
        <translation>
            <numerusform>%n Schritt wieder geöffnet</numerusform>
            <numerusform>%n Schritte wieder geöffnet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: “%2” given to %3</source>
        <translation>%1: „%2“ an %3 gegeben</translation>
    </message>
    <message numerus="yes">
        <source>%n steps given to somebody else</source>
        <translation>
            <numerusform>%n Schritt an jemand anderen gegeben</numerusform>
            <numerusform>%n Schritte an jemand anderen gegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: remark on “%2”</source>
        <translation>%1: Bemerkung zu „%2“</translation>
    </message>
    <message numerus="yes">
        <source>%n steps remarked on</source>
        <translation>
            <numerusform>Bemerkung zu %n Schritt</numerusform>
            <numerusform>Bemerkung zu %n Schritten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: reminded of “%2”</source>
        <translation>%1: an „%2“ erinnert</translation>
    </message>
    <message numerus="yes">
        <source>Reminded of %n steps</source>
        <translation>
            <numerusform>An %n Schritt erinnert</numerusform>
            <numerusform>An %n Schritte erinnert</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message numerus="yes">
        <source>%1 started with %n partners</source>
        <translation>
            <numerusform>%1 mit %n Partner gestartet</numerusform>
            <numerusform>%1 mit %n Partnern gestartet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 started</source>
        <translation>%1: %2 gestartet</translation>
    </message>
    <message numerus="yes">
        <source>%n runs finished</source>
        <translation>
            <numerusform>%n Durchlauf abgeschlossen</numerusform>
            <numerusform>%n Durchläufe abgeschlossen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 finished</source>
        <translation>%1: %2 abgeschlossen</translation>
    </message>
    <message numerus="yes">
        <source>%n runs cancelled</source>
        <translation>
            <numerusform>%n Durchlauf abgebrochen</numerusform>
            <numerusform>%n Durchläufe abgebrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 cancelled</source>
        <translation>%1: %2 abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>%n runs taken up again</source>
        <translation>
            <numerusform>%n Durchlauf wieder aufgenommen</numerusform>
            <numerusform>%n Durchläufe wieder aufgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 taken up again</source>
        <translation>%1: %2 wieder aufgenommen</translation>
    </message>
    <message numerus="yes">
        <source>%n runs given to %1</source>
        <translation>
            <numerusform>%n Durchlauf an %1 gegeben</numerusform>
            <numerusform>%n Durchläufe an %1 gegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Run of %1 given to %2</source>
        <translation>Durchlauf von %1 an %2 gegeben</translation>
    </message>
    <message numerus="yes">
        <source>%n runs moved to another version</source>
        <translation>
            <numerusform>%n Durchlauf zu einer anderen Version gewechselt</numerusform>
            <numerusform>%n Durchläufe zu einer anderen Version gewechselt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 moved to version %3</source>
        <translation>%1: %2 zu Version %3 gewechselt</translation>
    </message>
    <message>
        <source>Playbook %1 saved as version %2</source>
        <translation>Playbook %1 als Version %2 gespeichert</translation>
    </message>
    <message>
        <source>Playbook %1 retired</source>
        <translation>Playbook %1 stillgelegt</translation>
    </message>
    <message>
        <source>Playbook %1 brought back</source>
        <translation>Playbook %1 wieder in Gebrauch</translation>
    </message>
    <message>
        <source>Playbook %1 deleted</source>
        <translation>Playbook %1 gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n calendars saved</source>
        <translation>
            <numerusform>%n Kalender gespeichert</numerusform>
            <numerusform>%n Kalender gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Calendar of %1 saved</source>
        <translation>Kalender von %1 gespeichert</translation>
    </message>
    <message>
        <source>Holiday %1 added for %2</source>
        <translation>Feiertag %1 für %2 ergänzt</translation>
    </message>
    <message numerus="yes">
        <source>%n deals moved to %1</source>
        <translation>
            <numerusform>%n Deal nach %1 verschoben</numerusform>
            <numerusform>%n Deals nach %1 verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>Stages changed: %1</source>
        <translation>Phasen geändert: %1</translation>
    </message>
    <message>
        <source>Completion entered: %1</source>
        <translation>Abschluss eingetragen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n completion(s) of “%1” are of %2</source>
        <translation>
            <numerusform>%n Abschluss von „%1“ gehört zu %2</numerusform>
            <numerusform>%n Abschlüsse von „%1“ gehören zu %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completion(s) found their people</source>
        <translation>
            <numerusform>%n Abschluss hat seine Person gefunden</numerusform>
            <numerusform>%n Abschlüsse haben ihre Person gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Protection of %n registration(s) ended</source>
        <translation>
            <numerusform>Schutz von %n Registrierung beendet</numerusform>
            <numerusform>Schutz von %n Registrierungen beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Registration program %1 saved</source>
        <translation>Registrierungsprogramm %1 gespeichert</translation>
    </message>
    <message>
        <source>Registration “%1” checked for conflicts</source>
        <translation>Registrierung „%1“ auf Konflikte geprüft</translation>
    </message>
    <message>
        <source>“%1” and %2 are different: %3</source>
        <translation>„%1“ und %2 sind verschieden: %3</translation>
    </message>
    <message>
        <source>“%1” may stand beside %2: %3</source>
        <translation>„%1“ darf neben %2 bestehen: %3</translation>
    </message>
    <message>
        <source>“%1” goes before %2: %3</source>
        <translation>„%1“ geht %2 vor: %3</translation>
    </message>
    <message>
        <source>Decision on “%1” and %2 taken back</source>
        <translation>Entscheidung über „%1“ und %2 zurückgenommen</translation>
    </message>
    <message>
        <source>Registration “%1” of %2 submitted</source>
        <translation>Registrierung „%1“ von %2 eingereicht</translation>
    </message>
    <message numerus="yes">
        <source>%n registrations submitted</source>
        <translation>
            <numerusform>%n Registrierung eingereicht</numerusform>
            <numerusform>%n Registrierungen eingereicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Registration “%1” of %2 taken into review</source>
        <translation>Registrierung „%1“ von %2 in Prüfung genommen</translation>
    </message>
    <message numerus="yes">
        <source>%n registrations taken into review</source>
        <translation>
            <numerusform>%n Registrierung in Prüfung genommen</numerusform>
            <numerusform>%n Registrierungen in Prüfung genommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Registration “%1” of %2 approved</source>
        <translation>Registrierung „%1“ von %2 genehmigt</translation>
    </message>
    <message numerus="yes">
        <source>%n registrations approved</source>
        <translation>
            <numerusform>%n Registrierung genehmigt</numerusform>
            <numerusform>%n Registrierungen genehmigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Registration “%1” returned to %2</source>
        <translation>Registrierung „%1“ an %2 zurückgegeben</translation>
    </message>
    <message numerus="yes">
        <source>%n registrations returned</source>
        <translation>
            <numerusform>%n Registrierung zurückgegeben</numerusform>
            <numerusform>%n Registrierungen zurückgegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Registration “%1” of %2 rejected</source>
        <translation>Registrierung „%1“ von %2 abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%n registrations rejected</source>
        <translation>
            <numerusform>%n Registrierung abgelehnt</numerusform>
            <numerusform>%n Registrierungen abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>Registration “%1” of %2 withdrawn</source>
        <translation>Registrierung „%1“ von %2 zurückgezogen</translation>
    </message>
    <message numerus="yes">
        <source>%n registrations withdrawn</source>
        <translation>
            <numerusform>%n Registrierung zurückgezogen</numerusform>
            <numerusform>%n Registrierungen zurückgezogen</numerusform>
        </translation>
    </message>
    <message>
        <source>Registration “%1” of %2 taken up again</source>
        <translation>Registrierung „%1“ von %2 wieder aufgenommen</translation>
    </message>
    <message numerus="yes">
        <source>%n registrations taken up again</source>
        <translation>
            <numerusform>%n Registrierung wieder aufgenommen</numerusform>
            <numerusform>%n Registrierungen wieder aufgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Longer protection of “%1” asked for by %2</source>
        <translation>Längerer Schutz von „%1“ erbeten von %2</translation>
    </message>
    <message numerus="yes">
        <source>Longer protection asked for %n registrations</source>
        <translation>
            <numerusform>Längerer Schutz für %n Registrierung erbeten</numerusform>
            <numerusform>Längerer Schutz für %n Registrierungen erbeten</numerusform>
        </translation>
    </message>
    <message>
        <source>Protection of “%1” of %2 extended</source>
        <translation>Schutz von „%1“ von %2 verlängert</translation>
    </message>
    <message numerus="yes">
        <source>Protection of %n registrations extended</source>
        <translation>
            <numerusform>Schutz von %n Registrierung verlängert</numerusform>
            <numerusform>Schutz von %n Registrierungen verlängert</numerusform>
        </translation>
    </message>
    <message>
        <source>Longer protection of “%1” of %2 refused</source>
        <translation>Längerer Schutz von „%1“ von %2 verweigert</translation>
    </message>
    <message numerus="yes">
        <source>Longer protection of %n registrations refused</source>
        <translation>
            <numerusform>Längerer Schutz von %n Registrierung verweigert</numerusform>
            <numerusform>Längerer Schutz von %n Registrierungen verweigert</numerusform>
        </translation>
    </message>
    <message>
        <source>Rules of engagement published: %1, version %2</source>
        <translation>Regeln der Zusammenarbeit veröffentlicht: %1, Version %2</translation>
    </message>
    <message>
        <source>MDF request %1 submitted</source>
        <translation>MDF-Antrag %1 eingereicht</translation>
    </message>
    <message numerus="yes">
        <source>%n MDF requests submitted</source>
        <translation>
            <numerusform>%n MDF-Antrag eingereicht</numerusform>
            <numerusform>%n MDF-Anträge eingereicht</numerusform>
        </translation>
    </message>
    <message>
        <source>MDF request %1 taken into review</source>
        <translation>MDF-Antrag %1 in Prüfung genommen</translation>
    </message>
    <message numerus="yes">
        <source>%n MDF requests taken into review</source>
        <translation>
            <numerusform>%n MDF-Antrag in Prüfung genommen</numerusform>
            <numerusform>%n MDF-Anträge in Prüfung genommen</numerusform>
        </translation>
    </message>
    <message>
        <source>MDF request %1 approved: %2</source>
        <translation>MDF-Antrag %1 genehmigt: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n MDF requests approved</source>
        <translation>
            <numerusform>%n MDF-Antrag genehmigt</numerusform>
            <numerusform>%n MDF-Anträge genehmigt</numerusform>
        </translation>
    </message>
    <message>
        <source>MDF request %1 returned</source>
        <translation>MDF-Antrag %1 zurückgegeben</translation>
    </message>
    <message numerus="yes">
        <source>%n MDF requests returned</source>
        <translation>
            <numerusform>%n MDF-Antrag zurückgegeben</numerusform>
            <numerusform>%n MDF-Anträge zurückgegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>MDF request %1 rejected</source>
        <translation>MDF-Antrag %1 abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%n MDF requests rejected</source>
        <translation>
            <numerusform>%n MDF-Antrag abgelehnt</numerusform>
            <numerusform>%n MDF-Anträge abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>MDF activity %1 begun</source>
        <translation>MDF-Aktivität %1 begonnen</translation>
    </message>
    <message numerus="yes">
        <source>%n MDF activities begun</source>
        <translation>
            <numerusform>%n MDF-Aktivität begonnen</numerusform>
            <numerusform>%n MDF-Aktivitäten begonnen</numerusform>
        </translation>
    </message>
    <message>
        <source>MDF activity %1 completed</source>
        <translation>MDF-Aktivität %1 abgeschlossen</translation>
    </message>
    <message numerus="yes">
        <source>%n MDF activities completed</source>
        <translation>
            <numerusform>%n MDF-Aktivität abgeschlossen</numerusform>
            <numerusform>%n MDF-Aktivitäten abgeschlossen</numerusform>
        </translation>
    </message>
    <message>
        <source>MDF request %1 cancelled</source>
        <translation>MDF-Antrag %1 abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>%n MDF requests cancelled</source>
        <translation>
            <numerusform>%n MDF-Antrag abgebrochen</numerusform>
            <numerusform>%n MDF-Anträge abgebrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest of MDF request %1 released</source>
        <translation>Rest des MDF-Antrags %1 freigegeben</translation>
    </message>
    <message numerus="yes">
        <source>The rest of %n MDF requests released</source>
        <translation>
            <numerusform>Rest von %n MDF-Antrag freigegeben</numerusform>
            <numerusform>Rest von %n MDF-Anträgen freigegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>MDF request %1 extended</source>
        <translation>MDF-Antrag %1 verlängert</translation>
    </message>
    <message numerus="yes">
        <source>%n MDF requests extended</source>
        <translation>
            <numerusform>%n MDF-Antrag verlängert</numerusform>
            <numerusform>%n MDF-Anträge verlängert</numerusform>
        </translation>
    </message>
    <message>
        <source>MDF claim %1 submitted: %2</source>
        <translation>MDF-Abrechnung %1 eingereicht: %2</translation>
    </message>
    <message>
        <source>MDF claim %1 taken into review</source>
        <translation>MDF-Abrechnung %1 in Prüfung genommen</translation>
    </message>
    <message>
        <source>MDF claim %1 approved: %2</source>
        <translation>MDF-Abrechnung %1 genehmigt: %2</translation>
    </message>
    <message>
        <source>MDF claim %1 returned</source>
        <translation>MDF-Abrechnung %1 zurückgegeben</translation>
    </message>
    <message>
        <source>MDF claim %1 rejected</source>
        <translation>MDF-Abrechnung %1 abgelehnt</translation>
    </message>
    <message>
        <source>MDF claim %1 withdrawn</source>
        <translation>MDF-Abrechnung %1 zurückgezogen</translation>
    </message>
    <message>
        <source>MDF claim %1 paid: %2</source>
        <translation>MDF-Abrechnung %1 bezahlt: %2</translation>
    </message>
    <message>
        <source>%2 of MDF claim %1 clawed back</source>
        <translation>%2 der MDF-Abrechnung %1 zurückgeholt</translation>
    </message>
    <message>
        <source>A level of approval given to MDF request %1: %2</source>
        <translation>Eine Genehmigungsstufe für MDF-Antrag %1 gegeben: %2</translation>
    </message>
    <message>
        <source>Rate of %1 on %2 entered</source>
        <translation>Kurs von %1 am %2 eingetragen</translation>
    </message>
    <message>
        <source>Fund %1 opened with %2</source>
        <translation>Fonds %1 mit %2 geöffnet</translation>
    </message>
    <message>
        <source>Budget of fund %1 changed by %2</source>
        <translation>Budget des Fonds %1 um %2 geändert</translation>
    </message>
    <message>
        <source>%1 of fund %2 set aside: %3</source>
        <translation>%1 des Fonds %2 zurückgelegt: %3</translation>
    </message>
    <message>
        <source>Overdraft of fund %1: %2</source>
        <translation>Überziehung des Fonds %1: %2</translation>
    </message>
    <message>
        <source>Fund %1 opened again</source>
        <translation>Fonds %1 wieder geöffnet</translation>
    </message>
    <message>
        <source>Fund %1 closed</source>
        <translation>Fonds %1 geschlossen</translation>
    </message>
    <message numerus="yes">
        <source>%1 accrued in fund %2 for %n partner(s) in %3</source>
        <translation>
            <numerusform>%1 im Fonds %2 für %n Partner in %3 angespart</numerusform>
            <numerusform>%1 im Fonds %2 für %n Partner in %3 angespart</numerusform>
        </translation>
    </message>
    <message>
        <source>MDF request %1 made: %2</source>
        <translation>MDF-Antrag %1 gestellt: %2</translation>
    </message>
    <message>
        <source>MDF request %1 changed: %2</source>
        <translation>MDF-Antrag %1 geändert: %2</translation>
    </message>
    <message numerus="yes">
        <source>What was not claimed of %n MDF request(s) expired</source>
        <translation>
            <numerusform>Was von %n MDF-Antrag nicht abgerechnet war, ist verfallen</numerusform>
            <numerusform>Was von %n MDF-Anträgen nicht abgerechnet war, ist verfallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) untied from MDF request %1</source>
        <translation>
            <numerusform>%n Geschäft von MDF-Antrag %1 gelöst</numerusform>
            <numerusform>%n Geschäfte von MDF-Antrag %1 gelöst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) came of MDF request %1</source>
        <translation>
            <numerusform>%n Geschäft entstand aus MDF-Antrag %1</numerusform>
            <numerusform>%n Geschäfte entstanden aus MDF-Antrag %1</numerusform>
        </translation>
    </message>
    <message>
        <source>MDF claim %1 made: %2</source>
        <translation>MDF-Abrechnung %1 erstellt: %2</translation>
    </message>
    <message>
        <source>MDF claim %1 changed: %2</source>
        <translation>MDF-Abrechnung %1 geändert: %2</translation>
    </message>
    <message>
        <source>Proof %1 added to MDF claim %2</source>
        <translation>Nachweis %1 zu MDF-Abrechnung %2 hinzugefügt</translation>
    </message>
    <message>
        <source>QBR of %2 with %1 planned</source>
        <translation>QBR zu %2 mit %1 geplant</translation>
    </message>
    <message>
        <source>QBR of %2 with %1 changed</source>
        <translation>QBR zu %2 mit %1 geändert</translation>
    </message>
    <message>
        <source>QBR of %2 with %1: remark on “%3”</source>
        <translation>QBR zu %2 mit %1: Bemerkung zu „%3“</translation>
    </message>
    <message>
        <source>QBR of %2 with %1: “%3” agreed</source>
        <translation>QBR zu %2 mit %1: „%3“ vereinbart</translation>
    </message>
    <message>
        <source>QBR of %2 with %1: “%3” taken away</source>
        <translation>QBR zu %2 mit %1: „%3“ entfernt</translation>
    </message>
    <message>
        <source>QBR of %2 with %1 held</source>
        <translation>QBR zu %2 mit %1 abgehalten</translation>
    </message>
    <message>
        <source>QBR of %2 with %1 cancelled</source>
        <translation>QBR zu %2 mit %1 abgesagt</translation>
    </message>
    <message>
        <source>QBR of %2 with %1 planned again</source>
        <translation>QBR zu %2 mit %1 wieder geplant</translation>
    </message>
    <message>
        <source>QBR template %1 saved</source>
        <translation>QBR-Vorlage %1 gespeichert</translation>
    </message>
    <message>
        <source>QBR template %1 deleted</source>
        <translation>QBR-Vorlage %1 gelöscht</translation>
    </message>
    <message>
        <source>SWOT of %1 changed</source>
        <translation>SWOT von %1 geändert</translation>
    </message>
    <message>
        <source>Look of QBR packs changed</source>
        <translation>Aussehen der QBR-Mappen geändert</translation>
    </message>
    <message>
        <source>Logo of %1 changed</source>
        <translation>Logo von %1 geändert</translation>
    </message>
    <message>
        <source>QBR of %2 with %1: “%3” done</source>
        <translation>QBR zu %2 mit %1: „%3“ erledigt</translation>
    </message>
    <message>
        <source>QBR of %2 with %1: “%3” not done yet</source>
        <translation>QBR zu %2 mit %1: „%3“ noch nicht erledigt</translation>
    </message>
    <message>
        <source>Dashboard %1 saved</source>
        <translation>Dashboard %1 gespeichert</translation>
    </message>
    <message>
        <source>Dashboard %1 deleted</source>
        <translation>Dashboard %1 gelöscht</translation>
    </message>
    <message>
        <source>Metric “%1” saved</source>
        <translation>Kennzahl „%1“ gespeichert</translation>
    </message>
    <message>
        <source>Metric “%1” deleted</source>
        <translation>Kennzahl „%1“ gelöscht</translation>
    </message>
    <message>
        <source>How metrics are worked out changed</source>
        <translation>Wie Kennzahlen berechnet werden geändert</translation>
    </message>
    <message>
        <source>Scorecard “%1” saved</source>
        <translation>Scorecard „%1“ gespeichert</translation>
    </message>
    <message>
        <source>Scorecard “%1” deleted</source>
        <translation>Scorecard „%1“ gelöscht</translation>
    </message>
    <message>
        <source>Draft of the tiers “%1” saved</source>
        <translation>Entwurf der Stufen „%1“ gespeichert</translation>
    </message>
    <message>
        <source>Draft of the tiers “%1” discarded</source>
        <translation>Entwurf der Stufen „%1“ verworfen</translation>
    </message>
    <message>
        <source>Tiers “%1” published as version %2</source>
        <translation>Stufen „%1“ als Version %2 veröffentlicht</translation>
    </message>
    <message>
        <source>Tiers reviewed: %1 up, %2 down, %3 with notice</source>
        <translation>Stufen geprüft: %1 aufgestiegen, %2 abgestiegen, %3 mit Ankündigung</translation>
    </message>
    <message>
        <source>%1 made %2 by hand</source>
        <translation>%1 von Hand auf %2 gesetzt</translation>
    </message>
</context>
<context>
    <name>ImportOutcome</name>
    <message>
        <source>custom fields</source>
        <translation>eigene Felder</translation>
    </message>
    <message>
        <source>“%1” names no %2 but is nearly “%3” (%4 rows)</source>
        <translation>„%1“ gibt es unter %2 nicht, aber fast so heißt „%3“ (%4 Zeilen)</translation>
    </message>
    <message>
        <source>%1 (kept as it is)</source>
        <translation>%1 (behalten, wie es ist)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln references to records that are not here yet; they join when those come</source>
        <translation>
            <numerusform>%Ln Verweis auf einen Datensatz, der noch nicht hier ist; er verbindet sich, wenn dieser kommt</numerusform>
            <numerusform>%Ln Verweise auf Datensätze, die noch nicht hier sind; sie verbinden sich, wenn diese kommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept as custom fields: %1</source>
        <translation>Als eigene Felder behalten: %1</translation>
    </message>
    <message>
        <source>1 change of ours has arrived in the CRM</source>
        <translation>1 Änderung von uns ist im CRM angekommen</translation>
    </message>
    <message>
        <source>%Ln changes of ours have arrived in the CRM</source>
        <translation>%Ln Änderungen von uns sind im CRM angekommen</translation>
    </message>
    <message>
        <source>1 record made here came back with the CRM&apos;s key</source>
        <translation>1 hier angelegter Datensatz kam mit dem Schlüssel des CRM zurück</translation>
    </message>
    <message>
        <source>%Ln records made here came back with the CRM&apos;s key</source>
        <translation>%Ln hier angelegte Datensätze kamen mit dem Schlüssel des CRM zurück</translation>
    </message>
    <message>
        <source>1 row is of a record that was deleted here, and stays so</source>
        <translation>1 Zeile gehört zu einem Datensatz, der hier gelöscht wurde, und bleibt es</translation>
    </message>
    <message>
        <source>%Ln rows are of records that were deleted here, and stay so</source>
        <translation>%Ln Zeilen gehören zu Datensätzen, die hier gelöscht wurden, und bleiben es</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation>%1 unverändert</translation>
    </message>
    <message>
        <source>%1 in conflict</source>
        <translation>%1 im Konflikt</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 fehlen</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>keine Zeilen</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message>
        <source>%Ln files</source>
        <translation>%Ln Dateien</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%Ln rows</source>
        <translation>%Ln Zeilen</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>above the table</source>
        <translation>über der Tabelle</translation>
    </message>
    <message>
        <source>a sum of the rows above it</source>
        <translation>eine Summe der Zeilen darüber</translation>
    </message>
    <message>
        <source>heading of a group of rows</source>
        <translation>Überschrift einer Gruppe von Zeilen</translation>
    </message>
    <message>
        <source>small print below the table</source>
        <translation>Kleingedrucktes unter der Tabelle</translation>
    </message>
    <message>
        <source>Not linked, as several records here are called so (how many, in brackets): %1</source>
        <translation>Nicht verknüpft, weil mehrere Datensätze hier so heißen (wie viele, in Klammern): %1</translation>
    </message>
</context>
<context>
    <name>Matching</name>
    <message>
        <source>same name</source>
        <translation>gleicher Name</translation>
    </message>
    <message>
        <source>names alike: %1 %</source>
        <translation>Namen ähnlich: %1 %</translation>
    </message>
    <message>
        <source>names differ: alike only %1 %</source>
        <translation>Namen verschieden: nur zu %1 % ähnlich</translation>
    </message>
    <message>
        <source>same legal form</source>
        <translation>gleiche Rechtsform</translation>
    </message>
    <message>
        <source>other legal form</source>
        <translation>andere Rechtsform</translation>
    </message>
    <message>
        <source>same registration number %1</source>
        <translation>gleiche Registernummer %1</translation>
    </message>
    <message>
        <source>other registration number: %1 and %2</source>
        <translation>andere Registernummer: %1 und %2</translation>
    </message>
    <message>
        <source>same e-mail %1</source>
        <translation>gleiche E-Mail-Adresse %1</translation>
    </message>
    <message>
        <source>other e-mail: %1 and %2</source>
        <translation>andere E-Mail-Adresse: %1 und %2</translation>
    </message>
    <message>
        <source>same web domain %1</source>
        <translation>gleiche Web-Domain %1</translation>
    </message>
    <message>
        <source>other web domain: %1 and %2</source>
        <translation>andere Web-Domain: %1 und %2</translation>
    </message>
    <message>
        <source>same phone %1</source>
        <translation>gleiche Telefonnummer %1</translation>
    </message>
    <message>
        <source>other phone: %1 and %2</source>
        <translation>andere Telefonnummer: %1 und %2</translation>
    </message>
    <message>
        <source>same street and number: %1</source>
        <translation>gleiche Straße und Hausnummer: %1</translation>
    </message>
    <message>
        <source>other street: %1 and %2</source>
        <translation>andere Straße: %1 und %2</translation>
    </message>
    <message>
        <source>same postal code %1</source>
        <translation>gleiche Postleitzahl %1</translation>
    </message>
    <message>
        <source>other postal code: %1 and %2</source>
        <translation>andere Postleitzahl: %1 und %2</translation>
    </message>
    <message>
        <source>same city %1</source>
        <translation>gleicher Ort %1</translation>
    </message>
    <message>
        <source>other city: %1 and %2</source>
        <translation>anderer Ort: %1 und %2</translation>
    </message>
    <message>
        <source>same country %1</source>
        <translation>gleiches Land %1</translation>
    </message>
    <message>
        <source>other country: %1 and %2</source>
        <translation>anderes Land: %1 und %2</translation>
    </message>
    <message>
        <source>same company</source>
        <translation>gleiches Unternehmen</translation>
    </message>
    <message>
        <source>other company</source>
        <translation>anderes Unternehmen</translation>
    </message>
    <message>
        <source>same amount</source>
        <translation>gleicher Betrag</translation>
    </message>
    <message>
        <source>other amount</source>
        <translation>anderer Betrag</translation>
    </message>
    <message>
        <source>same close date %1</source>
        <translation>gleiches Abschlussdatum %1</translation>
    </message>
    <message>
        <source>other close date: %1 and %2</source>
        <translation>anderes Abschlussdatum: %1 und %2</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>Won revenue, sourced</source>
        <translation>Gewonnener Umsatz, vermittelt</translation>
    </message>
    <message>
        <source>Deals won, sourced</source>
        <translation>Gewonnene Abschlüsse, vermittelt</translation>
    </message>
    <message>
        <source>Deals lost, sourced</source>
        <translation>Verlorene Abschlüsse, vermittelt</translation>
    </message>
    <message>
        <source>Deals won with an amount</source>
        <translation>Gewonnene Abschlüsse mit Betrag</translation>
    </message>
    <message>
        <source>Deals won left out: no rate for their currency</source>
        <translation>Ausgelassene gewonnene Abschlüsse: kein Kurs für ihre Währung</translation>
    </message>
    <message>
        <source>Days from creation to winning, summed</source>
        <translation>Tage von der Anlage bis zum Gewinn, summiert</translation>
    </message>
    <message>
        <source>Deals won with both dates</source>
        <translation>Gewonnene Abschlüsse mit beiden Daten</translation>
    </message>
    <message>
        <source>Pipeline created, sourced</source>
        <translation>Neue Pipeline, vermittelt</translation>
    </message>
    <message>
        <source>Deals created, sourced</source>
        <translation>Neue Abschlüsse, vermittelt</translation>
    </message>
    <message>
        <source>Deals created left out: no rate for their currency</source>
        <translation>Ausgelassene neue Abschlüsse: kein Kurs für ihre Währung</translation>
    </message>
    <message>
        <source>Open pipeline, sourced</source>
        <translation>Offene Pipeline, vermittelt</translation>
    </message>
    <message>
        <source>Open deals, sourced</source>
        <translation>Offene Abschlüsse, vermittelt</translation>
    </message>
    <message>
        <source>Won revenue, influenced</source>
        <translation>Gewonnener Umsatz, beeinflusst</translation>
    </message>
    <message>
        <source>Deals won, influenced</source>
        <translation>Gewonnene Abschlüsse, beeinflusst</translation>
    </message>
    <message>
        <source>Pipeline created, influenced</source>
        <translation>Neue Pipeline, beeinflusst</translation>
    </message>
    <message>
        <source>Open pipeline, influenced</source>
        <translation>Offene Pipeline, beeinflusst</translation>
    </message>
    <message>
        <source>Won revenue, influenced, each deal once</source>
        <translation>Gewonnener Umsatz, beeinflusst, jeder Abschluss einmal</translation>
    </message>
    <message>
        <source>Deals won, influenced, each once</source>
        <translation>Gewonnene Abschlüsse, beeinflusst, jeder einmal</translation>
    </message>
    <message>
        <source>Pipeline created, influenced, each deal once</source>
        <translation>Neue Pipeline, beeinflusst, jeder Abschluss einmal</translation>
    </message>
    <message>
        <source>Open pipeline, influenced, each deal once</source>
        <translation>Offene Pipeline, beeinflusst, jeder Abschluss einmal</translation>
    </message>
    <message>
        <source>Won revenue no partner sourced</source>
        <translation>Gewonnener Umsatz ohne Partner</translation>
    </message>
    <message>
        <source>Deals won that no partner sourced</source>
        <translation>Gewonnene Abschlüsse ohne Partner</translation>
    </message>
    <message>
        <source>New customers by partners</source>
        <translation>Neue Kunden durch Partner</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Partners that joined</source>
        <translation>Beigetretene Partner</translation>
    </message>
    <message>
        <source>Partners that left</source>
        <translation>Ausgeschiedene Partner</translation>
    </message>
    <message>
        <source>Active partners</source>
        <translation>Aktive Partner</translation>
    </message>
    <message>
        <source>Partners with their first won deal</source>
        <translation>Partner mit ihrem ersten gewonnenen Abschluss</translation>
    </message>
    <message>
        <source>Days to first revenue</source>
        <translation>Tage bis zum ersten Umsatz</translation>
    </message>
    <message>
        <source>Revenue of the customers of the 12 months before</source>
        <translation>Umsatz der Kunden der 12 Monate davor</translation>
    </message>
    <message>
        <source>Revenue of the same customers in the last 12 months</source>
        <translation>Umsatz derselben Kunden in den letzten 12 Monaten</translation>
    </message>
    <message>
        <source>The same, none above what it was</source>
        <translation>Derselbe, keiner über seinem früheren</translation>
    </message>
    <message>
        <source>Customers of the 12 months before</source>
        <translation>Kunden der 12 Monate davor</translation>
    </message>
    <message>
        <source>Of those, customers of the last 12 months</source>
        <translation>Davon Kunden der letzten 12 Monate</translation>
    </message>
    <message>
        <source>Customers of the last 12 months</source>
        <translation>Kunden der letzten 12 Monate</translation>
    </message>
    <message>
        <source>Registrations that came in</source>
        <translation>Eingegangene Registrierungen</translation>
    </message>
    <message>
        <source>Of those, approved</source>
        <translation>Davon genehmigt</translation>
    </message>
    <message>
        <source>Of those, rejected</source>
        <translation>Davon abgelehnt</translation>
    </message>
    <message>
        <source>Of those, won</source>
        <translation>Davon gewonnen</translation>
    </message>
    <message>
        <source>Of those, in conflict</source>
        <translation>Davon im Konflikt</translation>
    </message>
    <message>
        <source>Working minutes until the answer</source>
        <translation>Arbeitsminuten bis zur Antwort</translation>
    </message>
    <message>
        <source>MDF given</source>
        <translation>MDF zugeteilt</translation>
    </message>
    <message>
        <source>MDF paid</source>
        <translation>MDF ausgezahlt</translation>
    </message>
    <message>
        <source>Won revenue of MDF activities</source>
        <translation>Gewonnener Umsatz aus MDF-Aktivitäten</translation>
    </message>
    <message>
        <source>Cost: people</source>
        <translation>Kosten: Personal</translation>
    </message>
    <message>
        <source>Cost: program</source>
        <translation>Kosten: Programm</translation>
    </message>
    <message>
        <source>Cost: incentives</source>
        <translation>Kosten: Anreize</translation>
    </message>
    <message>
        <source>Cost: enablement</source>
        <translation>Kosten: Befähigung</translation>
    </message>
    <message>
        <source>Cost: winning partners</source>
        <translation>Kosten: Partnergewinnung</translation>
    </message>
    <message>
        <source>Cost: support</source>
        <translation>Kosten: Betreuung</translation>
    </message>
    <message>
        <source>Costs left out: no rate for their currency</source>
        <translation>Ausgelassene Kosten: kein Kurs für ihre Währung</translation>
    </message>
    <message>
        <source>Certified people</source>
        <translation>Zertifizierte</translation>
    </message>
    <message>
        <source>Partners with certified people</source>
        <translation>Partner mit zertifizierten Personen</translation>
    </message>
    <message>
        <source>Courses completed</source>
        <translation>Abgeschlossene Kurse</translation>
    </message>
    <message>
        <source>Courses enrolled in</source>
        <translation>Belegte Kurse</translation>
    </message>
    <message>
        <source>Satisfaction, summed</source>
        <translation>Zufriedenheit, summiert</translation>
    </message>
    <message>
        <source>Answers on satisfaction</source>
        <translation>Antworten zur Zufriedenheit</translation>
    </message>
    <message>
        <source>Promoters (9 and 10)</source>
        <translation>Fürsprecher (9 und 10)</translation>
    </message>
    <message>
        <source>Detractors (0 to 6)</source>
        <translation>Kritiker (0 bis 6)</translation>
    </message>
    <message>
        <source>Answers on recommending</source>
        <translation>Antworten zur Weiterempfehlung</translation>
    </message>
    <message>
        <source>Onboardings started</source>
        <translation>Begonnene Einarbeitungen</translation>
    </message>
    <message>
        <source>Of those, finished</source>
        <translation>Davon abgeschlossen</translation>
    </message>
    <message>
        <source>Days in stages, summed</source>
        <translation>Tage in Phasen, summiert</translation>
    </message>
    <message>
        <source>Moves of deals out of a stage</source>
        <translation>Phasenwechsel von Abschlüssen</translation>
    </message>
    <message>
        <source>Agreements renewed</source>
        <translation>Verlängerte Verträge</translation>
    </message>
    <message>
        <source>Agreements that ended</source>
        <translation>Beendete Verträge</translation>
    </message>
    <message>
        <source>MDF entries left out: no rate for their currency</source>
        <translation>Ausgelassene MDF-Buchungen: kein Kurs für ihre Währung</translation>
    </message>
    <message>
        <source>Answers left out: not from 0 to 10</source>
        <translation>Ausgelassene Antworten: nicht von 0 bis 10</translation>
    </message>
    <message>
        <source>Answers left out: outside their scale</source>
        <translation>Ausgelassene Antworten: außerhalb ihrer Skala</translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>Sourced revenue</source>
        <translation>Vermittelter Umsatz</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Amounts of the deals won in the period that a partner brought, at the rate of their close date</source>
        <translation>Beträge der im Zeitraum gewonnenen Abschlüsse, die ein Partner vermittelt hat, zum Kurs ihres Abschlusstags</translation>
    </message>
    <message>
        <source>A deal without a close date is in no period.</source>
        <translation>Ein Abschluss ohne Abschlussdatum liegt in keinem Zeitraum.</translation>
    </message>
    <message>
        <source>Influenced revenue</source>
        <translation>Beeinflusster Umsatz</translation>
    </message>
    <message>
        <source>Amounts of the deals won in the period that a partner took part in without having brought them</source>
        <translation>Beträge der im Zeitraum gewonnenen Abschlüsse, an denen ein Partner beteiligt war, ohne sie vermittelt zu haben</translation>
    </message>
    <message>
        <source>Never add it to sourced revenue. Several partners may each have influenced a deal: it counts for each, and once for the program.</source>
        <translation>Nie zum vermittelten Umsatz hinzuzählen. Mehrere Partner können einen Abschluss beeinflusst haben: Er zählt für jeden und für das Programm einmal.</translation>
    </message>
    <message>
        <source>Channel revenue share</source>
        <translation>Anteil des Partnerumsatzes</translation>
    </message>
    <message>
        <source>Sourced revenue ÷ all revenue of the company</source>
        <translation>Vermittelter Umsatz ÷ gesamter Umsatz des Unternehmens</translation>
    </message>
    <message>
        <source>Deals won</source>
        <translation>Gewonnene Abschlüsse</translation>
    </message>
    <message>
        <source>Number of deals won in the period that a partner brought</source>
        <translation>Anzahl der im Zeitraum gewonnenen Abschlüsse, die ein Partner vermittelt hat</translation>
    </message>
    <message>
        <source>Deal size</source>
        <translation>Abschlussgröße</translation>
    </message>
    <message>
        <source>Sourced revenue ÷ deals won that have an amount</source>
        <translation>Vermittelter Umsatz ÷ gewonnene Abschlüsse mit Betrag</translation>
    </message>
    <message>
        <source>The mean: one very large deal moves it.</source>
        <translation>Der Mittelwert: Ein sehr großer Abschluss verschiebt ihn.</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Neue Kunden</translation>
    </message>
    <message>
        <source>Customers whose first deal ever was won in the period by the partner</source>
        <translation>Kunden, deren überhaupt erster Abschluss im Zeitraum vom Partner gewonnen wurde</translation>
    </message>
    <message>
        <source>Pipeline sourced</source>
        <translation>Vermittelte Pipeline</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Amounts of the deals created in the period that a partner brought, at the rate of that day</source>
        <translation>Beträge der im Zeitraum angelegten Abschlüsse, die ein Partner vermittelt hat, zum Kurs dieses Tages</translation>
    </message>
    <message>
        <source>With the amount each deal has now.</source>
        <translation>Mit dem Betrag, den jeder Abschluss jetzt hat.</translation>
    </message>
    <message>
        <source>Pipeline influenced</source>
        <translation>Beeinflusste Pipeline</translation>
    </message>
    <message>
        <source>Amounts of the deals created in the period that a partner takes part in without having brought them</source>
        <translation>Beträge der im Zeitraum angelegten Abschlüsse, an denen ein Partner beteiligt ist, ohne sie vermittelt zu haben</translation>
    </message>
    <message>
        <source>Open pipeline</source>
        <translation>Offene Pipeline</translation>
    </message>
    <message>
        <source>Amounts of the sourced deals that were open at the period&apos;s end</source>
        <translation>Beträge der vermittelten Abschlüsse, die am Ende des Zeitraums offen waren</translation>
    </message>
    <message>
        <source>A deal is open from its creation to its close date, with the amount it has now.</source>
        <translation>Ein Abschluss ist von der Anlage bis zum Abschlussdatum offen, mit dem Betrag, den er jetzt hat.</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Abschlussquote</translation>
    </message>
    <message>
        <source>Deals won ÷ (deals won + deals lost), of those closed in the period</source>
        <translation>Gewonnene ÷ (gewonnene + verlorene Abschlüsse), von den im Zeitraum geschlossenen</translation>
    </message>
    <message>
        <source>By number, not by amount.</source>
        <translation>Nach Anzahl, nicht nach Betrag.</translation>
    </message>
    <message>
        <source>Sales cycle</source>
        <translation>Verkaufszyklus</translation>
    </message>
    <message>
        <source>Days from creation to winning, mean of the deals won in the period</source>
        <translation>Tage von der Anlage bis zum Gewinn, Mittelwert der im Zeitraum gewonnenen Abschlüsse</translation>
    </message>
    <message>
        <source>Deals closed before they were created are left out.</source>
        <translation>Abschlüsse, die vor ihrer Anlage geschlossen wurden, sind ausgelassen.</translation>
    </message>
    <message>
        <source>Days in a stage</source>
        <translation>Tage in einer Phase</translation>
    </message>
    <message>
        <source>Days deals stayed in the stage they left in the period, mean</source>
        <translation>Tage, die Abschlüsse in der Phase blieben, die sie im Zeitraum verließen, Mittelwert</translation>
    </message>
    <message>
        <source>First stays count where the CRM says since when.</source>
        <translation>Erste Aufenthalte zählen, wo das CRM sagt, seit wann.</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Partners at the period&apos;s end: those that joined and have not left</source>
        <translation>Partner am Ende des Zeitraums: beigetreten und nicht ausgeschieden</translation>
    </message>
    <message>
        <source>A partner joins with its first agreement, else as it enters onboarding; it leaves as its stage becomes former.</source>
        <translation>Ein Partner tritt mit seinem ersten Vertrag bei, sonst mit Beginn der Einarbeitung; er scheidet aus, wenn seine Phase ehemalig wird.</translation>
    </message>
    <message>
        <source>New partners</source>
        <translation>Neue Partner</translation>
    </message>
    <message>
        <source>Partners that joined in the period</source>
        <translation>Im Zeitraum beigetretene Partner</translation>
    </message>
    <message>
        <source>Active partners</source>
        <translation>Aktive Partner</translation>
    </message>
    <message>
        <source>Partners with a deal, a registration or a completed training in the 12 months up to the period&apos;s end</source>
        <translation>Partner mit einem Abschluss, einer Registrierung oder einer abgeschlossenen Schulung in den 12 Monaten bis zum Ende des Zeitraums</translation>
    </message>
    <message>
        <source>Active partner share</source>
        <translation>Anteil aktiver Partner</translation>
    </message>
    <message>
        <source>Active partners ÷ partners, at the period&apos;s end</source>
        <translation>Aktive Partner ÷ Partner, am Ende des Zeitraums</translation>
    </message>
    <message>
        <source>Activation rate</source>
        <translation>Aktivierungsquote</translation>
    </message>
    <message>
        <source>Partners that ever won a deal ÷ partners that ever joined, up to the period&apos;s end</source>
        <translation>Partner, die je einen Abschluss gewannen ÷ Partner, die je beitraten, bis zum Ende des Zeitraums</translation>
    </message>
    <message>
        <source>Partner churn</source>
        <translation>Partnerabwanderung</translation>
    </message>
    <message>
        <source>Partners that left in the period ÷ partners at its start</source>
        <translation>Im Zeitraum ausgeschiedene Partner ÷ Partner an seinem Anfang</translation>
    </message>
    <message>
        <source>Renewal rate</source>
        <translation>Verlängerungsquote</translation>
    </message>
    <message>
        <source>Agreements renewed ÷ (renewed + ended), of the terms that ended in the period</source>
        <translation>Verlängerte Verträge ÷ (verlängerte + beendete), von den im Zeitraum endenden Laufzeiten</translation>
    </message>
    <message>
        <source>Onboarding completion</source>
        <translation>Abgeschlossene Einarbeitung</translation>
    </message>
    <message>
        <source>Onboardings finished ÷ onboardings started, of those started in the period</source>
        <translation>Abgeschlossene ÷ begonnene Einarbeitungen, von den im Zeitraum begonnenen</translation>
    </message>
    <message>
        <source>Young onboardings are still under way.</source>
        <translation>Junge Einarbeitungen laufen noch.</translation>
    </message>
    <message>
        <source>Time to first revenue</source>
        <translation>Zeit bis zum ersten Umsatz</translation>
    </message>
    <message>
        <source>Days from joining to the first won deal, median of the partners whose first it was in the period</source>
        <translation>Tage vom Beitritt bis zum ersten gewonnenen Abschluss, Median der Partner, deren erster es im Zeitraum war</translation>
    </message>
    <message>
        <source>Says nothing of those that still wait. Beginning and end can be set.</source>
        <translation>Sagt nichts über die, die noch warten. Anfang und Ende lassen sich einstellen.</translation>
    </message>
    <message>
        <source>Time to first revenue, with those waiting</source>
        <translation>Zeit bis zum ersten Umsatz, mit den Wartenden</translation>
    </message>
    <message>
        <source>Days after which half of the partners that joined in the 24 months up to the period&apos;s end have won a deal, by Kaplan and Meier</source>
        <translation>Tage, nach denen die Hälfte der Partner, die in den 24 Monaten bis zum Ende des Zeitraums beitraten, einen Abschluss gewonnen hat, nach Kaplan und Meier</translation>
    </message>
    <message>
        <source>No value as long as fewer than half have.</source>
        <translation>Kein Wert, solange es weniger als die Hälfte sind.</translation>
    </message>
    <message>
        <source>Engagement score</source>
        <translation>Engagement-Wert</translation>
    </message>
    <message>
        <source>30 × certified people up to 2 + 40 × revenue of 12 months up to twice the program&apos;s mean + 20 × deals and registrations up to one a month + 10 × satisfaction (half of it where nobody answered); 0 to 100</source>
        <translation>30 × zertifizierte Personen bis 2 + 40 × Umsatz von 12 Monaten bis zum Doppelten des Programmmittels + 20 × Abschlüsse und Registrierungen bis eine im Monat + 10 × Zufriedenheit (die Hälfte, wo niemand antwortete); 0 bis 100</translation>
    </message>
    <message>
        <source>Ours: there is no standard for how each part is measured.</source>
        <translation>Unsere Definition: Es gibt keinen Standard, wie jeder Teil gemessen wird.</translation>
    </message>
    <message>
        <source>Program cost</source>
        <translation>Programmkosten</translation>
    </message>
    <message>
        <source>Cost and return</source>
        <translation>Kosten und Ertrag</translation>
    </message>
    <message>
        <source>People + program + incentives + enablement + winning partners + support + MDF paid; costs are spread evenly over their days</source>
        <translation>Personal + Programm + Anreize + Befähigung + Partnergewinnung + Betreuung + ausgezahlte MDF; Kosten werden gleichmäßig auf ihre Tage verteilt</translation>
    </message>
    <message>
        <source>Of one partner only what is its own: costs for all are in the program&apos;s alone.</source>
        <translation>Bei einem Partner nur die eigenen: Kosten für alle stehen nur beim Programm.</translation>
    </message>
    <message>
        <source>Return on partner investment</source>
        <translation>Ertrag der Partnerinvestition</translation>
    </message>
    <message>
        <source>(Sourced revenue − program cost) ÷ program cost</source>
        <translation>(Vermittelter Umsatz − Programmkosten) ÷ Programmkosten</translation>
    </message>
    <message>
        <source>Ours: no authority defines it. By revenue, not by margin.</source>
        <translation>Unsere Definition: Keine Stelle legt ihn fest. Nach Umsatz, nicht nach Marge.</translation>
    </message>
    <message>
        <source>Cost per partner</source>
        <translation>Kosten je Partner</translation>
    </message>
    <message>
        <source>Program cost ÷ partners at the period&apos;s end</source>
        <translation>Programmkosten ÷ Partner am Ende des Zeitraums</translation>
    </message>
    <message>
        <source>Contribution margin</source>
        <translation>Deckungsbeitrag</translation>
    </message>
    <message>
        <source>Sourced revenue × gross margin − program cost</source>
        <translation>Vermittelter Umsatz × Bruttomarge − Programmkosten</translation>
    </message>
    <message>
        <source>The gross margin is a setting of the program.</source>
        <translation>Die Bruttomarge ist eine Einstellung des Programms.</translation>
    </message>
    <message>
        <source>Acquisition cost by partners</source>
        <translation>Gewinnungskosten über Partner</translation>
    </message>
    <message>
        <source>Program cost ÷ new customers by partners</source>
        <translation>Programmkosten ÷ neue Kunden durch Partner</translation>
    </message>
    <message>
        <source>Compare with what a customer costs who is won directly.</source>
        <translation>Mit den Kosten eines direkt gewonnenen Kunden vergleichen.</translation>
    </message>
    <message>
        <source>Customer lifetime value</source>
        <translation>Kundenlebenszeitwert</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Revenue of 12 months ÷ customers × gross margin ÷ (1 − customer retention)</source>
        <translation>Umsatz von 12 Monaten ÷ Kunden × Bruttomarge ÷ (1 − Kundenbindung)</translation>
    </message>
    <message>
        <source>Not defined where no customer was lost.</source>
        <translation>Nicht bestimmt, wo kein Kunde verloren ging.</translation>
    </message>
    <message>
        <source>Partner lifetime value</source>
        <translation>Partnerlebenszeitwert</translation>
    </message>
    <message>
        <source>Revenue of 12 months ÷ partners × gross margin ÷ partner churn − (cost of winning ÷ new partners + support ÷ partners)</source>
        <translation>Umsatz von 12 Monaten ÷ Partner × Bruttomarge ÷ Partnerabwanderung − (Gewinnungskosten ÷ neue Partner + Betreuung ÷ Partner)</translation>
    </message>
    <message>
        <source>Not defined for a year in which no partner left or none joined.</source>
        <translation>Nicht bestimmt für ein Jahr, in dem kein Partner ausschied oder keiner beitrat.</translation>
    </message>
    <message>
        <source>Net revenue retention</source>
        <translation>Netto-Umsatzbindung</translation>
    </message>
    <message>
        <source>Revenue of the last 12 months with the customers of the 12 months before ÷ their revenue then</source>
        <translation>Umsatz der letzten 12 Monate mit den Kunden der 12 Monate davor ÷ deren damaliger Umsatz</translation>
    </message>
    <message>
        <source>A customer that buys by another partner is lost to the first.</source>
        <translation>Ein Kunde, der über einen anderen Partner kauft, ist für den ersten verloren.</translation>
    </message>
    <message>
        <source>Gross revenue retention</source>
        <translation>Brutto-Umsatzbindung</translation>
    </message>
    <message>
        <source>The same, no customer above what it bought then</source>
        <translation>Dasselbe, kein Kunde über dem, was er damals kaufte</translation>
    </message>
    <message>
        <source>Never above 100 %.</source>
        <translation>Nie über 100 %.</translation>
    </message>
    <message>
        <source>Customer retention</source>
        <translation>Kundenbindung</translation>
    </message>
    <message>
        <source>Customers of the 12 months before that bought in the last 12 months ÷ customers of the 12 months before</source>
        <translation>Kunden der 12 Monate davor, die in den letzten 12 Monaten kauften ÷ Kunden der 12 Monate davor</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>Registrierungen</translation>
    </message>
    <message>
        <source>Deal registrations that came in</source>
        <translation>Eingegangene Deal-Registrierungen</translation>
    </message>
    <message>
        <source>Approval rate</source>
        <translation>Genehmigungsquote</translation>
    </message>
    <message>
        <source>Approved ÷ (approved + rejected), of the registrations that came in in the period</source>
        <translation>Genehmigte ÷ (genehmigte + abgelehnte), von den im Zeitraum eingegangenen Registrierungen</translation>
    </message>
    <message>
        <source>Those not answered yet are left out.</source>
        <translation>Noch nicht beantwortete sind ausgelassen.</translation>
    </message>
    <message>
        <source>Registration conversion</source>
        <translation>Umwandlung der Registrierungen</translation>
    </message>
    <message>
        <source>Registrations whose deal was won ÷ registrations approved, of those that came in in the period</source>
        <translation>Registrierungen mit gewonnenem Abschluss ÷ genehmigte Registrierungen, von den im Zeitraum eingegangenen</translation>
    </message>
    <message>
        <source>Of those approved, not of all. Young ones are still open.</source>
        <translation>Von den genehmigten, nicht von allen. Junge sind noch offen.</translation>
    </message>
    <message>
        <source>Answer time</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>Working hours from coming in to the answer, median of the answers of the period</source>
        <translation>Arbeitsstunden vom Eingang bis zur Antwort, Median der Antworten des Zeitraums</translation>
    </message>
    <message>
        <source>Conflict rate</source>
        <translation>Konfliktquote</translation>
    </message>
    <message>
        <source>Registrations in conflict ÷ registrations that came in</source>
        <translation>Registrierungen im Konflikt ÷ eingegangene Registrierungen</translation>
    </message>
    <message>
        <source>In conflict: undecided, or with one that was first.</source>
        <translation>Im Konflikt: unentschieden, oder mit einer früheren.</translation>
    </message>
    <message>
        <source>MDF paid</source>
        <translation>MDF ausgezahlt</translation>
    </message>
    <message>
        <source>MDF</source>
        <translation>MDF</translation>
    </message>
    <message>
        <source>Claims paid in the period, less what was clawed back</source>
        <translation>Im Zeitraum ausgezahlte Anträge, abzüglich Rückforderungen</translation>
    </message>
    <message>
        <source>MDF utilisation</source>
        <translation>MDF-Ausschöpfung</translation>
    </message>
    <message>
        <source>MDF paid in the last 12 months ÷ MDF given in them</source>
        <translation>In den letzten 12 Monaten ausgezahlte ÷ zugeteilte MDF</translation>
    </message>
    <message>
        <source>Given: to a partner what was allocated to it, to the program what came into its funds.</source>
        <translation>Zugeteilt: einem Partner, was ihm zugewiesen wurde, dem Programm, was in seine Fonds kam.</translation>
    </message>
    <message>
        <source>MDF ROI</source>
        <translation>MDF-ROI</translation>
    </message>
    <message>
        <source>(Won revenue of the activities&apos; deals − MDF paid) ÷ MDF paid, of the last 12 months</source>
        <translation>(Gewonnener Umsatz der Abschlüsse aus Aktivitäten − ausgezahlte MDF) ÷ ausgezahlte MDF, der letzten 12 Monate</translation>
    </message>
    <message>
        <source>Deals count as they are linked to an activity.</source>
        <translation>Abschlüsse zählen, wie sie mit einer Aktivität verknüpft sind.</translation>
    </message>
    <message>
        <source>Certified people</source>
        <translation>Zertifizierte</translation>
    </message>
    <message>
        <source>Enablement</source>
        <translation>Befähigung</translation>
    </message>
    <message>
        <source>People with a certification that holds at the period&apos;s end</source>
        <translation>Personen mit einer am Ende des Zeitraums gültigen Zertifizierung</translation>
    </message>
    <message>
        <source>Certification density</source>
        <translation>Zertifizierungsdichte</translation>
    </message>
    <message>
        <source>Certified people ÷ partners, at the period&apos;s end</source>
        <translation>Zertifizierte Personen ÷ Partner, am Ende des Zeitraums</translation>
    </message>
    <message>
        <source>Ours: no authority defines it.</source>
        <translation>Unsere Definition: Keine Stelle legt sie fest.</translation>
    </message>
    <message>
        <source>Certified partner share</source>
        <translation>Anteil zertifizierter Partner</translation>
    </message>
    <message>
        <source>Partners with certified people ÷ partners, at the period&apos;s end</source>
        <translation>Partner mit zertifizierten Personen ÷ Partner, am Ende des Zeitraums</translation>
    </message>
    <message>
        <source>Training completion</source>
        <translation>Abgeschlossene Schulungen</translation>
    </message>
    <message>
        <source>Courses completed up to the period&apos;s end ÷ courses enrolled in</source>
        <translation>Bis zum Ende des Zeitraums abgeschlossene ÷ belegte Kurse</translation>
    </message>
    <message>
        <source>An enrolment that is not completed has no date: it counts in all periods.</source>
        <translation>Ein nicht abgeschlossener Kurs hat kein Datum: Er zählt in allen Zeiträumen.</translation>
    </message>
    <message>
        <source>Partner satisfaction</source>
        <translation>Partnerzufriedenheit</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Zufriedenheit</translation>
    </message>
    <message>
        <source>Mean of the answers, each from 0 at its scale&apos;s bottom to 100 at its top</source>
        <translation>Mittelwert der Antworten, jede von 0 am unteren bis 100 am oberen Ende ihrer Skala</translation>
    </message>
    <message>
        <source>80 and above is good, below 60 is not.</source>
        <translation>Ab 80 ist es gut, unter 60 nicht.</translation>
    </message>
    <message>
        <source>Partner NPS</source>
        <translation>Partner-NPS</translation>
    </message>
    <message>
        <source>Share of answers 9 and 10 − share of answers 0 to 6, times 100</source>
        <translation>Anteil der Antworten 9 und 10 − Anteil der Antworten 0 bis 6, mal 100</translation>
    </message>
    <message>
        <source>From −100 to 100.</source>
        <translation>Von −100 bis 100.</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>there is no such metric; there are %1</source>
        <translation>eine solche Kennzahl gibt es nicht; es gibt %1</translation>
    </message>
    <message>
        <source>at character %1: nothing is called &quot;%2&quot;: %3</source>
        <translation>bei Zeichen %1: nichts heißt „%2“: %3</translation>
    </message>
    <message>
        <source>at character %1: it would be part of itself: %2</source>
        <translation>bei Zeichen %1: sie wäre ein Teil ihrer selbst: %2</translation>
    </message>
    <message>
        <source>a key is made of small letters, digits and _ and begins with a letter</source>
        <translation>ein Schlüssel besteht aus Kleinbuchstaben, Ziffern und _ und beginnt mit einem Buchstaben</translation>
    </message>
    <message>
        <source>this key belongs to a number that comes with Channelbook</source>
        <translation>dieser Schlüssel gehört zu einer Zahl, die Channelbook mitbringt</translation>
    </message>
    <message>
        <source>it comes with Channelbook and stays</source>
        <translation>sie gehört zu Channelbook und bleibt</translation>
    </message>
    <message>
        <source>“%1” is made of it</source>
        <translation>„%1“ besteht aus ihr</translation>
    </message>
</context>
<context>
    <name>MetricWords</name>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <comment>percentage points</comment>
        <translation>%1 Pp.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>against %1</source>
        <comment>a period, as 2026-Q2</comment>
        <translation>gegenüber %1</translation>
    </message>
    <message>
        <source>within the target of %1</source>
        <translation>im Ziel von %1</translation>
    </message>
    <message>
        <source>over the target of %1</source>
        <translation>über dem Ziel von %1</translation>
    </message>
    <message>
        <source>%1 % of %2</source>
        <comment>share of a target</comment>
        <translation>%1 % von %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an input and its value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 Stunden</translation>
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
</context>
<context>
    <name>Models</name>
    <message>
        <source>First touch</source>
        <translation>Erste Berührung</translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation>Letzte Berührung</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Position-based (40-20-40)</source>
        <translation>Nach Position (40-20-40)</translation>
    </message>
    <message>
        <source>W-shaped (30-30-30)</source>
        <translation>W-förmig (30-30-30)</translation>
    </message>
    <message>
        <source>Time decay (7 days)</source>
        <translation>Zeitverfall (7 Tage)</translation>
    </message>
    <message>
        <source>Position decay</source>
        <translation>Positionsverfall</translation>
    </message>
    <message>
        <source>Own weights</source>
        <translation>Eigene Gewichte</translation>
    </message>
    <message>
        <source>Markov (removal effect)</source>
        <translation>Markov (Wegfalleffekt)</translation>
    </message>
    <message>
        <source>Shapley</source>
        <translation>Shapley</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>%1B</source>
        <translation>%1 Mrd.</translation>
    </message>
    <message>
        <source>%1M</source>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>%1k</source>
        <translation>%1 Tsd.</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>ändert sich</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>entfällt</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>Gross margin</source>
        <translation>Bruttomarge</translation>
    </message>
    <message>
        <source>Not defined: it would be divided by “%1”, which is 0</source>
        <translation>Nicht bestimmt: Es würde durch „%1“ geteilt, und das ist 0</translation>
    </message>
    <message>
        <source>“%1” is not set in the program&apos;s settings</source>
        <translation>„%1“ ist in den Einstellungen des Programms nicht gesetzt</translation>
    </message>
    <message>
        <source>No data: “%1”</source>
        <translation>Keine Daten: „%1“</translation>
    </message>
    <message>
        <source>Its formula cannot be worked out: %1</source>
        <translation>Ihre Formel lässt sich nicht berechnen: %1</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>12 Monate</translation>
    </message>
    <message>
        <source>period before</source>
        <translation>Zeitraum davor</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>am Anfang</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>von Anfang an</translation>
    </message>
    <message>
        <source>whole program</source>
        <translation>ganzes Programm</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>median with those waiting</source>
        <translation>Median mit den Wartenden</translation>
    </message>
</context>
<context>
    <name>Offboarding</name>
    <message numerus="yes">
        <source>%n open deal(s)</source>
        <translation>
            <numerusform>%n offener Deal</numerusform>
            <numerusform>%n offene Deals</numerusform>
        </translation>
    </message>
    <message>
        <source>hand them over to another partner or take them yourselves</source>
        <translation>übergeben Sie sie einem anderen Partner oder übernehmen Sie sie selbst</translation>
    </message>
    <message numerus="yes">
        <source>a part in %n open deal(s) of others</source>
        <translation>
            <numerusform>ein Anteil an %n offenen Deal anderer</numerusform>
            <numerusform>ein Anteil an %n offenen Deals anderer</numerusform>
        </translation>
    </message>
    <message>
        <source>ends as the deals are handed over</source>
        <translation>er endet mit der Übergabe der Deals</translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s) in force or under way</source>
        <translation>
            <numerusform>%n Vereinbarung in Kraft oder unterwegs</numerusform>
            <numerusform>%n Vereinbarungen in Kraft oder unterwegs</numerusform>
        </translation>
    </message>
    <message>
        <source>terminate or withdraw them, or wait for their end</source>
        <translation>beenden Sie sie, ziehen Sie sie zurück oder warten Sie ihr Ende ab</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) not handed over</source>
        <translation>
            <numerusform>%n Kunde, der nicht übergeben ist</numerusform>
            <numerusform>%n Kunden, die nicht übergeben sind</numerusform>
        </translation>
    </message>
    <message>
        <source>say who serves them from now on</source>
        <translation>sagen Sie, wer sie von nun an betreut</translation>
    </message>
    <message>
        <source>it is the one that leaves</source>
        <translation>es ist der, der ausscheidet</translation>
    </message>
    <message>
        <source>it still has %1.</source>
        <translation>er hat noch %1.</translation>
    </message>
    <message>
        <source>it is no open deal of this partner</source>
        <translation>es ist kein offener Deal dieses Partners</translation>
    </message>
    <message>
        <source>it is no customer of this partner, or handed over already</source>
        <translation>es ist kein Kunde dieses Partners oder schon übergeben</translation>
    </message>
    <message>
        <source>complete or waive them in its playbook</source>
        <translation>schließen Sie sie in seinem Playbook ab oder erlassen Sie sie</translation>
    </message>
    <message numerus="yes">
        <source>%n open step(s) of its offboarding</source>
        <translation>
            <numerusform>%n offener Schritt seines Offboardings</numerusform>
            <numerusform>%n offene Schritte seines Offboardings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pack</name>
    <message>
        <source>done on %1</source>
        <translation>erledigt am %1</translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>seit %n Tag überfällig</numerusform>
            <numerusform>seit %n Tagen überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%1 in %2: %3</translation>
    </message>
    <message>
        <source>, %1 of the target</source>
        <translation>, %1 des Ziels</translation>
    </message>
    <message>
        <source>, %1 against the quarter before</source>
        <translation>, %1 gegenüber dem Vorquartal</translation>
    </message>
    <message>
        <source>There are no numbers for %1 yet.</source>
        <translation>Für %1 gibt es noch keine Zahlen.</translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <translation>Q%1 %2</translation>
    </message>
    <message>
        <source>Quarterly business review</source>
        <translation>Quartalsgespräch (QBR)</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>%1 has not begun: there are no numbers for it yet.</source>
        <translation>%1 hat noch nicht begonnen: Es gibt noch keine Zahlen.</translation>
    </message>
    <message>
        <source>%1 runs until %2: the numbers are those so far.</source>
        <translation>%1 läuft bis zum %2: Die Zahlen sind die bisherigen.</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Beschlüsse</translation>
    </message>
    <message>
        <source>Nothing is decided yet.</source>
        <translation>Noch ist nichts beschlossen.</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>No action is agreed yet.</source>
        <translation>Noch ist keine Maßnahme vereinbart.</translation>
    </message>
    <message>
        <source>The template shows a metric “%1” that is not there any more.</source>
        <translation>Die Vorlage zeigt eine Kennzahl „%1“, die es nicht mehr gibt.</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>Risiken</translation>
    </message>
    <message>
        <source>Nothing known stands against the next quarter.</source>
        <translation>Nichts Bekanntes steht dem nächsten Quartal entgegen.</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>Zusagen</translation>
    </message>
    <message>
        <source>No commitment is left from an earlier review.</source>
        <translation>Aus früheren Gesprächen ist keine Zusage offen.</translation>
    </message>
    <message>
        <source>%1 has no tier.</source>
        <translation>%1 hat keine Stufe.</translation>
    </message>
    <message>
        <source>%1 is in tier %2.</source>
        <translation>%1 ist in der Stufe %2.</translation>
    </message>
    <message>
        <source>This number cannot be worked out.</source>
        <translation>Diese Zahl lässt sich nicht berechnen.</translation>
    </message>
    <message>
        <source>%1 has no value in these quarters.</source>
        <translation>%1 hat in diesen Quartalen keinen Wert.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) in currencies without a rate are not in the sum.</source>
        <translation>
            <numerusform>%n Deal in einer Währung ohne Kurs ist nicht in der Summe.</numerusform>
            <numerusform>%n Deals in Währungen ohne Kurs sind nicht in der Summe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open pipeline</source>
        <translation>Offene Pipeline</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Deal</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Close date</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>No deal is open.</source>
        <translation>Kein Deal ist offen.</translation>
    </message>
    <message>
        <source>%1 (past)</source>
        <translation>%1 (vorbei)</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n Deal</numerusform>
            <numerusform>%n Deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more deal(s) of %1</source>
        <translation>
            <numerusform>und %n weiterer Deal über %1</numerusform>
            <numerusform>und %n weitere Deals über %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Open pipeline by stage</source>
        <translation>Offene Pipeline nach Phase</translation>
    </message>
    <message>
        <source>No stage</source>
        <translation>Ohne Phase</translation>
    </message>
    <message>
        <source>Closed in the quarter</source>
        <translation>Im Quartal abgeschlossen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>No deal was won or lost in the quarter.</source>
        <translation>Im Quartal wurde kein Deal gewonnen oder verloren.</translation>
    </message>
    <message>
        <source>won</source>
        <translation>gewonnen</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>sourced</source>
        <translation>gebracht</translation>
    </message>
    <message>
        <source>influenced</source>
        <translation>beeinflusst</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) won</source>
        <translation>
            <numerusform>%n Deal gewonnen</numerusform>
            <numerusform>%n Deals gewonnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more deal(s)</source>
        <translation>
            <numerusform>und %n weiterer Deal</numerusform>
            <numerusform>und %n weitere Deals</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for our answer</source>
        <translation>wartet auf unsere Antwort</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>genehmigt</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>Deal registrations</source>
        <translation>Deal-Registrierungen</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registrierung</translation>
    </message>
    <message>
        <source>Stands at</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>Protected until</source>
        <translation>Geschützt bis</translation>
    </message>
    <message>
        <source>No deal was registered in the quarter, and none waits.</source>
        <translation>Im Quartal wurde kein Deal registriert, und keiner wartet.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more registration(s)</source>
        <translation>
            <numerusform>und %n weitere Registrierung</numerusform>
            <numerusform>und %n weitere Registrierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Market development funds</source>
        <translation>Marketingmittel (MDF)</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Beantragt</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Claim by</source>
        <translation>Abrechnen bis</translation>
    </message>
    <message>
        <source>No activity with market development funds in the quarter.</source>
        <translation>Keine Aktivität mit Marketingmitteln im Quartal.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more activities</source>
        <translation>
            <numerusform>und %n weitere Aktivität</numerusform>
            <numerusform>und %n weitere Aktivitäten</numerusform>
        </translation>
    </message>
    <message>
        <source>Certifications</source>
        <translation>Zertifizierungen</translation>
    </message>
    <message>
        <source>Certification</source>
        <translation>Zertifizierung</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message numerus="yes">
        <source>End within %n days</source>
        <translation>
            <numerusform>Enden binnen %n Tages</numerusform>
            <numerusform>Enden binnen %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody holds a certification.</source>
        <translation>Niemand hat eine Zertifizierung.</translation>
    </message>
    <message>
        <source>What people at the partner answered</source>
        <translation>Was Menschen beim Partner antworteten</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Would recommend</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>Zufriedenheit</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>Nobody answered a survey in the quarter.</source>
        <translation>Im Quartal hat niemand eine Umfrage beantwortet.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more answer(s)</source>
        <translation>
            <numerusform>und %n weitere Antwort</numerusform>
            <numerusform>und %n weitere Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>The agreement has ended.</source>
        <translation>Der Vertrag ist abgelaufen.</translation>
    </message>
    <message>
        <source>The agreement ends.</source>
        <translation>Der Vertrag läuft aus.</translation>
    </message>
    <message numerus="yes">
        <source>%n open deal(s) are past their close date.</source>
        <translation>
            <numerusform>%n offener Deal ist über seinen Abschlusstermin hinaus.</numerusform>
            <numerusform>%n offene Deals sind über ihren Abschlusstermin hinaus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Certifications of %n person(s) end.</source>
        <translation>
            <numerusform>Zertifizierungen von %n Person enden.</numerusform>
            <numerusform>Zertifizierungen von %n Personen enden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Claims for %n activities are due.</source>
        <translation>
            <numerusform>Die Abrechnung von %n Aktivität ist fällig.</numerusform>
            <numerusform>Die Abrechnungen von %n Aktivitäten sind fällig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The protection of %n registered deal(s) ends.</source>
        <translation>
            <numerusform>Der Schutz von %n registrierten Deal endet.</numerusform>
            <numerusform>Der Schutz von %n registrierten Deals endet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entered here</source>
        <translation>Hier eingegeben</translation>
    </message>
    <message>
        <source>What people of the program typed in</source>
        <translation>Was Menschen des Programms eingegeben haben</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>Abgehalten am</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>Geplant für</translation>
    </message>
    <message>
        <source>Data as of</source>
        <translation>Datenstand</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Prepared for</source>
        <translation>Erstellt für</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Tagesordnung</translation>
    </message>
    <message>
        <source>min</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Dieses Quartal</translation>
    </message>
    <message>
        <source>Of target</source>
        <translation>Vom Ziel</translation>
    </message>
    <message>
        <source>Median of peers</source>
        <translation>Median Vergleich</translation>
    </message>
    <message>
        <source>Quarter before</source>
        <translation>Vorquartal</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Veränderung</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Commentary</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>Stärken</translation>
    </message>
    <message>
        <source>Weaknesses</source>
        <translation>Schwächen</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Chancen</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>Gefahren</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>We</source>
        <translation>Wir</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Agreed in</source>
        <translation>Vereinbart in</translation>
    </message>
    <message>
        <source>What the numbers mean</source>
        <translation>Was die Zahlen bedeuten</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Keep in mind</source>
        <translation>Zu beachten</translation>
    </message>
    <message>
        <source>Where the data came from</source>
        <translation>Woher die Daten stammen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Eingelesen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>nicht definiert</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <translation>%1 (Fortsetzung)</translation>
    </message>
    <message>
        <source>Partner manager</source>
        <translation>Partnerbetreuung</translation>
    </message>
    <message>
        <source>Amounts in</source>
        <translation>Beträge in</translation>
    </message>
    <message>
        <source>Nothing to report in this quarter.</source>
        <translation>In diesem Quartal nichts zu berichten.</translation>
    </message>
    <message>
        <source>No numbers are chosen for this section.</source>
        <translation>Für diesen Abschnitt sind keine Kennzahlen gewählt.</translation>
    </message>
    <message>
        <source>No values in these quarters.</source>
        <translation>Keine Werte in diesen Quartalen.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>None noted.</source>
        <translation>Keine notiert.</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>%1 on the quarter before</source>
        <translation>%1 zum Vorquartal</translation>
    </message>
    <message>
        <source>8 quarters</source>
        <translation>8 Quartale</translation>
    </message>
    <message>
        <source>Peers: the median of the other partners of the same tier that have a value.</source>
        <translation>Vergleich: der Median der anderen Partner derselben Stufe, die einen Wert haben.</translation>
    </message>
    <message>
        <source>All numbers are of %1.</source>
        <translation>Alle Zahlen sind vom %1.</translation>
    </message>
    <message>
        <source>What %1 asks</source>
        <translation>Was %1 verlangt</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>There is</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Nothing is asked.</source>
        <translation>Nichts wird verlangt.</translation>
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
        <source>Scorecard “%1”</source>
        <translation>Scorecard „%1“</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>The quarter before: %1 points</source>
        <translation>Vorquartal: %1 Punkte</translation>
    </message>
    <message>
        <source>Numbers are still being worked out after a large change: these are not the last word.</source>
        <translation>Nach einer großen Änderung werden Zahlen noch berechnet: Diese sind noch nicht das letzte Wort.</translation>
    </message>
</context>
<context>
    <name>PackFiles</name>
    <message>
        <source>PDF, A4</source>
        <translation>PDF, A4</translation>
    </message>
    <message>
        <source>PDF, US Letter</source>
        <translation>PDF, US-Letter</translation>
    </message>
    <message>
        <source>PDF slides, 16:9</source>
        <translation>PDF-Folien, 16:9</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Webseite (HTML)</translation>
    </message>
    <message>
        <source>Data as a workbook (XLSX)</source>
        <translation>Daten als Arbeitsmappe (XLSX)</translation>
    </message>
    <message>
        <source>Text to go on with (ODT)</source>
        <translation>Text zum Weiterschreiben (ODT)</translation>
    </message>
    <message>
        <source>Save the QBR pack</source>
        <translation>QBR-Unterlage speichern</translation>
    </message>
    <message>
        <source>Saving the pack of %1</source>
        <translation>Unterlage von %1 wird gespeichert</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Saving packs</source>
        <translation>Unterlagen werden gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n packs saved in %1</source>
        <translation>
            <numerusform>%n Unterlage gespeichert in %1</numerusform>
            <numerusform>%n Unterlagen gespeichert in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all packs were saved</source>
        <translation>Nicht alle Unterlagen wurden gespeichert</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <comment>what was done until then</comment>
        <translation>Abgebrochen: %1</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Deals</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Duplicates…</source>
        <translation>Dubletten…</translation>
    </message>
    <message>
        <source>Data quality…</source>
        <translation>Datenqualität…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <translation>Onboarding</translation>
    </message>
    <message>
        <source>Velocity…</source>
        <translation>Geschwindigkeit…</translation>
    </message>
    <message>
        <source>Playbook templates…</source>
        <translation>Playbook-Vorlagen…</translation>
    </message>
    <message>
        <source>Enablement</source>
        <translation>Befähigung</translation>
    </message>
    <message>
        <source>Renewals…</source>
        <translation>Verlängerungen…</translation>
    </message>
    <message>
        <source>Deal registrations…</source>
        <translation>Deal-Registrierungen…</translation>
    </message>
    <message>
        <source>MDF</source>
        <translation>MDF</translation>
    </message>
    <message>
        <source>MDF requests…</source>
        <translation>MDF-Anträge…</translation>
    </message>
    <message>
        <source>MDF claims…</source>
        <translation>MDF-Abrechnungen…</translation>
    </message>
    <message>
        <source>MDF funds…</source>
        <translation>MDF-Fonds…</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Tiers…</source>
        <translation>Stufen …</translation>
    </message>
    <message>
        <source>QBRs</source>
        <translation>QBRs</translation>
    </message>
</context>
<context>
    <name>Pipeline</name>
    <message>
        <source>fill in %1 first.</source>
        <translation>füllen Sie zuerst %1 aus.</translation>
    </message>
    <message>
        <source>it has too many different values to make columns of a board.</source>
        <translation>zu viele verschiedene Werte, um daraus Spalten einer Tafel zu machen.</translation>
    </message>
    <message>
        <source>Partners by stage</source>
        <translation>Partner nach Phase</translation>
    </message>
    <message>
        <source>Recruiting</source>
        <translation>Anwerbung</translation>
    </message>
    <message>
        <source>Deals by stage</source>
        <translation>Deals nach Phase</translation>
    </message>
    <message>
        <source>“%1” filled in</source>
        <translation>„%1“ ist ausgefüllt</translation>
    </message>
    <message>
        <source>“%1” is not %2</source>
        <translation>„%1“ ist nicht %2</translation>
    </message>
    <message>
        <source>“%1” is over %2</source>
        <translation>„%1“ liegt über %2</translation>
    </message>
    <message>
        <source>“%1” is at least %2</source>
        <translation>„%1“ ist mindestens %2</translation>
    </message>
    <message>
        <source>“%1” is under %2</source>
        <translation>„%1“ liegt unter %2</translation>
    </message>
    <message>
        <source>“%1” is at most %2</source>
        <translation>„%1“ ist höchstens %2</translation>
    </message>
    <message>
        <source>“%1” contains %2</source>
        <translation>„%1“ enthält %2</translation>
    </message>
    <message>
        <source>“%1” is empty</source>
        <translation>„%1“ ist leer</translation>
    </message>
    <message>
        <source>“%1” is %2</source>
        <translation>„%1“ ist %2</translation>
    </message>
    <message>
        <source>see to it that %1.</source>
        <translation>sorgen Sie dafür, dass gilt: %1.</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>Interessent</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <translation>Onboarding</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Gefährdet</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>Im Abschied</translation>
    </message>
    <message>
        <source>Former</source>
        <translation>Ehemalig</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Partner lifecycle</source>
        <translation>Lebenszyklus der Partner</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Deals</translation>
    </message>
    <message>
        <source>A stage&apos;s name</source>
        <translation>Der Name einer Phase</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>0 or a positive number</source>
        <translation>0 oder eine positive Zahl</translation>
    </message>
    <message>
        <source>A stage</source>
        <translation>Eine Phase</translation>
    </message>
    <message>
        <source>the CRM calls this stage so; it has deals and keeps its name.</source>
        <translation>so heißt diese Phase im CRM; sie hat Deals und behält ihren Namen.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are in this stage. Move them to another one before it is taken away.</source>
        <translation>
            <numerusform>%n Datensatz ist in dieser Phase. Verschieben Sie ihn, bevor sie entfernt wird.</numerusform>
            <numerusform>%n Datensätze sind in dieser Phase. Verschieben Sie sie, bevor sie entfernt wird.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Playbook</name>
    <message>
        <source>a phase has no title</source>
        <translation>eine Phase hat keinen Titel</translation>
    </message>
    <message>
        <source>the phases&apos; keys must differ: &quot;%1&quot;</source>
        <translation>die Schlüssel der Phasen müssen sich unterscheiden: „%1“</translation>
    </message>
    <message>
        <source>two steps have the key &quot;%1&quot;</source>
        <translation>zwei Schritte haben den Schlüssel „%1“</translation>
    </message>
    <message>
        <source>it has no step</source>
        <translation>es hat keinen Schritt</translation>
    </message>
    <message>
        <source>these steps wait for each other: %1</source>
        <translation>diese Schritte warten aufeinander: %1</translation>
    </message>
    <message>
        <source>it has no key</source>
        <translation>es hat keinen Schlüssel</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>es hat keinen Namen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of playbook; there are: %2</source>
        <translation>„%1“ ist keine Art von Playbook; es gibt: %2</translation>
    </message>
    <message>
        <source>the norm must be 1 to %1 working days</source>
        <translation>die Norm muss 1 bis %1 Arbeitstage sein</translation>
    </message>
    <message>
        <source>the clock must be 0 to %1 days</source>
        <translation>die Uhr muss 0 bis %1 Tage sein</translation>
    </message>
    <message>
        <source>none of its steps is required</source>
        <translation>keiner seiner Schritte ist Pflicht</translation>
    </message>
    <message>
        <source>the step &quot;%1&quot; has no key</source>
        <translation>der Schritt „%1“ hat keinen Schlüssel</translation>
    </message>
    <message>
        <source>the step &quot;%1&quot; has no title</source>
        <translation>der Schritt „%1“ hat keinen Titel</translation>
    </message>
    <message>
        <source>it is due more than %1 working days away</source>
        <translation>er ist mehr als %1 Arbeitstage entfernt fällig</translation>
    </message>
    <message>
        <source>the norm must be 0 to %1 working days</source>
        <translation>die Norm muss 0 bis %1 Arbeitstage sein</translation>
    </message>
    <message>
        <source>it waits for &quot;%1&quot;, which is no step</source>
        <translation>er wartet auf „%1“, was kein Schritt ist</translation>
    </message>
    <message>
        <source>it waits for &quot;%1&quot; twice</source>
        <translation>er wartet zweimal auf „%1“</translation>
    </message>
    <message>
        <source>its due counts from &quot;%1&quot;, which is no step</source>
        <translation>sein Termin zählt ab „%1“, was kein Schritt ist</translation>
    </message>
    <message>
        <source>it names a course, but a course is not its evidence</source>
        <translation>er nennt einen Kurs, aber ein Kurs ist nicht sein Nachweis</translation>
    </message>
    <message>
        <source>what was before counts only for steps that complete themselves</source>
        <translation>was vorher war, zählt nur bei Schritten, die sich selbst erledigen</translation>
    </message>
    <message>
        <source>nothing is open</source>
        <translation>nichts ist offen</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n Arbeitstag</numerusform>
            <numerusform>%n Arbeitstage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days a step in %n past run(s)</source>
        <translation>
            <numerusform>%1 Tage je Schritt in %n früheren Durchlauf</numerusform>
            <numerusform>%1 Tage je Schritt in %n früheren Durchläufen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 days a step as planned</source>
        <translation>%1 Tage je Schritt nach Plan</translation>
    </message>
    <message>
        <source>~ %1: %2 for %3 (%4)</source>
        <translation>~ %1: %2 für %3 (%4)</translation>
    </message>
    <message>
        <source>~ %1: %2 for %3 (%4 days a step so far, %5)</source>
        <translation>~ %1: %2 für %3 (bisher %4 Tage je Schritt, %5)</translation>
    </message>
    <message>
        <source>%1 from the start</source>
        <translation>%1 ab dem Start</translation>
    </message>
    <message>
        <source>%1 after “%2”</source>
        <translation>%1 nach „%2“</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>title: %1 → %2</source>
        <translation>Titel: %1 → %2</translation>
    </message>
    <message>
        <source>due: %1 → %2</source>
        <translation>fällig: %1 → %2</translation>
    </message>
    <message>
        <source>waits for: %1 → %2</source>
        <translation>wartet auf: %1 → %2</translation>
    </message>
    <message>
        <source>evidence: %1 → %2</source>
        <translation>Nachweis: %1 → %2</translation>
    </message>
    <message>
        <source>who: %1 → %2</source>
        <translation>wer: %1 → %2</translation>
    </message>
    <message>
        <source>is required now</source>
        <translation>ist jetzt Pflicht</translation>
    </message>
    <message>
        <source>is optional now</source>
        <translation>ist jetzt freiwillig</translation>
    </message>
    <message>
        <source>unlocks: %1</source>
        <translation>schaltet frei: %1</translation>
    </message>
    <message>
        <source>Move to another version</source>
        <translation>Zu einer anderen Version wechseln</translation>
    </message>
    <message>
        <source>the run has ended.</source>
        <translation>der Durchlauf ist zu Ende.</translation>
    </message>
    <message>
        <source>it waits for %1.</source>
        <translation>er wartet auf %1.</translation>
    </message>
    <message>
        <source>it is done already, since %1.</source>
        <translation>er ist schon erledigt, seit %1.</translation>
    </message>
    <message>
        <source>it was waived. Reopen it first.</source>
        <translation>er wurde erlassen. Bitte erst wieder öffnen.</translation>
    </message>
    <message>
        <source>it is in progress already.</source>
        <translation>er ist schon in Arbeit.</translation>
    </message>
    <message>
        <source>it is blocked already: %1</source>
        <translation>er ist schon blockiert: %1</translation>
    </message>
    <message>
        <source>it is %1.</source>
        <translation>er ist %1.</translation>
    </message>
    <message>
        <source>a document is needed: attach it, or say where it is</source>
        <translation>ein Dokument wird gebraucht: anhängen oder sagen, wo es liegt</translation>
    </message>
    <message>
        <source>a link like https://example.com/page is needed</source>
        <translation>ein Link wie https://example.com/seite wird gebraucht</translation>
    </message>
    <message>
        <source>a value is needed</source>
        <translation>ein Wert wird gebraucht</translation>
    </message>
    <message>
        <source>it is done by itself when the course is completed; to do it by hand, say which one</source>
        <translation>er erledigt sich mit dem Kurs von selbst; von Hand bitte sagen, mit welchem</translation>
    </message>
    <message>
        <source>it is done by itself with the deal; to do it by hand, say which one</source>
        <translation>er erledigt sich mit dem Geschäft von selbst; von Hand bitte sagen, mit welchem</translation>
    </message>
    <message>
        <source>the run was cancelled. Take it up again first.</source>
        <translation>der Durchlauf wurde abgebrochen. Bitte erst wieder aufnehmen.</translation>
    </message>
    <message>
        <source>a day that is not still to come is needed</source>
        <translation>ein Tag wird gebraucht, der nicht erst kommt</translation>
    </message>
    <message>
        <source>a required step is waived with a reason</source>
        <translation>ein Pflichtschritt wird mit einem Grund erlassen</translation>
    </message>
    <message>
        <source>say what is in the way</source>
        <translation>was steht im Weg?</translation>
    </message>
    <message>
        <source>a remark needs words</source>
        <translation>eine Bemerkung braucht Worte</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Cancel run</source>
        <translation>Durchlauf abbrechen</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>everything in it is done or waived. Reopen the step that is not.</source>
        <translation>alles darin ist erledigt oder erlassen. Bitte den Schritt wieder öffnen, der es nicht ist.</translation>
    </message>
    <message>
        <source>still open: %1. Complete or waive them.</source>
        <translation>noch offen: %1. Bitte erledigen oder erlassen.</translation>
    </message>
    <message>
        <source>The run was finished without it.</source>
        <translation>Der Durchlauf wurde ohne ihn abgeschlossen.</translation>
    </message>
    <message>
        <source>say why.</source>
        <translation>bitte sagen, warum.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>it is retired. Bring it back first.</source>
        <translation>es ist stillgelegt. Bitte erst wieder in Gebrauch nehmen.</translation>
    </message>
    <message>
        <source>no playbook of the kind %1 is meant for such a partner.</source>
        <translation>kein Playbook der Art %1 ist für einen solchen Partner gedacht.</translation>
    </message>
    <message>
        <source>“%1” is running with this partner already.</source>
        <translation>„%1“ läuft mit diesem Partner schon.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Erlassen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Erledigen</translation>
    </message>
    <message>
        <source>Waive</source>
        <translation>Erlassen</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blockieren</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Erinnern</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Genehmigung</translation>
    </message>
    <message>
        <source>Course completed</source>
        <translation>Kurs abgeschlossen</translation>
    </message>
    <message>
        <source>Deal registered</source>
        <translation>Geschäft registriert</translation>
    </message>
    <message>
        <source>Deal won</source>
        <translation>Geschäft gewonnen</translation>
    </message>
    <message>
        <source>Us</source>
        <translation>Wir</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <translation>Onboarding</translation>
    </message>
    <message>
        <source>Recruiting</source>
        <translation>Gewinnung</translation>
    </message>
    <message>
        <source>Due diligence</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Certification</source>
        <translation>Zertifizierung</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Co-sell</source>
        <translation>Co-Selling</translation>
    </message>
    <message>
        <source>QBR preparation</source>
        <translation>QBR-Vorbereitung</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Verlängerung</translation>
    </message>
    <message>
        <source>Offboarding</source>
        <translation>Offboarding</translation>
    </message>
    <message>
        <source>a list of phases is expected</source>
        <translation>erwartet wird eine Liste von Phasen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nobody who acts; there are: %2</source>
        <translation>„%1“ ist niemand, der handelt; es gibt: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no evidence; there are: %2</source>
        <translation>„%1“ ist kein Nachweis; es gibt: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; means nothing here; known are: %2</source>
        <translation>„%1“ sagt hier nichts; bekannt sind: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be a whole number</source>
        <translation>„%1“ sollte eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>as a whole</source>
        <translation>im Ganzen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n Tag überfällig</numerusform>
            <numerusform>%n Tage überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>erlassen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n working day(s) without progress (norm %2)</source>
        <translation>
            <numerusform>%1: %n Arbeitstag ohne Fortschritt (Norm %2)</numerusform>
            <numerusform>%1: %n Arbeitstage ohne Fortschritt (Norm %2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n working day(s) without progress at “%2” (norm %3)</source>
        <translation>
            <numerusform>%1: %n Arbeitstag ohne Fortschritt bei „%2“ (Norm %3)</numerusform>
            <numerusform>%1: %n Arbeitstage ohne Fortschritt bei „%2“ (Norm %3)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; blocked: %2</source>
        <translation>%1; blockiert: %2</translation>
    </message>
    <message>
        <source>%1; it is up to us</source>
        <translation>%1; wir sind dran</translation>
    </message>
    <message>
        <source>%1; waits for the partner</source>
        <translation>%1; der Partner ist dran</translation>
    </message>
    <message>
        <source>%1; it is up to both</source>
        <translation>%1; beide sind dran</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) use it. Retire it instead: nothing new is started from it, and they go on.</source>
        <translation>
            <numerusform>%n Lauf verwendet sie. Legen Sie sie stattdessen still: nichts Neues beginnt mit ihr, und er geht weiter.</numerusform>
            <numerusform>%n Läufe verwenden sie. Legen Sie sie stattdessen still: nichts Neues beginnt mit ihr, und sie gehen weiter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>there is no table &quot;%1&quot;</source>
        <translation>es gibt keine Tabelle „%1“</translation>
    </message>
    <message>
        <source>it cannot be named by &quot;%1&quot;</source>
        <translation>es kann nicht nach „%1“ benannt werden</translation>
    </message>
    <message>
        <source>there is no field &quot;%1&quot;</source>
        <translation>es gibt kein Feld „%1“</translation>
    </message>
    <message>
        <source>character %1</source>
        <translation>Zeichen %1</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>am Anfang</translation>
    </message>
    <message>
        <source>a JSON object is expected</source>
        <translation>ein JSON-Objekt wird erwartet</translation>
    </message>
    <message>
        <source>there is no such entry; known are %1</source>
        <translation>es gibt keinen solchen Eintrag; bekannt sind %1</translation>
    </message>
    <message>
        <source>a text is expected</source>
        <translation>ein Text wird erwartet</translation>
    </message>
    <message>
        <source>true or false is expected</source>
        <translation>true oder false wird erwartet</translation>
    </message>
    <message>
        <source>a number above zero is expected</source>
        <translation>eine Zahl über null wird erwartet</translation>
    </message>
    <message>
        <source>expected is one of %1</source>
        <translation>erwartet wird eines von %1</translation>
    </message>
    <message>
        <source>a text or a list of texts is expected</source>
        <translation>ein Text oder eine Liste von Texten wird erwartet</translation>
    </message>
    <message>
        <source>every item must be a text that is not empty</source>
        <translation>jeder Eintrag muss ein nicht leerer Text sein</translation>
    </message>
    <message>
        <source>a list of lists of headers is expected</source>
        <translation>eine Liste von Listen von Spaltenköpfen wird erwartet</translation>
    </message>
    <message>
        <source>a list of at least one table is expected</source>
        <translation>eine Liste mit mindestens einer Tabelle wird erwartet</translation>
    </message>
    <message>
        <source>one character is expected</source>
        <translation>ein Zeichen wird erwartet</translation>
    </message>
    <message>
        <source>at least one column is expected: &quot;our field&quot;: &quot;its header&quot;</source>
        <translation>mindestens eine Spalte wird erwartet: &quot;unser Feld&quot;: &quot;ihr Spaltenkopf&quot;</translation>
    </message>
    <message>
        <source>two headers are expected</source>
        <translation>zwei Spaltenköpfe werden erwartet</translation>
    </message>
    <message>
        <source>after @ expected is one of %1</source>
        <translation>nach @ wird eines von %1 erwartet</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a header of %2 already</source>
        <translation>„%1“ ist schon ein Spaltenkopf von %2</translation>
    </message>
    <message>
        <source>every word must be a text and stand only once</source>
        <translation>jedes Wort muss ein Text sein und darf nur einmal vorkommen</translation>
    </message>
</context>
<context>
    <name>ProgramOpener</name>
    <message>
        <source>Channelbook programs (*.channelbook)</source>
        <translation>Partnerprogramme von Channelbook (*.channelbook)</translation>
    </message>
    <message>
        <source>The program was not opened</source>
        <translation>Das Partnerprogramm wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>The program&apos;s file is damaged</source>
        <translation>Die Datei des Partnerprogramms ist beschädigt</translation>
    </message>
    <message>
        <source>Restore the newest backup</source>
        <translation>Neueste Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open program</source>
        <translation>Partnerprogramm öffnen</translation>
    </message>
    <message>
        <source>New program</source>
        <translation>Neues Partnerprogramm</translation>
    </message>
    <message>
        <source>Partner program</source>
        <translation>Partnerprogramm</translation>
    </message>
    <message>
        <source>Sums are shown in</source>
        <translation>Summen werden gezeigt in</translation>
    </message>
    <message>
        <source>it is in use</source>
        <translation>sie wird gerade verwendet</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The program will be as it was in the backup. What it is now is kept in a file beside it.</source>
        <translation>Das Partnerprogramm wird so, wie es in der Sicherung war. Was es jetzt ist, wird in einer Datei daneben aufbewahrt.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>The backup was not restored</source>
        <translation>Die Sicherung wurde nicht wiederhergestellt</translation>
    </message>
</context>
<context>
    <name>Prompter</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message>
        <source>Partners without a manager</source>
        <translation>Partner ohne Betreuer</translation>
    </message>
    <message>
        <source>Partners without a country</source>
        <translation>Partner ohne Land</translation>
    </message>
    <message>
        <source>Partners without a type</source>
        <translation>Partner ohne Typ</translation>
    </message>
    <message>
        <source>Active partners whose agreement has ended</source>
        <translation>Aktive Partner, deren Vertrag abgelaufen ist</translation>
    </message>
    <message>
        <source>Companies whose domain is none</source>
        <translation>Unternehmen, deren Domain keine ist</translation>
    </message>
    <message>
        <source>Companies whose website is no address</source>
        <translation>Unternehmen, deren Website keine Adresse ist</translation>
    </message>
    <message>
        <source>Companies whose phone is no number</source>
        <translation>Unternehmen, deren Telefonnummer keine ist</translation>
    </message>
    <message>
        <source>Companies in a country nobody knows</source>
        <translation>Unternehmen in einem Land, das niemand kennt</translation>
    </message>
    <message>
        <source>Companies with an unlikely number of employees</source>
        <translation>Unternehmen mit unwahrscheinlicher Mitarbeiterzahl</translation>
    </message>
    <message>
        <source>Contacts without a company</source>
        <translation>Kontakte ohne Unternehmen</translation>
    </message>
    <message>
        <source>Contacts with neither e-mail nor phone</source>
        <translation>Kontakte ohne E-Mail und Telefon</translation>
    </message>
    <message>
        <source>Contacts whose e-mail is no address</source>
        <translation>Kontakte, deren E-Mail-Adresse keine ist</translation>
    </message>
    <message>
        <source>Contacts whose phone is no number</source>
        <translation>Kontakte, deren Telefonnummer keine ist</translation>
    </message>
    <message>
        <source>Contacts whose mobile is no number</source>
        <translation>Kontakte, deren Mobilnummer keine ist</translation>
    </message>
    <message>
        <source>Deals without a customer</source>
        <translation>Deals ohne Kunden</translation>
    </message>
    <message>
        <source>Open deals without an amount</source>
        <translation>Offene Deals ohne Betrag</translation>
    </message>
    <message>
        <source>Deals with an amount below zero</source>
        <translation>Deals mit einem Betrag unter null</translation>
    </message>
    <message>
        <source>Deals far larger than all others in their currency</source>
        <translation>Deals, die weit größer sind als alle anderen in ihrer Währung</translation>
    </message>
    <message>
        <source>Open deals without a close date</source>
        <translation>Offene Deals ohne Abschlussdatum</translation>
    </message>
    <message>
        <source>Open deals that should have closed by now</source>
        <translation>Offene Deals, die schon abgeschlossen sein sollten</translation>
    </message>
    <message>
        <source>Won deals with a close date still to come</source>
        <translation>Gewonnene Deals, deren Abschlussdatum noch kommt</translation>
    </message>
    <message>
        <source>Deals that close before 1990 or more than ten years from now</source>
        <translation>Deals, die vor 1990 oder in mehr als zehn Jahren abschließen</translation>
    </message>
    <message>
        <source>Open deals of an owner who is no longer active</source>
        <translation>Offene Deals eines Verantwortlichen, der nicht mehr aktiv ist</translation>
    </message>
    <message>
        <source>Deals whose customer has not come in yet</source>
        <translation>Deals, deren Kunde noch nicht hereingekommen ist</translation>
    </message>
    <message>
        <source>Deals whose partner has not come in yet</source>
        <translation>Deals, deren Partner noch nicht hereingekommen ist</translation>
    </message>
    <message>
        <source>Contacts whose company has not come in yet</source>
        <translation>Kontakte, deren Unternehmen noch nicht hereingekommen ist</translation>
    </message>
    <message>
        <source>there is no such check; checks: %1</source>
        <translation>es gibt keine solche Prüfung; Prüfungen: %1</translation>
    </message>
</context>
<context>
    <name>QuickFilter</name>
    <message>
        <source>a word or field=value is expected</source>
        <translation>ein Wort oder Feld=Wert wird erwartet</translation>
    </message>
    <message>
        <source>the quotation mark is not closed</source>
        <translation>das Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>%1 is never &quot;%2&quot;, but one of %3</source>
        <translation>%1 ist nie „%2“, sondern eines von %3</translation>
    </message>
</context>
<context>
    <name>Readings</name>
    <message>
        <source>%1: %2 is %3</source>
        <comment>Day first: 03/04/2026 is 3 April 2026</comment>
        <translation>%1: %2 ist %3</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>A point marks the decimals</source>
        <translation>Ein Punkt trennt die Nachkommastellen ab</translation>
    </message>
    <message>
        <source>A comma marks the decimals</source>
        <translation>Ein Komma trennt die Nachkommastellen ab</translation>
    </message>
</context>
<context>
    <name>RecordsDialog</name>
    <message>
        <source>%1: %2</source>
        <comment>what records have in common, how many they are</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>RegistrationActs</name>
    <message numerus="yes">
        <source>%1: %n registrations</source>
        <translation>
            <numerusform>%1: %n Registrierung</numerusform>
            <numerusform>%1: %n Registrierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: „%2“</translation>
    </message>
    <message>
        <source>%1: “%2” of %3</source>
        <translation>%1: „%2“ von %3</translation>
    </message>
    <message>
        <source>The rules of engagement speak against it:
%1

Why is it approved all the same?</source>
        <translation>Die Regeln der Zusammenarbeit sprechen dagegen:
%1

Warum wird sie trotzdem genehmigt?</translation>
    </message>
    <message>
        <source>What should the partner answer or add?</source>
        <translation>Was soll der Partner beantworten oder ergänzen?</translation>
    </message>
    <message>
        <source>Why is it rejected? The partner gets to read it.</source>
        <translation>Warum wird sie abgelehnt? Der Partner bekommt es zu lesen.</translation>
    </message>
    <message>
        <source>Why is it withdrawn?</source>
        <translation>Warum wird sie zurückgezogen?</translation>
    </message>
    <message>
        <source>Why does its protection end as it is?</source>
        <translation>Warum endet der Schutz wie vorgesehen?</translation>
    </message>
    <message>
        <source>Why does the deal take longer?</source>
        <translation>Warum braucht der Deal länger?</translation>
    </message>
    <message>
        <source>Protected until</source>
        <translation>Geschützt bis</translation>
    </message>
    <message>
        <source>%1 (%2 points: %3)</source>
        <translation>%1 (%2 Punkte: %3)</translation>
    </message>
    <message>
        <source>A company we do not know yet</source>
        <translation>Ein Unternehmen, das wir noch nicht kennen</translation>
    </message>
    <message>
        <source>Which company is “%1”?</source>
        <translation>Welches Unternehmen ist „%1“?</translation>
    </message>
    <message>
        <source>A new deal</source>
        <translation>Ein neuer Deal</translation>
    </message>
    <message>
        <source>our own sales</source>
        <translation>unser eigener Vertrieb</translation>
    </message>
    <message>
        <source>Which deal is it?</source>
        <translation>Welcher Deal ist es?</translation>
    </message>
    <message>
        <source>Why? It stays with the registration.</source>
        <translation>Warum? Es bleibt bei der Registrierung stehen.</translation>
    </message>
</context>
<context>
    <name>RegistrationWords</name>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Take into review</source>
        <translation>In Prüfung nehmen</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>Zurückgeben…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Einreichen</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Verlängern…</translation>
    </message>
    <message>
        <source>Leave its end…</source>
        <translation>Ende lassen…</translation>
    </message>
    <message>
        <source>Ask for more time…</source>
        <translation>Mehr Zeit erbitten…</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Zurückziehen…</translation>
    </message>
    <message>
        <source>over</source>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>letzter Tag</translation>
    </message>
    <message>
        <source>1 day left</source>
        <translation>noch 1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>noch %n Tag</numerusform>
            <numerusform>noch %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>A draft: it is not submitted yet.</source>
        <translation>Ein Entwurf: noch nicht eingereicht.</translation>
    </message>
    <message>
        <source>Came in %1.</source>
        <translation>Eingegangen %1.</translation>
    </message>
    <message>
        <source>Our answer was due %1.</source>
        <translation>Unsere Antwort war fällig %1.</translation>
    </message>
    <message>
        <source>Our answer is due %1.</source>
        <translation>Unsere Antwort ist fällig %1.</translation>
    </message>
    <message>
        <source>Protected until %1 (%2).</source>
        <translation>Geschützt bis %1 (%2).</translation>
    </message>
    <message>
        <source>More time is asked for, until %1: %2</source>
        <translation>Mehr Zeit wird erbeten, bis %1: %2</translation>
    </message>
    <message>
        <source>Sent back by %1 %2; it keeps its place.</source>
        <translation>Zurückgegeben von %1 %2; sie behält ihren Platz.</translation>
    </message>
    <message>
        <source>Rejected by %1 %2.</source>
        <translation>Abgelehnt von %1 %2.</translation>
    </message>
    <message>
        <source>Its deal is won: the credit is the partner&apos;s.</source>
        <translation>Ihr Deal ist gewonnen: Der Verdienst ist der des Partners.</translation>
    </message>
    <message>
        <source>Its protection ended on %1 before the deal was won.</source>
        <translation>Ihr Schutz endete am %1, bevor der Deal gewonnen war.</translation>
    </message>
    <message>
        <source>It was withdrawn.</source>
        <translation>Sie wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Nicht dasselbe</translation>
    </message>
    <message>
        <source>Both may stand</source>
        <translation>Beide bleiben</translation>
    </message>
    <message>
        <source>This one goes first</source>
        <translation>Diese geht vor</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Web domain</source>
        <translation>Web-Domain</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Protected or closes</source>
        <translation>Geschützt / Abschluss</translation>
    </message>
    <message>
        <source>Stands at</source>
        <translation>Steht bei</translation>
    </message>
</context>
<context>
    <name>Registrations</name>
    <message>
        <source>missing for %1: %2.</source>
        <translation>für %1 fehlt: %2.</translation>
    </message>
    <message>
        <source>its close date %1 is over.</source>
        <translation>ihr Abschlussdatum %1 ist vorbei.</translation>
    </message>
    <message>
        <source>its amount is not above zero.</source>
        <translation>ihr Betrag liegt nicht über null.</translation>
    </message>
    <message>
        <source>there is no rate from %1 to %2 for %3</source>
        <translation>es gibt keinen Kurs von %1 nach %2 für den %3</translation>
    </message>
    <message>
        <source>%1 takes deals from %2 %3 on.</source>
        <translation>%1 nimmt Geschäfte ab %2 %3.</translation>
    </message>
    <message>
        <source>nobody answers what they registered themselves; somebody else must.</source>
        <translation>niemand beantwortet, was er selbst registriert hat; das muss jemand anderes tun.</translation>
    </message>
    <message>
        <source>%1 allows %2 extensions, and it had them.</source>
        <translation>%1 erlaubt %2 Verlängerungen, und die hatte sie schon.</translation>
    </message>
    <message>
        <source>no extension was asked for.</source>
        <translation>es wurde keine Verlängerung erbeten.</translation>
    </message>
    <message>
        <source>it is protected until %1 as it is.</source>
        <translation>sie ist ohnehin bis %1 geschützt.</translation>
    </message>
    <message>
        <source>that comes by itself.</source>
        <translation>das geschieht von selbst.</translation>
    </message>
    <message>
        <source>say why.</source>
        <translation>sagen Sie, warum.</translation>
    </message>
    <message>
        <source>a date like 2026-07-31</source>
        <translation>ein Datum wie 2026-07-31</translation>
    </message>
    <message>
        <source>nothing more can be done with it.</source>
        <translation>damit lässt sich nichts mehr tun.</translation>
    </message>
    <message>
        <source>what can be done is %1.</source>
        <translation>möglich ist %1.</translation>
    </message>
    <message>
        <source>by the rules of engagement: %1.</source>
        <translation>nach den Regeln der Zusammenarbeit: %1.</translation>
    </message>
    <message>
        <source>say why, in spite of the rules of engagement: %1.</source>
        <translation>sagen Sie, warum trotz der Regeln der Zusammenarbeit: %1.</translation>
    </message>
    <message>
        <source>%1 (our own sales)</source>
        <translation>%1 (eigener Vertrieb)</translation>
    </message>
    <message>
        <source>decide first what it is in conflict with: %1.</source>
        <translation>entscheiden Sie zuerst, womit sie in Konflikt steht: %1.</translation>
    </message>
    <message>
        <source>there is no program %1.</source>
        <translation>es gibt kein Programm %1.</translation>
    </message>
    <message>
        <source>it is %1 and waits for no decision.</source>
        <translation>sie ist %1 und wartet auf keine Entscheidung.</translation>
    </message>
    <message>
        <source>same customer record</source>
        <translation>derselbe Kundendatensatz</translation>
    </message>
    <message>
        <source>%1 and %2 are companies of one group</source>
        <translation>%1 und %2 sind Firmen eines Konzerns</translation>
    </message>
    <message>
        <source>no product named by one of them</source>
        <translation>eine von beiden nennt kein Produkt</translation>
    </message>
    <message>
        <source>same product %1</source>
        <translation>dasselbe Produkt %1</translation>
    </message>
    <message>
        <source>products of one family: %1 and %2</source>
        <translation>Produkte einer Familie: %1 und %2</translation>
    </message>
    <message>
        <source>both run from %1 on</source>
        <translation>beide laufen ab %1</translation>
    </message>
    <message>
        <source>both run from %1 to %2</source>
        <translation>beide laufen von %1 bis %2</translation>
    </message>
    <message>
        <source>say which company the customer is, or that it is a new one; it may be %1.</source>
        <translation>sagen Sie, welche Firma der Kunde ist, oder dass es eine neue ist; es kann %1 sein.</translation>
    </message>
    <message>
        <source>the deal %1 is another customer&apos;s.</source>
        <translation>das Geschäft %1 gehört zu einem anderen Kunden.</translation>
    </message>
    <message>
        <source>the deal %1 was sourced by %2.</source>
        <translation>das Geschäft %1 hat %2 gebracht.</translation>
    </message>
    <message>
        <source>the deal %1 is closed.</source>
        <translation>das Geschäft %1 ist abgeschlossen.</translation>
    </message>
    <message>
        <source>the deal %1 is registered as %2 already.</source>
        <translation>das Geschäft %1 ist schon als %2 registriert.</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>an amount with its currency, like “50000 EUR”</source>
        <translation>ein Betrag mit seiner Währung, wie „50000 EUR“</translation>
    </message>
    <message>
        <source>what the program is called</source>
        <translation>wie das Programm heißt</translation>
    </message>
    <message>
        <source>two times like 09:00 and 17:30, the first before the second</source>
        <translation>zwei Zeiten wie 09:00 und 17:30, die erste vor der zweiten</translation>
    </message>
    <message>
        <source>a time zone like Europe/Berlin</source>
        <translation>eine Zeitzone wie Europe/Berlin</translation>
    </message>
    <message>
        <source>an amount above zero</source>
        <translation>ein Betrag über null</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>eine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>it is %1; return it first.</source>
        <translation>sie ist %1; geben Sie sie erst zurück.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message numerus="yes">
        <source>%n registrations have an answer in the file that does not count, for nobody approves their own, by a file neither: somebody else answers them here, or imports the file (filter: answered_elsewhere = yes)</source>
        <translation>
            <numerusform>%n Registrierung hat in der Datei eine Antwort, die nicht zählt, denn niemand genehmigt das Eigene, auch nicht durch eine Datei: jemand anderes beantwortet sie hier oder importiert die Datei (Filter: answered_elsewhere = yes)</numerusform>
            <numerusform>%n Registrierungen haben in der Datei eine Antwort, die nicht zählt, denn niemand genehmigt das Eigene, auch nicht durch eine Datei: jemand anderes beantwortet sie hier oder importiert die Datei (Filter: answered_elsewhere = yes)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registrations name nobody who registered them: they count as your own, and somebody else answers them</source>
        <translation>
            <numerusform>%n Registrierung nennt niemanden, der sie registriert hat: sie zählt als Ihre eigene, und jemand anderes beantwortet sie</numerusform>
            <numerusform>%n Registrierungen nennen niemanden, der sie registriert hat: sie zählen als Ihre eigenen, und jemand anderes beantwortet sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approvals were taken from the file that somebody gave who is not known here: %1</source>
        <translation>
            <numerusform>%n Genehmigung aus der Datei wurde übernommen, die jemand gab, der hier nicht bekannt ist: %1</numerusform>
            <numerusform>%n Genehmigungen aus der Datei wurden übernommen, die jemand gab, der hier nicht bekannt ist: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks ago</source>
        <translation>
            <numerusform>vor %n Woche</numerusform>
            <numerusform>vor %n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n weeks</source>
        <translation>
            <numerusform>in %n Woche</numerusform>
            <numerusform>in %n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>vor %n Monat</numerusform>
            <numerusform>vor %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n months</source>
        <translation>
            <numerusform>in %n Monat</numerusform>
            <numerusform>in %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>vor %n Jahr</numerusform>
            <numerusform>vor %n Jahren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n years</source>
        <translation>
            <numerusform>in %n Jahr</numerusform>
            <numerusform>in %n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation>vor 1 Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>in 1 minute</source>
        <translation>in 1 Minute</translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation>
            <numerusform>in %n Minute</numerusform>
            <numerusform>in %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>vor 1 Stunde</translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation>in 1 Stunde</translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation>
            <numerusform>in %n Stunde</numerusform>
            <numerusform>in %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n Min.</numerusform>
            <numerusform>%n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n T.</numerusform>
            <numerusform>%n T.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n w</source>
        <translation>
            <numerusform>%n Wo.</numerusform>
            <numerusform>%n Wo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mo</source>
        <translation>
            <numerusform>%n Mon.</numerusform>
            <numerusform>%n Mon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n y</source>
        <translation>
            <numerusform>%n J.</numerusform>
            <numerusform>%n J.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewTemplate</name>
    <message>
        <source>Last quarter&apos;s commitments</source>
        <translation>Zusagen des letzten Quartals</translation>
    </message>
    <message>
        <source>Done or not done, and why. This list opens the review.</source>
        <translation>Erledigt oder nicht, und warum. Diese Liste eröffnet das Gespräch.</translation>
    </message>
    <message>
        <source>Results of the quarter</source>
        <translation>Ergebnisse des Quartals</translation>
    </message>
    <message>
        <source>What moved the numbers, and what both sides see differently.</source>
        <translation>Was die Zahlen bewegt hat und was beide Seiten verschieden sehen.</translation>
    </message>
    <message>
        <source>Pipeline by name</source>
        <translation>Pipeline mit Namen</translation>
    </message>
    <message>
        <source>Each deal&apos;s next step, and who takes it.</source>
        <translation>Der nächste Schritt jedes Deals, und wer ihn geht.</translation>
    </message>
    <message>
        <source>Enablement and marketing</source>
        <translation>Befähigung und Marketing</translation>
    </message>
    <message>
        <source>Who is to be certified next; which activities are worth repeating.</source>
        <translation>Wer als Nächstes zertifiziert wird; welche Aktivitäten eine Wiederholung wert sind.</translation>
    </message>
    <message>
        <source>Standing, satisfaction and risks</source>
        <translation>Stand, Zufriedenheit und Risiken</translation>
    </message>
    <message>
        <source>What is in the way, on either side.</source>
        <translation>Was im Weg steht, auf beiden Seiten.</translation>
    </message>
    <message>
        <source>Plan for the next quarter</source>
        <translation>Plan für das nächste Quartal</translation>
    </message>
    <message>
        <source>Three to five dated commitments a side.</source>
        <translation>Drei bis fünf Zusagen mit Termin je Seite.</translation>
    </message>
    <message>
        <source>The three numbers that matter to both boards.</source>
        <translation>Die drei Zahlen, auf die beide Leitungen sehen.</translation>
    </message>
    <message>
        <source>Done or not done, and why.</source>
        <translation>Erledigt oder nicht, und warum.</translation>
    </message>
    <message>
        <source>Deals that need a sponsor.</source>
        <translation>Deals, die Fürsprache brauchen.</translation>
    </message>
    <message>
        <source>What only executives can move.</source>
        <translation>Was nur die Leitung bewegen kann.</translation>
    </message>
    <message>
        <source>Decisions and next quarter</source>
        <translation>Beschlüsse und nächstes Quartal</translation>
    </message>
    <message>
        <source>Enablement</source>
        <translation>Befähigung</translation>
    </message>
    <message>
        <source>What keeps people from their first certification.</source>
        <translation>Was von der ersten Zertifizierung abhält.</translation>
    </message>
    <message>
        <source>First results</source>
        <translation>Erste Ergebnisse</translation>
    </message>
    <message>
        <source>The first deals, and what they taught.</source>
        <translation>Die ersten Deals, und was sie lehrten.</translation>
    </message>
</context>
<context>
    <name>Reviews</name>
    <message>
        <source>an image of at most %1 MiB</source>
        <translation>ein Bild von höchstens %1 MiB</translation>
    </message>
    <message>
        <source>a PNG or JPEG image</source>
        <translation>ein Bild als PNG oder JPEG</translation>
    </message>
    <message>
        <source>a colour like #1f5fa8</source>
        <translation>eine Farbe wie #1f5fa8</translation>
    </message>
    <message>
        <source>a review is about a quarter, like 2026-Q3</source>
        <translation>ein Gespräch gilt einem Quartal, wie 2026-Q3</translation>
    </message>
    <message>
        <source>PDF packs are made in the window; here there are html, xlsx, odt and json</source>
        <translation>PDF-Unterlagen entstehen im Fenster; hier gibt es html, xlsx, odt und json</translation>
    </message>
    <message>
        <source>packs are written as html, xlsx, odt or json</source>
        <translation>Mappen werden als html, xlsx, odt oder json geschrieben</translation>
    </message>
    <message>
        <source>this is no QBR pack</source>
        <translation>das ist keine QBR-Unterlage</translation>
    </message>
    <message>
        <source>this pack is of a newer Channelbook</source>
        <translation>diese Mappe stammt von einem neueren Channelbook</translation>
    </message>
    <message>
        <source>a day from 2000 to %1</source>
        <translation>ein Tag von 2000 bis %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>there is a review for %1 already</source>
        <translation>für %1 gibt es schon ein Gespräch</translation>
    </message>
    <message>
        <source>points with a title and 0 to 600 minutes</source>
        <translation>Punkte mit Titel und 0 bis 600 Minuten</translation>
    </message>
    <message>
        <source>there is no such section; there are: %1</source>
        <translation>diesen Abschnitt gibt es nicht; es gibt: %1</translation>
    </message>
    <message>
        <source>us or partner</source>
        <translation>us oder partner</translation>
    </message>
    <message>
        <source>it is a decision, not an action</source>
        <translation>das ist ein Beschluss, keine Maßnahme</translation>
    </message>
    <message>
        <source>a day not after today</source>
        <translation>ein Tag nicht nach heute</translation>
    </message>
    <message>
        <source>%1 lies ahead</source>
        <translation>der %1 liegt voraus</translation>
    </message>
    <message>
        <source>some words</source>
        <translation>einige Worte</translation>
    </message>
    <message>
        <source>%1 is over: the next working day</source>
        <translation>%1 ist vorbei: der nächste Arbeitstag</translation>
    </message>
    <message>
        <source>Saturdays and Sundays off</source>
        <translation>Samstage und Sonntage frei</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after the end of %1 (%2)</source>
        <translation>
            <numerusform>%n Arbeitstag nach dem Ende von %1 (%2)</numerusform>
            <numerusform>%n Arbeitstage nach dem Ende von %1 (%2)</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Abgehalten</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgesagt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Close an action</source>
        <translation>Maßnahme abschließen</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Abhalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Absagen</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>it was held, and its numbers stay those of that day; plan the next one</source>
        <translation>es wurde gehalten, und seine Zahlen bleiben die jenes Tages; planen Sie das nächste</translation>
    </message>
    <message>
        <source>it was held; what was said then stays as it is</source>
        <translation>es wurde abgehalten; was damals gesagt wurde, bleibt, wie es ist</translation>
    </message>
    <message>
        <source>it was cancelled; take it up again first</source>
        <translation>es wurde abgesagt; nehmen Sie es zuerst wieder auf</translation>
    </message>
    <message>
        <source>it is planned already</source>
        <translation>es ist schon geplant</translation>
    </message>
    <message>
        <source>a section has no key</source>
        <translation>ein Abschnitt hat keinen Schlüssel</translation>
    </message>
    <message>
        <source>section “%1” has no title</source>
        <translation>der Abschnitt „%1“ hat keinen Titel</translation>
    </message>
    <message>
        <source>section “%1” lasts 0 to 600 minutes</source>
        <translation>der Abschnitt „%1“ dauert 0 bis 600 Minuten</translation>
    </message>
    <message>
        <source>section “%1” cannot hold “%2”; there are: %3</source>
        <translation>der Abschnitt „%1“ kann „%2“ nicht enthalten; es gibt: %3</translation>
    </message>
    <message>
        <source>template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>sie hat keinen Namen</translation>
    </message>
    <message>
        <source>two sections have the key “%1”</source>
        <translation>zwei Abschnitte haben den Schlüssel „%1“</translation>
    </message>
    <message>
        <source>it has no section</source>
        <translation>sie hat keinen Abschnitt</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>numbers are still being worked out after a large change</source>
        <translation>nach einer großen Änderung werden Zahlen noch berechnet</translation>
    </message>
    <message numerus="yes">
        <source>%n planned review(s) use it</source>
        <translation>
            <numerusform>%n geplantes Review benutzt es</numerusform>
            <numerusform>%n geplante Reviews benutzen es</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message numerus="yes">
        <source>%n d late</source>
        <translation>
            <numerusform>%n T. zu spät</numerusform>
            <numerusform>%n T. zu spät</numerusform>
        </translation>
    </message>
    <message>
        <source>deal registration</source>
        <translation>Deal-Registrierung</translation>
    </message>
    <message>
        <source>MDF</source>
        <translation>MDF</translation>
    </message>
    <message>
        <source>assets</source>
        <translation>Unterlagen</translation>
    </message>
    <message>
        <source>tier %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>dem Beginn</translation>
    </message>
    <message>
        <source>on the day of %1</source>
        <translation>am Tag von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after %1</source>
        <translation>
            <numerusform>%n Arbeitstag nach %1</numerusform>
            <numerusform>%n Arbeitstage nach %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) before %1</source>
        <translation>
            <numerusform>%n Arbeitstag vor %1</numerusform>
            <numerusform>%n Arbeitstage vor %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Erledigen</translation>
    </message>
    <message>
        <source>Waive…</source>
        <translation>Erlassen…</translation>
    </message>
    <message>
        <source>Blocked…</source>
        <translation>Blockiert…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen…</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Kommentar…</translation>
    </message>
    <message>
        <source>Nudge…</source>
        <translation>Nachhaken…</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>a number from 0 to %L1 is expected.</source>
        <translation>eine Zahl von 0 bis %L1 wird erwartet.</translation>
    </message>
    <message>
        <source>a date is expected.</source>
        <translation>ein Datum wird erwartet.</translation>
    </message>
</context>
<context>
    <name>Scorecard</name>
    <message>
        <source>one of %1 is expected</source>
        <translation>erwartet wird eines von %1</translation>
    </message>
    <message>
        <source>a number is expected</source>
        <translation>eine Zahl wird erwartet</translation>
    </message>
    <message>
        <source>No target is set</source>
        <translation>Kein Ziel ist gesetzt</translation>
    </message>
    <message>
        <source>A target of zero cannot be reached in parts</source>
        <translation>Ein Ziel von null lässt sich nicht teilweise erreichen</translation>
    </message>
    <message>
        <source>The target is to stay below: %1 % of it is kept</source>
        <translation>Das Ziel ist, darunter zu bleiben: zu %1 % eingehalten</translation>
    </message>
    <message>
        <source>%1 % of the target</source>
        <translation>%1 % des Ziels</translation>
    </message>
    <message>
        <source>%1, of which %2 % count</source>
        <translation>%1, davon zählen %2 %</translation>
    </message>
    <message>
        <source>There is no other partner to compare with</source>
        <translation>Es gibt keinen anderen Partner zum Vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>Better than %1 % of %n partners</source>
        <translation>
            <numerusform>Besser als %1 % von %n Partner</numerusform>
            <numerusform>Besser als %1 % von %n Partnern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n partners have the same</source>
        <translation>
            <numerusform>Alle %n Partner haben gleich viel</numerusform>
            <numerusform>Alle %n Partner haben gleich viel</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 standard deviations from the mean</source>
        <translation>%1 Standardabweichungen vom Mittelwert</translation>
    </message>
    <message>
        <source>It has no name</source>
        <translation>Sie hat keinen Namen</translation>
    </message>
    <message>
        <source>It names no metrics</source>
        <translation>Sie nennt keine Kennzahlen</translation>
    </message>
    <message>
        <source>months: 1 to %1 are possible</source>
        <translation>months: 1 bis %1 sind möglich</translation>
    </message>
    <message>
        <source>least_share: 0 to 1 is possible</source>
        <translation>least_share: 0 bis 1 ist möglich</translation>
    </message>
    <message>
        <source>There is no metric “%1”</source>
        <translation>Es gibt keine Kennzahl „%1“</translation>
    </message>
    <message>
        <source>%1 is named twice</source>
        <translation>%1 ist doppelt genannt</translation>
    </message>
    <message>
        <source>%1: its weight must be above zero</source>
        <translation>%1: das Gewicht muss über null liegen</translation>
    </message>
    <message>
        <source>%1: its cap must be above zero</source>
        <translation>%1: die Grenze muss über null liegen</translation>
    </message>
    <message>
        <source>%1: say whether more or less of it is better</source>
        <translation>%1: sagen Sie, ob mehr oder weniger davon besser ist</translation>
    </message>
    <message>
        <source>The card has no weights</source>
        <translation>Die Karte hat keine Gewichte</translation>
    </message>
    <message>
        <source>%1: it counts with no points</source>
        <translation>%1: es zählt ohne Punkte</translation>
    </message>
    <message>
        <source>Only %1 % of the weight has values; %2 % are needed</source>
        <translation>Nur %1 % des Gewichts haben Werte; %2 % sind nötig</translation>
    </message>
    <message>
        <source>There is no metric “%1” any more</source>
        <translation>Es gibt keine Kennzahl „%1“ mehr</translation>
    </message>
    <message>
        <source>There is nothing to count</source>
        <translation>Es gibt nichts zu zählen</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>Scorecard</translation>
    </message>
    <message>
        <source>There is no scorecard for its type.</source>
        <translation>Für seinen Typ gibt es keine Scorecard.</translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message numerus="yes">
        <source>%n left out: it is running with them already</source>
        <translation>
            <numerusform>%n ausgelassen: läuft dort schon</numerusform>
            <numerusform>%n ausgelassen: läuft dort schon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: no template is meant for them</source>
        <translation>
            <numerusform>%n ausgelassen: keine Vorlage ist dafür gedacht</numerusform>
            <numerusform>%n ausgelassen: keine Vorlage ist dafür gedacht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepActs</name>
    <message>
        <source>Nobody</source>
        <translation>Niemandem</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>Wem?</translation>
    </message>
    <message>
        <source>Which document shows it? Where it is kept, or nothing if it is attached:</source>
        <translation>Welches Dokument belegt es? Wo es liegt, oder nichts, wenn es angehängt ist:</translation>
    </message>
    <message>
        <source>Which link shows it?</source>
        <translation>Welcher Link belegt es?</translation>
    </message>
    <message>
        <source>Which value was agreed or measured?</source>
        <translation>Welcher Wert wurde vereinbart oder gemessen?</translation>
    </message>
    <message>
        <source>Who approved it? Nothing: you.</source>
        <translation>Wer hat es genehmigt? Nichts: Sie selbst.</translation>
    </message>
    <message>
        <source>It is done by itself when the course is completed. By hand: which course was it?</source>
        <translation>Wird mit dem abgeschlossenen Kurs von selbst erledigt. Von Hand: welcher Kurs war es?</translation>
    </message>
    <message>
        <source>It is done by itself with the deal. By hand: which deal was it?</source>
        <translation>Wird mit dem Geschäft von selbst erledigt. Von Hand: welches Geschäft war es?</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n steps</source>
        <translation>
            <numerusform>%1: %n Schritt</numerusform>
            <numerusform>%1: %n Schritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: “%2” of %n partners</source>
        <translation>
            <numerusform>%1: „%2“ von %n Partner</numerusform>
            <numerusform>%1: „%2“ von %n Partnern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: „%2“</translation>
    </message>
    <message>
        <source>%1: “%2” of %3</source>
        <translation>%1: „%2“ von %3</translation>
    </message>
    <message>
        <source>Why need nobody do it?</source>
        <translation>Warum muss es niemand tun?</translation>
    </message>
    <message>
        <source>What is in the way?</source>
        <translation>Was steht im Weg?</translation>
    </message>
    <message>
        <source>Comment:</source>
        <translation>Kommentar:</translation>
    </message>
    <message>
        <source>What was said to whom it waits for?</source>
        <translation>Was wurde dem gesagt, auf den gewartet wird?</translation>
    </message>
    <message>
        <source>Asked how it is going</source>
        <translation>Nachgefragt, wie es vorangeht</translation>
    </message>
    <message>
        <source>Asked about “%1”</source>
        <translation>Nach „%1“ gefragt</translation>
    </message>
    <message numerus="yes">
        <source>Assign %n playbook(s)</source>
        <translation>
            <numerusform>%n Playbook zuweisen</numerusform>
            <numerusform>%n Playbooks zuweisen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n playbook(s)</source>
        <translation>
            <numerusform>%n Playbook abbrechen</numerusform>
            <numerusform>%n Playbooks abbrechen</numerusform>
        </translation>
    </message>
    <message>
        <source>Why is it given up?</source>
        <translation>Warum wird es aufgegeben?</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message numerus="yes">
        <source>The median of %n partner(s) of the tier is %1.</source>
        <translation>
            <numerusform>Der Wert des anderen Partners der Stufe ist %1.</numerusform>
            <numerusform>Der Median der %n anderen Partner der Stufe ist %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rose from %2 to %3 (%4).</source>
        <translation>%1 stieg von %2 auf %3 (%4).</translation>
    </message>
    <message>
        <source>%1 fell from %2 to %3 (%4).</source>
        <translation>%1 fiel von %2 auf %3 (%4).</translation>
    </message>
    <message>
        <source>%1 is at %2; the target was %3.</source>
        <translation>%1 liegt bei %2; das Ziel war %3.</translation>
    </message>
    <message>
        <source>%1 is at %2, %3 of the target of %4.</source>
        <translation>%1 liegt bei %2, %3 des Ziels von %4.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n commitment(s) are done.</source>
        <translation>
            <numerusform>%1 von %n Zusage ist erledigt.</numerusform>
            <numerusform>%1 von %n Zusagen sind erledigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is/are overdue.</source>
        <translation>
            <numerusform>%n ist überfällig.</numerusform>
            <numerusform>%n sind überfällig.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Surveys</name>
    <message>
        <source>a score from %1 to %2</source>
        <translation>ein Wert von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>%1: dates read with the month first</source>
        <translation>%1: Daten mit dem Monat zuerst gelesen</translation>
    </message>
    <message>
        <source>%1: dates read with the day first</source>
        <translation>%1: Daten mit dem Tag zuerst gelesen</translation>
    </message>
    <message>
        <source>%1: numbers read as a spreadsheet&apos;s days since 1900</source>
        <translation>%1: Zahlen als Tage seit 1900 gelesen, wie Tabellenprogramme zählen</translation>
    </message>
    <message>
        <source>%1: the comma marks the decimals</source>
        <translation>%1: das Komma trennt die Nachkommastellen ab</translation>
    </message>
    <message>
        <source>most rows have nothing in &quot;%1&quot;</source>
        <translation>in den meisten Zeilen steht nichts unter „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n amounts have more decimals than their currency: rounded, the original kept with the record</source>
        <translation>
            <numerusform>%n Betrag hat mehr Nachkommastellen als seine Währung: gerundet, das Original bleibt beim Datensatz</numerusform>
            <numerusform>%n Beträge haben mehr Nachkommastellen als ihre Währung: gerundet, das Original bleibt beim Datensatz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells hold several addresses, numbers or records: the first taken, the cell kept with the record</source>
        <translation>
            <numerusform>%n Zelle enthält mehrere Adressen, Nummern oder Datensätze: das Erste übernommen, die Zelle bleibt beim Datensatz</numerusform>
            <numerusform>%n Zellen enthalten mehrere Adressen, Nummern oder Datensätze: das Erste übernommen, die Zelle bleibt beim Datensatz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells hold words that the profile translates, such as a stage&apos;s internal name</source>
        <translation>
            <numerusform>%n Zelle enthält ein Wort, das das Profil übersetzt, etwa den internen Namen einer Phase</numerusform>
            <numerusform>%n Zellen enthalten Wörter, die das Profil übersetzt, etwa den internen Namen einer Phase</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows repeat an earlier row word for word</source>
        <translation>
            <numerusform>%n Zeile wiederholt wörtlich eine frühere</numerusform>
            <numerusform>%n Zeilen wiederholen wörtlich eine frühere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records have several rows with the same id: the last row counts</source>
        <translation>
            <numerusform>%n Datensatz hat mehrere Zeilen mit derselben ID: die letzte zählt</numerusform>
            <numerusform>%n Datensätze haben mehrere Zeilen mit derselben ID: die letzte zählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Careful: it has fewer than half of the %1 records of %2 that are known, as a filtered or cut off export would; %3 go</source>
        <translation>Vorsicht: es sind weniger als die Hälfte der %1 bekannten Datensätze in %2, wie bei einem gefilterten oder abgeschnittenen Export; %3 gehen</translation>
    </message>
    <message>
        <source>%1: its columns are not known yet; import an export of it once more</source>
        <translation>%1: die Spalten sind noch nicht bekannt; importieren Sie noch einmal einen Export davon</translation>
    </message>
    <message>
        <source>%1: its files have no column that tells the records apart, so nothing can be written back</source>
        <translation>%1: die Dateien haben keine Spalte, die die Datensätze unterscheidet, also kann nichts zurückgeschrieben werden</translation>
    </message>
    <message>
        <source>%1 is empty: the row cannot be told from others</source>
        <translation>%1 ist leer: die Zeile lässt sich nicht von anderen unterscheiden</translation>
    </message>
    <message>
        <source>the record has no name</source>
        <translation>der Datensatz hat keinen Namen</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no date</source>
        <translation>%1: „%2“ ist kein Datum</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no amount</source>
        <translation>%1: „%2“ ist kein Betrag</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no number</source>
        <translation>%1: „%2“ ist keine Zahl</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is neither yes nor no</source>
        <translation>%1: „%2“ ist weder Ja noch Nein</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no currency code</source>
        <translation>%1: „%2“ ist kein Währungscode</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no id of this CRM</source>
        <translation>%1: „%2“ ist keine ID dieses CRM</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is none of the words it may hold</source>
        <translation>%1: „%2“ ist keines der erlaubten Wörter</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is the record of line %3, which says something else; a column with ids would tell them apart</source>
        <translation>%1: „%2“ ist der Datensatz aus Zeile %3, die etwas anderes sagt; eine Spalte mit IDs würde sie unterscheiden</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is the name of several records here; a column that tells them apart is missing</source>
        <translation>%1: „%2“ heißen hier mehrere Datensätze; es fehlt eine Spalte, die sie unterscheidet</translation>
    </message>
    <message>
        <source>sheet &quot;%1&quot; was left out: %2</source>
        <translation>Blatt „%1“ wurde ausgelassen: %2</translation>
    </message>
    <message>
        <source>%1: a spreadsheet has shortened the id to &quot;%2&quot;; export again, or open the file with this column as text</source>
        <translation>%1: ein Tabellenprogramm hat die ID auf „%2“ verkürzt; exportieren Sie noch einmal, oder öffnen Sie die Datei mit dieser Spalte als Text</translation>
    </message>
    <message numerus="yes">
        <source>%n cells were guarded by an apostrophe from being run by a spreadsheet: read without it</source>
        <translation>
            <numerusform>%n Zelle war mit einem Apostroph davor geschützt, von einem Tabellenprogramm ausgeführt zu werden: ohne ihn gelesen</numerusform>
            <numerusform>%n Zellen waren mit einem Apostroph davor geschützt, von einem Tabellenprogramm ausgeführt zu werden: ohne ihn gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows have an ID that is not in this program; they were known by their name</source>
        <translation>
            <numerusform>%n Zeile hat eine ID, die es in diesem Programm nicht gibt; sie wurde am Namen erkannt</numerusform>
            <numerusform>%n Zeilen haben eine ID, die es in diesem Programm nicht gibt; sie wurden am Namen erkannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows have an ID that is not in this program, nor is their name: they come in as new</source>
        <translation>
            <numerusform>%n Zeile hat eine ID, die es in diesem Programm nicht gibt, und auch ihr Name ist unbekannt: sie kommt als neu herein</numerusform>
            <numerusform>%n Zeilen haben eine ID, die es in diesem Programm nicht gibt, und auch ihr Name ist unbekannt: sie kommen als neu herein</numerusform>
        </translation>
    </message>
    <message>
        <source>Worked out by Channelbook, so not taken from the file: %1</source>
        <translation>Wird von Channelbook berechnet und daher nicht aus der Datei übernommen: %1</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is the name of nothing here, or of several</source>
        <translation>%1: &quot;%2&quot; heißt hier nichts, oder mehreres</translation>
    </message>
    <message numerus="yes">
        <source>%n things of yours that hung on records the CRM has merged now hang on those they became</source>
        <translation>
            <numerusform>%n Sache von Ihnen, die an Datensätzen hing, die das CRM zusammengeführt hat, hängt nun an denen, die daraus wurden</numerusform>
            <numerusform>%n Sachen von Ihnen, die an Datensätzen hingen, die das CRM zusammengeführt hat, hängen nun an denen, die daraus wurden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Older than what came in on %1: %n record(s) go back to what they were</source>
        <translation>
            <numerusform>Älter als das, was am %1 hereinkam: %n Datensatz wird wieder, was er war</numerusform>
            <numerusform>Älter als das, was am %1 hereinkam: %n Datensätze werden wieder, was sie waren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This file was written on %1, before the one that came in on %2: %n record(s) change</source>
        <translation>
            <numerusform>Diese Datei wurde am %1 geschrieben, vor der, die am %2 hereinkam: %n Datensatz ändert sich</numerusform>
            <numerusform>Diese Datei wurde am %1 geschrieben, vor der, die am %2 hereinkam: %n Datensätze ändern sich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; is the name of several records now: %n references by that name are open again</source>
        <translation>
            <numerusform>„%1“ heißen jetzt mehrere Datensätze: %n Bezug über diesen Namen ist wieder offen</numerusform>
            <numerusform>„%1“ heißen jetzt mehrere Datensätze: %n Bezüge über diesen Namen sind wieder offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completions found their contact by e-mail</source>
        <translation>
            <numerusform>%n Abschluss hat seinen Kontakt über die E-Mail-Adresse gefunden</numerusform>
            <numerusform>%n Abschlüsse haben ihren Kontakt über die E-Mail-Adresse gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are no contacts here: their completions are kept and wait to be matched</source>
        <translation>
            <numerusform>%n Person ist hier kein Kontakt: ihre Abschlüsse bleiben erhalten und warten auf Zuordnung</numerusform>
            <numerusform>%n Personen sind hier keine Kontakte: ihre Abschlüsse bleiben erhalten und warten auf Zuordnung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n courses were not known here and are now</source>
        <translation>
            <numerusform>%n Kurs war hier nicht bekannt und ist es nun</numerusform>
            <numerusform>%n Kurse waren hier nicht bekannt und sind es nun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certifications were not known here and are now</source>
        <translation>
            <numerusform>%n Zertifizierung war hier nicht bekannt und ist es nun</numerusform>
            <numerusform>%n Zertifizierungen waren hier nicht bekannt und sind es nun</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 lies in the future</source>
        <translation>%1: %2 liegt in der Zukunft</translation>
    </message>
    <message>
        <source>%1: %2 lies before the day it begins</source>
        <translation>%1: %2 liegt vor dem Beginn</translation>
    </message>
    <message>
        <source>%1 are made and changed here, not by files</source>
        <translation>%1 entstehen und ändern sich hier, nicht durch Dateien</translation>
    </message>
    <message>
        <source>it is a text, not a table</source>
        <translation>es ist ein Text, keine Tabelle</translation>
    </message>
    <message>
        <source>there is no such file among those that come in</source>
        <translation>es gibt keine solche Datei unter denen, die hereinkommen</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that are here and not in the file stay: they cannot be retired</source>
        <translation>
            <numerusform>%n Datensatz, der hier und nicht in der Datei ist, bleibt: er kann nicht stillgelegt werden</numerusform>
            <numerusform>%n Datensätze, die hier und nicht in der Datei sind, bleiben: sie können nicht stillgelegt werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n references by name mean another record than before, their own source&apos;s or the one theirs was merged into: %1</source>
        <translation>
            <numerusform>%n Verweis über den Namen meint einen anderen Datensatz als bisher, den seiner eigenen Quelle oder den, in dem seiner aufging: %1</numerusform>
            <numerusform>%n Verweise über den Namen meinen einen anderen Datensatz als bisher, den ihrer eigenen Quelle oder den, in dem ihrer aufging: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n references are open again, as several records have the name now: %1</source>
        <translation>
            <numerusform>%n Verweis ist wieder offen, weil nun mehrere Datensätze den Namen haben: %1</numerusform>
            <numerusform>%n Verweise sind wieder offen, weil nun mehrere Datensätze den Namen haben: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (kept from an earlier import)</source>
        <translation>%1 (aus einem früheren Import aufgehoben)</translation>
    </message>
</context>
<context>
    <name>TextDocuments</name>
    <message>
        <source>PDF, to print or send (*.pdf)</source>
        <translation>PDF, zum Drucken oder Senden (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>TierLetter</name>
    <message>
        <source>at the last review you did not have all that the tier %1 asks. You keep it until %2; what you reach by then counts.</source>
        <translation>bei der letzten Prüfung hatten Sie nicht alles, was die Stufe %1 verlangt. Sie behalten sie bis zum %2; was Sie bis dahin erreichen, zählt.</translation>
    </message>
    <message>
        <source>welcome to our partner program. Since %1 you are a partner of the tier %2.</source>
        <translation>willkommen in unserem Partnerprogramm. Seit dem %1 sind Sie Partner der Stufe %2.</translation>
    </message>
    <message>
        <source>since %1 you are a partner of the tier %2; before, it was %3.</source>
        <translation>seit dem %1 sind Sie Partner der Stufe %2; davor war es %3.</translation>
    </message>
    <message>
        <source>you are a partner of the tier %1.</source>
        <translation>Sie sind Partner der Stufe %1.</translation>
    </message>
    <message>
        <source>%1: your tier %2 needs your attention</source>
        <translation>%1: Ihre Stufe %2 braucht Ihre Aufmerksamkeit</translation>
    </message>
    <message>
        <source>%1: your tier %2 in our partner program</source>
        <translation>%1: Ihre Stufe %2 in unserem Partnerprogramm</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>Einen Brief schreiben</translation>
    </message>
    <message>
        <source>No published program is for partners of its type.</source>
        <translation>Kein veröffentlichtes Programm ist für Partner seines Typs.</translation>
    </message>
    <message>
        <source>It has no tier of “%1”.</source>
        <translation>Er hat keine Stufe von „%1“.</translation>
    </message>
    <message>
        <source>Dear team of %1,</source>
        <translation>Liebes Team von %1,</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Was verlangt ist</translation>
    </message>
    <message>
        <source>What you have</source>
        <translation>Was Sie haben</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>What %1 asks</source>
        <translation>Was %1 verlangt</translation>
    </message>
    <message>
        <source>What you get</source>
        <translation>Was Sie erhalten</translation>
    </message>
    <message>
        <source>Your way to %1</source>
        <translation>Ihr Weg zu %1</translation>
    </message>
    <message>
        <source>You have what %1 asks: the next review will say so.</source>
        <translation>Sie haben, was %1 verlangt: die nächste Prüfung wird es bestätigen.</translation>
    </message>
    <message>
        <source>What lacks to %1: %2.</source>
        <translation>Es fehlt zu %1: %2.</translation>
    </message>
    <message>
        <source>With kind regards</source>
        <translation>Mit freundlichen Grüßen</translation>
    </message>
    <message>
        <source>By “%1”, version %2. Next review: %3.</source>
        <translation>Nach „%1“, Version %2. Nächste Prüfung: %3.</translation>
    </message>
</context>
<context>
    <name>Tiers</name>
    <message>
        <source>a number is expected</source>
        <translation>eine Zahl wird erwartet</translation>
    </message>
    <message>
        <source>it is nested too deep</source>
        <translation>es ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>one of %1 is expected</source>
        <translation>erwartet wird eines von %1</translation>
    </message>
    <message>
        <source>either “least” or “most” is expected</source>
        <translation>entweder „least“ oder „most“ wird erwartet</translation>
    </message>
    <message>
        <source>“all” lists nothing</source>
        <translation>„all“ nennt nichts</translation>
    </message>
    <message>
        <source>“any” lists nothing</source>
        <translation>„any“ nennt nichts</translation>
    </message>
    <message>
        <source>there is no metric “%1”</source>
        <translation>es gibt keine Kennzahl „%1“</translation>
    </message>
    <message>
        <source>months: 1 to %1 are possible</source>
        <translation>months: 1 bis %1 sind möglich</translation>
    </message>
    <message>
        <source>certified: at least one is expected</source>
        <translation>certified: mindestens eine Person wird erwartet</translation>
    </message>
    <message>
        <source>there is no certification “%1”</source>
        <translation>es gibt keine Zertifizierung „%1“</translation>
    </message>
    <message>
        <source>no certification is of the level “%1”</source>
        <translation>keine Zertifizierung ist von der Ebene „%1“</translation>
    </message>
    <message>
        <source>there is no agreement of the type “%1”</source>
        <translation>es gibt keine Vereinbarung der Art „%1“</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>a benefit has no name</source>
        <translation>ein Vorteil hat keinen Namen</translation>
    </message>
    <message>
        <source>“%1” costs less than nothing</source>
        <translation>„%1“ kostet weniger als nichts</translation>
    </message>
    <message>
        <source>the share of “%1” is not from 0 to 1</source>
        <translation>der Anteil von „%1“ liegt nicht zwischen 0 und 1</translation>
    </message>
    <message>
        <source>“%1” is a share of “%2”, which is no metric that is an amount</source>
        <translation>„%1“ ist ein Anteil von „%2“, und das ist keine Kennzahl, die ein Betrag ist</translation>
    </message>
    <message>
        <source>a list of tiers is expected, the lowest first</source>
        <translation>eine Liste von Stufen wird erwartet, die niedrigste zuerst</translation>
    </message>
    <message>
        <source>The program has no name</source>
        <translation>Das Programm hat keinen Namen</translation>
    </message>
    <message>
        <source>The program has no tiers</source>
        <translation>Das Programm hat keine Stufen</translation>
    </message>
    <message>
        <source>grace_days: 0 to %1 are possible</source>
        <translation>grace_days: 0 bis %1 sind möglich</translation>
    </message>
    <message>
        <source>review_months: 1 to %1 are possible</source>
        <translation>review_months: 1 bis %1 sind möglich</translation>
    </message>
    <message>
        <source>A tier has no name</source>
        <translation>Eine Stufe hat keinen Namen</translation>
    </message>
    <message>
        <source>%1 is there twice</source>
        <translation>%1 ist doppelt da</translation>
    </message>
    <message>
        <source>There is no metric “%1” any more</source>
        <translation>Es gibt keine Kennzahl „%1“ mehr</translation>
    </message>
    <message>
        <source>There is no certification “%1” any more</source>
        <translation>Es gibt keine Zertifizierung „%1“ mehr</translation>
    </message>
    <message>
        <source>There is nothing to count</source>
        <translation>Es gibt nichts zu zählen</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>“%1” is for all types of partners as well: name types in one of them.</source>
        <translation>„%1“ ist auch für alle Typen von Partnern: nennen Sie in einem von beiden Typen.</translation>
    </message>
    <message>
        <source>“%1” is for partners of the type %2 as well.</source>
        <translation>„%1“ ist auch für Partner des Typs %2.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tier program</source>
        <translation>Stufenprogramm</translation>
    </message>
    <message>
        <source>It says what is in force already.</source>
        <translation>Es sagt, was schon gilt.</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Gets its first tier</source>
        <translation>Erhält die erste Stufe</translation>
    </message>
    <message>
        <source>Goes up</source>
        <translation>Steigt auf</translation>
    </message>
    <message>
        <source>Gets notice</source>
        <translation>Bekommt Ankündigung</translation>
    </message>
    <message>
        <source>Has notice</source>
        <translation>Ist angekündigt</translation>
    </message>
    <message>
        <source>Keeps its tier after all</source>
        <translation>Behält die Stufe doch</translation>
    </message>
    <message>
        <source>Goes down</source>
        <translation>Steigt ab</translation>
    </message>
    <message>
        <source>Loses its tier</source>
        <translation>Verliert die Stufe</translation>
    </message>
    <message>
        <source>Held by hand</source>
        <translation>Von Hand gehalten</translation>
    </message>
    <message>
        <source>Lacks %1</source>
        <translation>Es fehlt: %1</translation>
    </message>
    <message>
        <source>Has again what is asked</source>
        <translation>Hat wieder, was verlangt ist</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>After a large change the numbers are still being worked out: try again when that is done.</source>
        <translation>Nach einer großen Änderung werden die Zahlen noch berechnet: versuchen Sie es danach noch einmal.</translation>
    </message>
    <message>
        <source>None is published.</source>
        <translation>Keines ist veröffentlicht.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Held until</source>
        <translation>Gehalten bis</translation>
    </message>
    <message>
        <source>today or a later day</source>
        <translation>heute oder ein späterer Tag</translation>
    </message>
    <message>
        <source>Set its tier</source>
        <translation>Seine Stufe setzen</translation>
    </message>
    <message>
        <source>No published program is for partners of its type.</source>
        <translation>Kein veröffentlichtes Programm ist für Partner seines Typs.</translation>
    </message>
    <message>
        <source>“%1” has no tier “%2”: %3</source>
        <translation>„%1“ hat keine Stufe „%2“: %3</translation>
    </message>
    <message>
        <source>New on board</source>
        <translation>Neu an Bord</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Zugewiesen</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Notice given</source>
        <translation>Angekündigt</translation>
    </message>
    <message>
        <source>PSAT</source>
        <translation>PSAT</translation>
    </message>
    <message numerus="yes">
        <source>%n “%1” certification(s)</source>
        <translation>
            <numerusform>%n Zertifizierung „%1“</numerusform>
            <numerusform>%n Zertifizierungen „%1“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n %1 certification(s)</source>
        <translation>
            <numerusform>%n Zertifizierung der Ebene %1</numerusform>
            <numerusform>%n Zertifizierungen der Ebene %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certification(s)</source>
        <translation>
            <numerusform>%n Zertifizierung</numerusform>
            <numerusform>%n Zertifizierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>an agreement in force</source>
        <translation>eine geltende Vereinbarung</translation>
    </message>
    <message>
        <source>%1 in force</source>
        <translation>%1 in Kraft</translation>
    </message>
    <message>
        <source>“%1”, which is no metric any more</source>
        <translation>„%1“, was keine Kennzahl mehr ist</translation>
    </message>
    <message>
        <source>%1 of %2 (not known as yet)</source>
        <translation>%1 von %2 (noch nicht bekannt)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2 instead of %3</source>
        <translation>%1 von %2 statt %3</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>Alles davon</translation>
    </message>
    <message>
        <source>One of these</source>
        <translation>Eines davon</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>gilt</translation>
    </message>
    <message>
        <source>none in force</source>
        <translation>keine gilt</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message numerus="yes">
        <source>%1 of at most %2 in %n month(s)</source>
        <translation>
            <numerusform>%1 von höchstens %2 in %n Monat</numerusform>
            <numerusform>%1 von höchstens %2 in %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of at least %2 in %n month(s)</source>
        <translation>
            <numerusform>%1 von mindestens %2 in %n Monat</numerusform>
            <numerusform>%1 von mindestens %2 in %n Monaten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is no tier of this program</source>
        <translation>%1 ist keine Stufe dieses Programms</translation>
    </message>
    <message>
        <source>meets what %1 asks</source>
        <translation>erfüllt, was %1 verlangt</translation>
    </message>
    <message>
        <source>lacks %1 to keep %2</source>
        <translation>es fehlt %1, um %2 zu behalten</translation>
    </message>
    <message>
        <source>has until %1</source>
        <translation>hat Zeit bis %1</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>holds the highest tier</source>
        <translation>hat die höchste Stufe</translation>
    </message>
    <message>
        <source>held until %1</source>
        <translation>gehalten bis %1</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 im Jahr</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Moved: </source>
        <translation>Verschoben: </translation>
    </message>
    <message>
        <source>Deal </source>
        <translation>Deal </translation>
    </message>
    <message>
        <source> won</source>
        <translation> gewonnen</translation>
    </message>
    <message>
        <source> lost</source>
        <translation> verloren</translation>
    </message>
    <message>
        <source> · done</source>
        <translation> · erledigt</translation>
    </message>
    <message>
        <source> · due %1</source>
        <translation> · fällig %1</translation>
    </message>
    <message>
        <source> was sent</source>
        <translation> wurde versandt</translation>
    </message>
    <message>
        <source> is signed by both</source>
        <translation> ist von beiden unterschrieben</translation>
    </message>
    <message>
        <source> began</source>
        <translation> begann</translation>
    </message>
    <message>
        <source>: notice given</source>
        <translation>: gekündigt</translation>
    </message>
    <message>
        <source> ended</source>
        <translation> endete</translation>
    </message>
    <message>
        <source> is certified: </source>
        <translation> ist zertifiziert: </translation>
    </message>
    <message>
        <source> completed </source>
        <translation> hat abgeschlossen: </translation>
    </message>
    <message>
        <source> · until %1</source>
        <translation> · bis %1</translation>
    </message>
    <message>
        <source>Handed over by </source>
        <translation>Übergeben von </translation>
    </message>
    <message>
        <source> to us</source>
        <translation> an uns</translation>
    </message>
    <message>
        <source> to </source>
        <translation> an </translation>
    </message>
    <message>
        <source> was started</source>
        <translation> begonnen</translation>
    </message>
    <message>
        <source> is done</source>
        <translation> ist erledigt</translation>
    </message>
    <message>
        <source> was waived</source>
        <translation> wurde erlassen</translation>
    </message>
    <message>
        <source>: nudged</source>
        <translation>: nachgehakt</translation>
    </message>
    <message>
        <source> is finished</source>
        <translation> ist abgeschlossen</translation>
    </message>
    <message>
        <source> was given up</source>
        <translation> wurde aufgegeben</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>%1: the agreement ended on %2</source>
        <translation>%1: Der Vertrag endete am %2</translation>
    </message>
    <message>
        <source>%1: the agreement ends on %2</source>
        <translation>%1: Der Vertrag endet am %2</translation>
    </message>
    <message>
        <source>say what is to be snoozed</source>
        <translation>angeben, was zurückgestellt werden soll</translation>
    </message>
    <message>
        <source>Snoozed until</source>
        <translation>Zurückgestellt bis</translation>
    </message>
    <message>
        <source>a day after today</source>
        <translation>ein Tag nach heute</translation>
    </message>
    <message>
        <source>say what is to wake</source>
        <translation>angeben, was wieder angezeigt werden soll</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n days in %2; norm %3</source>
        <comment>partner, stage, days</comment>
        <translation>
            <numerusform>%1: %n Tag in %2; üblich sind %3</numerusform>
            <numerusform>%1: %n Tage in %2; üblich sind %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: changed here and in %2: %3</source>
        <comment>record, CRM, fields</comment>
        <translation>%1: hier und in %2 geändert: %3</translation>
    </message>
    <message>
        <source>Call with %1 on %2: %3</source>
        <translation>Anruf bei %1 am %2: %3</translation>
    </message>
    <message>
        <source>Call on %1: %2</source>
        <translation>Anruf am %1: %2</translation>
    </message>
    <message>
        <source>Meeting with %1 on %2: %3</source>
        <translation>Besprechung mit %1 am %2: %3</translation>
    </message>
    <message>
        <source>Meeting on %1: %2</source>
        <translation>Besprechung am %1: %2</translation>
    </message>
    <message>
        <source>Mail to %1, due %2: %3</source>
        <translation>E-Mail an %1, fällig am %2: %3</translation>
    </message>
    <message>
        <source>Mail due %1: %2</source>
        <translation>E-Mail, fällig am %1: %2</translation>
    </message>
    <message>
        <source>Task for %1, due %2: %3</source>
        <translation>Aufgabe für %1, fällig am %2: %3</translation>
    </message>
    <message>
        <source>Task due %1: %2</source>
        <translation>Aufgabe, fällig am %1: %2</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Stalled partner</source>
        <translation>Partner, der stockt</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>Sync conflict</source>
        <translation>Abgleichskonflikt</translation>
    </message>
    <message>
        <source>1 day late</source>
        <translation>1 Tag überfällig</translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n Tag überfällig</numerusform>
            <numerusform>%n Tage überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>heute fällig</translation>
    </message>
    <message>
        <source>in 1 day</source>
        <translation>in 1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>weight %1 × value %2</source>
        <comment>factors of the cost of delay</comment>
        <translation>Gewicht %1 × Wert %2</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>%1 × (1 + %2) = %3</source>
        <translation>%1 × (1 + %2) = %3</translation>
    </message>
    <message>
        <source>%1: “%2” ended on %3</source>
        <comment>partner, certification, day</comment>
        <translation>%1: „%2“ endete am %3</translation>
    </message>
    <message>
        <source>%1: “%2” ends on %3</source>
        <comment>partner, agreement or certification, day</comment>
        <translation>%1: „%2“ endet am %3</translation>
    </message>
    <message>
        <source>Completions of people unknown here</source>
        <translation>Abschlüsse von Personen, die hier nicht bekannt sind</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) in learning records are no contact here, or could be several</source>
        <translation>
            <numerusform>%n Person aus Lernnachweisen ist hier kein Kontakt oder könnte mehrere sein</numerusform>
            <numerusform>%n Personen aus Lernnachweisen sind hier keine Kontakte oder könnten mehrere sein</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: step of “%2”, due %3: %4</source>
        <comment>partner, playbook, day, how late</comment>
        <translation>%1: Schritt von „%2“, fällig am %3: %4</translation>
    </message>
    <message>
        <source>%1: step of “%2”, blocked: %3</source>
        <comment>partner, playbook, why</comment>
        <translation>%1: Schritt von „%2“, blockiert: %3</translation>
    </message>
    <message>
        <source>%1: last day for notice of “%2” is %3; it ends on %4</source>
        <comment>partner, agreement, day, day</comment>
        <translation>%1: „%2“ kann bis %3 gekündigt werden und endet am %4</translation>
    </message>
    <message>
        <source>Stalled playbook</source>
        <translation>Playbook, das stockt</translation>
    </message>
    <message>
        <source>Playbook step</source>
        <translation>Playbook-Schritt</translation>
    </message>
    <message>
        <source>Certification</source>
        <translation>Zertifizierung</translation>
    </message>
    <message>
        <source>Learning records</source>
        <translation>Lernnachweise</translation>
    </message>
    <message>
        <source>%1: waits for our answer since %2</source>
        <comment>partner, day</comment>
        <translation>%1: wartet seit %2 auf unsere Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to decide</source>
        <translation>
            <numerusform>ein Konflikt zu entscheiden</numerusform>
            <numerusform>%n Konflikte zu entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: its protection ends on %2</source>
        <comment>partner, day</comment>
        <translation>%1: der Schutz endet am %2</translation>
    </message>
    <message>
        <source>%1: its protection ends on %2; asks for more time until %3</source>
        <comment>partner, days</comment>
        <translation>%1: der Schutz endet am %2; bittet um mehr Zeit bis %3</translation>
    </message>
    <message>
        <source>Approve</source>
        <comment>button: a registration</comment>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Extend</source>
        <comment>button: a protection</comment>
        <translation>Verlängern</translation>
    </message>
    <message>
        <source>Deal registration</source>
        <translation>Deal-Registrierung</translation>
    </message>
    <message>
        <source>Protection of a deal</source>
        <translation>Schutz eines Deals</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 asked for, waiting for an answer for %n days</source>
        <comment>partner, amount</comment>
        <translation>
            <numerusform>%1: %2 beantragt, seit %n Tag unbeantwortet</numerusform>
            <numerusform>%1: %2 beantragt, seit %n Tagen unbeantwortet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: a claim of %2 has been waiting for an answer for %n days</source>
        <comment>partner, amount</comment>
        <translation>
            <numerusform>%1: eine Abrechnung über %2 ist seit %n Tag unbeantwortet</numerusform>
            <numerusform>%1: eine Abrechnung über %2 ist seit %n Tagen unbeantwortet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 are approved and not paid, %n days after they were claimed</source>
        <comment>partner, amount</comment>
        <translation>
            <numerusform>%1: %2 sind genehmigt und nicht bezahlt, %n Tag nach der Abrechnung</numerusform>
            <numerusform>%1: %2 sind genehmigt und nicht bezahlt, %n Tage nach der Abrechnung</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 could be claimed until %3</source>
        <translation>%1: %2 konnten bis %3 abgerechnet werden</translation>
    </message>
    <message>
        <source>%1: %2 can be claimed until %3</source>
        <translation>%1: %2 können bis %3 abgerechnet werden</translation>
    </message>
    <message>
        <source>MDF request</source>
        <translation>MDF-Antrag</translation>
    </message>
    <message>
        <source>MDF claim</source>
        <translation>MDF-Abrechnung</translation>
    </message>
    <message>
        <source>Claim deadline</source>
        <translation>Abrechnungsfrist</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>QBR with %1 was planned for %2: hold it or move it</source>
        <translation>QBR mit %1 war für den %2 geplant: abhalten oder verschieben</translation>
    </message>
    <message>
        <source>QBR with %1 on %2: prepare the pack</source>
        <translation>QBR mit %1 am %2: Unterlage vorbereiten</translation>
    </message>
    <message>
        <source>%1 promised it in %2, due %3: %4</source>
        <translation>%1 hat es in %2 zugesagt, fällig %3: %4</translation>
    </message>
    <message>
        <source>Agreed with %1 in %2, due %3: %4</source>
        <translation>Mit %1 in %2 vereinbart, fällig %3: %4</translation>
    </message>
    <message>
        <source>QBR</source>
        <translation>QBR</translation>
    </message>
    <message>
        <source>Promise of a QBR</source>
        <translation>Zusage aus einem QBR</translation>
    </message>
</context>
<context>
    <name>Value</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>ValueEditor</name>
    <message>
        <source>2026-07-31</source>
        <translation>2026-07-31</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>small</source>
        <comment>How nouns begin within a sentence; answer &quot;small&quot; or &quot;capital&quot;, nothing else</comment>
        <translation>capital</translation>
    </message>
</context>
<context>
    <name>channelbook::AboutDialog</name>
    <message>
        <source>About Channelbook</source>
        <translation>Über Channelbook</translation>
    </message>
    <message>
        <source>Partner relationship management in one local file. Free software under the GNU General Public License, version 3. Built with Qt, SQLite, SQLiteCpp, QCustomPlot, ICU and Lucide icons; exchange rates by the European Central Bank.</source>
        <translation>Partnermanagement in einer einzigen lokalen Datei. Freie Software unter der GNU General Public License, Version 3. Gebaut mit Qt, SQLite, SQLiteCpp, QCustomPlot, ICU und Lucide-Symbolen; Wechselkurse der Europäischen Zentralbank.</translation>
    </message>
</context>
<context>
    <name>channelbook::ActionProvider</name>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
</context>
<context>
    <name>channelbook::AgreementActions</name>
    <message>
        <source>What can be done with the agreement</source>
        <translation>Was mit der Vereinbarung getan werden kann</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Neue Fassung</translation>
    </message>
    <message>
        <source>Add document…</source>
        <translation>Dokument hinzufügen…</translation>
    </message>
    <message>
        <source>a date like 2026-07-31</source>
        <translation>ein Datum wie 2026-07-31</translation>
    </message>
    <message>
        <source>%1 holds until %2. Until when from now on?</source>
        <translation>%1 gilt bis %2. Bis wann von nun an?</translation>
    </message>
    <message>
        <source>The last day %1 holds:</source>
        <translation>Der letzte Tag, an dem %1 gilt:</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
</context>
<context>
    <name>channelbook::AgreementsTab</name>
    <message>
        <source>What became of the agreement</source>
        <translation>Was aus der Vereinbarung wurde</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Documents: %1</source>
        <translation>Dokumente: %1</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>versandt %1</translation>
    </message>
    <message>
        <source>signed by the partner %1</source>
        <translation>vom Partner unterschrieben %1</translation>
    </message>
    <message>
        <source>signed by us %1</source>
        <translation>von uns unterschrieben %1</translation>
    </message>
    <message>
        <source>notice given %1</source>
        <translation>gekündigt %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>geendet %1</translation>
    </message>
    <message numerus="yes">
        <source>renewed %n time(s)</source>
        <translation>
            <numerusform>%n-mal verlängert</numerusform>
            <numerusform>%n-mal verlängert</numerusform>
        </translation>
    </message>
    <message>
        <source>notice by %1</source>
        <translation>kündbar bis %1</translation>
    </message>
    <message>
        <source>nothing happened yet</source>
        <translation>noch nichts geschehen</translation>
    </message>
</context>
<context>
    <name>channelbook::ApprovalsPart</name>
    <message>
        <source>MDF approvals</source>
        <translation>MDF-Genehmigungen</translation>
    </message>
    <message>
        <source>Which requests</source>
        <translation>Welche Anträge</translation>
    </message>
    <message>
        <source>Requests that wait</source>
        <translation>Wartende Anträge</translation>
    </message>
    <message>
        <source>The inbox cannot be shown</source>
        <translation>Der Eingang kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Waiting for me</source>
        <translation>Wartet auf mich</translation>
    </message>
    <message>
        <source>All waiting</source>
        <translation>Alle wartenden</translation>
    </message>
    <message>
        <source>Something speaks against it</source>
        <translation>Etwas spricht dagegen</translation>
    </message>
    <message>
        <source>Over %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>No request waits</source>
        <translation>Kein Antrag wartet</translation>
    </message>
    <message>
        <source>Requests for market development funds that were submitted wait here until they are answered.</source>
        <translation>Eingereichte Anträge auf Marketingzuschüsse warten hier auf ihre Antwort.</translation>
    </message>
    <message>
        <source>Nothing of this waits for you</source>
        <translation>Davon wartet nichts auf Sie</translation>
    </message>
    <message numerus="yes">
        <source>%n other request(s) wait for an answer.</source>
        <translation>
            <numerusform>%n anderer Antrag wartet auf eine Antwort.</numerusform>
            <numerusform>%n andere Anträge warten auf eine Antwort.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all that wait</source>
        <translation>Alle wartenden zeigen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place in a list</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Next ↓ · %1</source>
        <translation>Weiter ↓ · %1</translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n Antrag</numerusform>
            <numerusform>%n Anträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>oldest %n day(s)</source>
        <translation>
            <numerusform>ältester %n Tag</numerusform>
            <numerusform>ältester %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Go from request to request</source>
        <translation>Von Antrag zu Antrag gehen</translation>
    </message>
    <message>
        <source>Select several</source>
        <translation>Mehrere auswählen</translation>
    </message>
    <message>
        <source>Select all; A then approves them together</source>
        <translation>Alle auswählen; A genehmigt sie dann zusammen</translation>
    </message>
    <message>
        <source>Open the request</source>
        <translation>Den Antrag öffnen</translation>
    </message>
</context>
<context>
    <name>channelbook::ApproveDialog</name>
    <message>
        <source>Approve with changes</source>
        <translation>Mit Änderungen genehmigen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>partner, activity</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 asked for; %2 left in “%3”.</source>
        <translation>%1 beantragt; %2 übrig in „%3“.</translation>
    </message>
    <message>
        <source>Amount (%1)</source>
        <translation>Betrag (%1)</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Why all the same</source>
        <translation>Warum trotzdem</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Enter an amount above zero, up to %1.</source>
        <translation>Geben Sie einen Betrag über null ein, höchstens %1.</translation>
    </message>
    <message>
        <source>Say why it is approved although a check speaks against it.</source>
        <translation>Sagen Sie, warum genehmigt wird, obwohl eine Prüfung dagegen spricht.</translation>
    </message>
</context>
<context>
    <name>channelbook::AssignDialog</name>
    <message>
        <source>No review changes it until</source>
        <translation>Keine Prüfung ändert sie bis</translation>
    </message>
    <message>
        <source>Set the tier of %1</source>
        <translation>Die Stufe von %1 setzen</translation>
    </message>
    <message>
        <source>Whatever the partner has, it holds this tier until the next review, or until a day you name. The reason stands in its history.</source>
        <translation>Was auch immer der Partner hat: er hält diese Stufe bis zur nächsten Prüfung oder bis zu einem Tag, den Sie nennen. Der Grund steht in seiner Geschichte.</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Held until</source>
        <translation>Gehalten bis</translation>
    </message>
    <message>
        <source>Set the tier</source>
        <translation>Stufe setzen</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Sagen Sie, warum.</translation>
    </message>
</context>
<context>
    <name>channelbook::BarSeries</name>
    <message>
        <source>Copy as image</source>
        <translation>Als Bild kopieren</translation>
    </message>
</context>
<context>
    <name>channelbook::BatchDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Approve several</source>
        <translation>Mehrere genehmigen</translation>
    </message>
    <message>
        <source>None of these can be approved by you</source>
        <translation>Keinen davon können Sie genehmigen</translation>
    </message>
    <message numerus="yes">
        <source>Approve %n request(s) in full</source>
        <translation>
            <numerusform>%n Antrag voll genehmigen</numerusform>
            <numerusform>%n Anträge voll genehmigen</numerusform>
        </translation>
    </message>
    <message>
        <source>What the funds have left afterwards</source>
        <translation>Was die Fonds danach noch haben</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Fonds</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Beantragt</translation>
    </message>
    <message>
        <source>Left before</source>
        <translation>Vorher übrig</translation>
    </message>
    <message>
        <source>Left after</source>
        <translation>Danach übrig</translation>
    </message>
    <message>
        <source>“%1” does not hold so much: approve fewer of its requests, or less.</source>
        <translation>„%1“ enthält nicht so viel: genehmigen Sie weniger Anträge daraus, oder weniger.</translation>
    </message>
    <message>
        <source>What speaks against them:</source>
        <translation>Was dagegen spricht:</translation>
    </message>
    <message>
        <source>Why all the same</source>
        <translation>Warum trotzdem</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>Ausgelassen:</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>partner, activity</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Say why they are approved although a check speaks against them.</source>
        <translation>Sagen Sie, warum genehmigt wird, obwohl eine Prüfung dagegen spricht.</translation>
    </message>
    <message>
        <source>Approve all the same</source>
        <translation>Trotzdem genehmigen</translation>
    </message>
    <message>
        <source>Why is it approved all the same?</source>
        <translation>Warum wird trotzdem genehmigt?</translation>
    </message>
    <message>
        <source>Extend: %1</source>
        <translation>Verlängern: %1</translation>
    </message>
    <message>
        <source>New last day for claims</source>
        <translation>Neuer letzter Tag für Abrechnungen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is done, with what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Why? The partner reads it.</source>
        <translation>Warum? Der Partner liest es.</translation>
    </message>
</context>
<context>
    <name>channelbook::BatchPacksDialog</name>
    <message>
        <source>Packs of an owner&apos;s partners</source>
        <translation>Unterlagen der Partner eines Betreuers</translation>
    </message>
    <message>
        <source>Saves a pack for each partner into a folder. You can go on working meanwhile, and cancel.</source>
        <translation>Speichert für jeden Partner eine Unterlage in einen Ordner. Sie können währenddessen weiterarbeiten und abbrechen.</translation>
    </message>
    <message>
        <source>All partners</source>
        <translation>Alle Partner</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Betreuer</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Art der Datei</translation>
    </message>
    <message>
        <source>Choose a folder and save…</source>
        <translation>Ordner wählen und speichern…</translation>
    </message>
    <message numerus="yes">
        <source>%n partners</source>
        <translation>
            <numerusform>%n Partner</numerusform>
            <numerusform>%n Partner</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody&apos;s partners: choose another owner.</source>
        <translation>Niemandes Partner: Wählen Sie einen anderen Betreuer.</translation>
    </message>
    <message>
        <source>Folder for the packs</source>
        <translation>Ordner für die Unterlagen</translation>
    </message>
</context>
<context>
    <name>channelbook::BoardView</name>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>Scroll %1</source>
        <translation>%1 durchblättern</translation>
    </message>
    <message>
        <source>This card cannot move there.</source>
        <translation>Diese Karte kann nicht dorthin.</translation>
    </message>
    <message>
        <source>Space drops in %1, Esc puts back</source>
        <translation>Leertaste legt in %1 ab, Esc bringt zurück</translation>
    </message>
    <message>
        <source>%1 does not take this card</source>
        <translation>%1 nimmt diese Karte nicht</translation>
    </message>
    <message>
        <source>Arrows choose the column, Space drops, Esc puts back</source>
        <translation>Pfeiltasten wählen die Spalte, Leertaste legt ab, Esc bringt zurück</translation>
    </message>
    <message>
        <source>Nothing here matches the filter</source>
        <translation>Nichts hier passt zum Filter</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Noch nichts hier</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Nach %1 verschieben</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>Hier nicht möglich</translation>
    </message>
</context>
<context>
    <name>channelbook::BrandDialog</name>
    <message>
        <source>Look of packs</source>
        <translation>Aussehen der Unterlagen</translation>
    </message>
    <message>
        <source>Our name</source>
        <translation>Unser Name</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Second colour</source>
        <translation>Zweite Farbe</translation>
    </message>
    <message>
        <source>Our logo</source>
        <translation>Unser Logo</translation>
    </message>
    <message>
        <source>The partner&apos;s logo</source>
        <translation>Logo des Partners</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>None: %1</source>
        <translation>Keines: %1</translation>
    </message>
    <message>
        <source>none</source>
        <comment>logo</comment>
        <translation>keines</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Logo wählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg)</translation>
    </message>
</context>
<context>
    <name>channelbook::BulkEditDialog</name>
    <message>
        <source>Empty it in all of them</source>
        <translation>In allen leeren</translation>
    </message>
    <message numerus="yes">
        <source>Edit %n records</source>
        <translation>
            <numerusform>%n Datensatz bearbeiten</numerusform>
            <numerusform>%n Datensätze bearbeiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n selected get the same value, as one step that can be undone.</source>
        <translation>
            <numerusform>Der ausgewählte bekommt den Wert, in einem Schritt, der sich rückgängig machen lässt.</numerusform>
            <numerusform>Alle %n ausgewählten bekommen denselben Wert, in einem Schritt, der sich rückgängig machen lässt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Choose a field…</source>
        <translation>Feld wählen…</translation>
    </message>
    <message numerus="yes">
        <source>Change %n</source>
        <comment>button: change so many records</comment>
        <translation>
            <numerusform>%n ändern</numerusform>
            <numerusform>%n ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>Choose the field to change.</source>
        <translation>Wählen Sie das Feld, das geändert werden soll.</translation>
    </message>
    <message>
        <source>Give the new value, or tick “Empty it in all of them”.</source>
        <translation>Geben Sie den neuen Wert an, oder haken Sie „In allen leeren“ an.</translation>
    </message>
</context>
<context>
    <name>channelbook::Card</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>channelbook::CataloguePanel</name>
    <message>
        <source>Find a metric</source>
        <translation>Kennzahl suchen</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Show it as</source>
        <translation>Zeigen als</translation>
    </message>
    <message>
        <source>In parts by</source>
        <translation>Aufgeteilt nach</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>Add to the dashboard</source>
        <translation>Zum Dashboard hinzufügen</translation>
    </message>
    <message>
        <source>No metric is called like that.</source>
        <translation>Keine Kennzahl heißt so.</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Made here.</source>
        <translation>Hier angelegt.</translation>
    </message>
</context>
<context>
    <name>channelbook::Chart</name>
    <message>
        <source>Copy as image</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Save as image or PDF…</source>
        <translation>Als Bild oder PDF speichern…</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>PDF page (*.pdf)</source>
        <translation>PDF-Seite (*.pdf)</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another place.</source>
        <translation>%1 lässt sich nicht schreiben. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>channelbook::CheckRows</name>
    <message>
        <source>%1: %2</source>
        <comment>what a mark means, what stands beside it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>channelbook::ChipBar</name>
    <message>
        <source>+ Save view</source>
        <translation>+ Ansicht speichern</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht speichern</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>channelbook::ClaimAmountDialog</name>
    <message>
        <source>Claw back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Approve less</source>
        <translation>Weniger genehmigen</translation>
    </message>
    <message>
        <source>%1 were paid. What comes back is available in the fund again.</source>
        <translation>%1 wurden bezahlt. Was zurückkommt, ist im Fonds wieder verfügbar.</translation>
    </message>
    <message>
        <source>%1 are claimed. What is not approved goes back to the request.</source>
        <translation>%1 sind abgerechnet. Was nicht genehmigt wird, geht an den Antrag zurück.</translation>
    </message>
    <message>
        <source>Amount (%1)</source>
        <translation>Betrag (%1)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Enter an amount above zero, up to %1.</source>
        <translation>Geben Sie einen Betrag über null ein, höchstens %1.</translation>
    </message>
    <message>
        <source>Say why; the partner reads it.</source>
        <translation>Sagen Sie, warum; der Partner liest es.</translation>
    </message>
</context>
<context>
    <name>channelbook::ClaimDialog</name>
    <message>
        <source>Lines of the invoice</source>
        <translation>Zeilen der Rechnung</translation>
    </message>
    <message>
        <source>Where our share is more than is left, claim what is left</source>
        <translation>Wo unser Anteil höher ist als der Rest, den Rest abrechnen</translation>
    </message>
    <message>
        <source>Proofs</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Proves</source>
        <translation>Weist nach</translation>
    </message>
    <message>
        <source>New claim</source>
        <translation>Neue Abrechnung</translation>
    </message>
    <message>
        <source>Claim of “%1”</source>
        <translation>Abrechnung von „%1“</translation>
    </message>
    <message>
        <source>%1 of what was approved are left. What is claimed is our share of the invoice, by the newest rate not after its day.</source>
        <translation>%1 der Genehmigung sind übrig. Abgerechnet wird unser Anteil an der Rechnung, zum neuesten Kurs, der nicht nach ihrem Tag liegt.</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation>Rechnungsnummer</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>Rechnungsdatum</translation>
    </message>
    <message>
        <source>Invoice currency</source>
        <translation>Rechnungswährung</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Einreichen</translation>
    </message>
    <message>
        <source>Keep as a draft</source>
        <translation>Als Entwurf behalten</translation>
    </message>
    <message>
        <source>Invoice total: %1</source>
        <translation>Rechnungssumme: %1</translation>
    </message>
    <message>
        <source>Still to be proved by: %1</source>
        <translation>Noch nachzuweisen durch: %1</translation>
    </message>
    <message>
        <source>Proofs of %1</source>
        <translation>Nachweise zu %1</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add a proof</source>
        <translation>Nachweis hinzufügen</translation>
    </message>
    <message>
        <source>What does “%1” prove?</source>
        <translation>Was weist „%1“ nach?</translation>
    </message>
    <message>
        <source>Enter the invoice&apos;s day.</source>
        <translation>Geben Sie den Tag der Rechnung ein.</translation>
    </message>
    <message>
        <source>Enter a currency code like EUR.</source>
        <translation>Geben Sie eine Währung wie EUR ein.</translation>
    </message>
    <message>
        <source>Enter what each line is for, and an amount above zero.</source>
        <translation>Geben Sie zu jeder Zeile an, wofür sie ist, und einen Betrag über null.</translation>
    </message>
</context>
<context>
    <name>channelbook::ClaimPage</name>
    <message>
        <source>Claim</source>
        <translation>Abrechnen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Open the request</source>
        <translation>Den Antrag öffnen</translation>
    </message>
</context>
<context>
    <name>channelbook::ClaimPanel</name>
    <message>
        <source>Claimed</source>
        <translation>Abgerechnet</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Left of the approval</source>
        <translation>Rest der Genehmigung</translation>
    </message>
    <message>
        <source>To be claimed by</source>
        <translation>Abzurechnen bis</translation>
    </message>
    <message>
        <source>Lines of the invoice</source>
        <translation>Zeilen der Rechnung</translation>
    </message>
    <message>
        <source>Invoice line</source>
        <translation>Rechnungszeile</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Proofs</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>Auch in</translation>
    </message>
    <message>
        <source>The claim</source>
        <translation>Die Abrechnung</translation>
    </message>
    <message>
        <source>What the claim says</source>
        <translation>Was die Abrechnung sagt</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Pay…</source>
        <translation>Bezahlen…</translation>
    </message>
    <message>
        <source>Approve less…</source>
        <translation>Weniger genehmigen…</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Zurückgeben…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Take into review</source>
        <translation>In Prüfung nehmen</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Einreichen</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Claw back…</source>
        <translation>Zurückholen…</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>partner, its claim</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>submitted by %1 %2</source>
        <comment>a person, a time such as 4 days ago</comment>
        <translation>eingereicht von %1 %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>%1 · decided by %2 on %3</source>
        <translation>%1 · entschieden von %2 am %3</translation>
    </message>
    <message>
        <source>%1 wait to be paid.</source>
        <translation>%1 warten auf die Auszahlung.</translation>
    </message>
    <message>
        <source>Credit note %1 of %2</source>
        <translation>Gutschrift %1 vom %2</translation>
    </message>
    <message>
        <source>Payment %1 of %2</source>
        <translation>Zahlung %1 vom %2</translation>
    </message>
    <message>
        <source>You asked for this yourself: somebody else decides on it.</source>
        <translation>Das haben Sie selbst beantragt: jemand anderes entscheidet darüber.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>Our share of the invoice, in the fund&apos;s currency. Opens the request.</source>
        <translation>Unser Anteil an der Rechnung, in der Währung des Fonds. Öffnet den Antrag.</translation>
    </message>
    <message>
        <source>All lines of the invoice, in its own currency.</source>
        <translation>Alle Zeilen der Rechnung, in ihrer eigenen Währung.</translation>
    </message>
    <message>
        <source>Approved %1, claimed %2, paid %3.</source>
        <translation>Genehmigt %1, abgerechnet %2, bezahlt %3.</translation>
    </message>
    <message>
        <source>What is not claimed by then expires. The day can be moved on the request.</source>
        <translation>Was bis dahin nicht abgerechnet ist, verfällt. Der Tag lässt sich beim Antrag verschieben.</translation>
    </message>
    <message>
        <source>Speaks against it</source>
        <translation>Spricht dagegen</translation>
    </message>
    <message>
        <source>“%1” is the same file as one of “%2”</source>
        <translation>„%1“ ist dieselbe Datei wie eine von „%2“</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>No proof of this kind: %1</source>
        <translation>Kein Nachweis dieser Art: %1</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Claimed in time: on %1, by %2</source>
        <translation>Rechtzeitig abgerechnet: am %1, bis %2</translation>
    </message>
    <message>
        <source>Claimed late: on %1, after %2</source>
        <translation>Zu spät abgerechnet: am %1, nach %2</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Bald</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Wissenswert</translation>
    </message>
    <message>
        <source>Can be claimed until %1 (%2)</source>
        <translation>Kann bis %1 abgerechnet werden (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n proof(s) handed in</source>
        <translation>
            <numerusform>%n Nachweis eingereicht</numerusform>
            <numerusform>%n Nachweise eingereicht</numerusform>
        </translation>
    </message>
    <message>
        <source>All proofs are there: %1</source>
        <translation>Alle Nachweise sind da: %1</translation>
    </message>
    <message>
        <source>This activity asks for no proof, and none was handed in</source>
        <translation>Diese Aktivität verlangt keinen Nachweis, und keiner wurde eingereicht</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>%1 at the rate of %2</source>
        <translation>%1 zum Kurs vom %2</translation>
    </message>
    <message>
        <source>Invoice %1 of %2</source>
        <translation>Rechnung %1 vom %2</translation>
    </message>
    <message>
        <source>Approve less</source>
        <translation>Weniger genehmigen</translation>
    </message>
    <message>
        <source>Return, with what is missing</source>
        <translation>Zurückgeben, mit dem, was fehlt</translation>
    </message>
    <message>
        <source>Reject, with a reason</source>
        <translation>Ablehnen, mit Grund</translation>
    </message>
    <message>
        <source>Pay what is approved</source>
        <translation>Genehmigtes bezahlen</translation>
    </message>
    <message>
        <source>Add files as proofs</source>
        <translation>Dateien als Nachweise hinzufügen</translation>
    </message>
    <message>
        <source>Claw back what was paid</source>
        <translation>Bezahltes zurückholen</translation>
    </message>
    <message>
        <source>Show the next proof</source>
        <translation>Den nächsten Nachweis zeigen</translation>
    </message>
    <message>
        <source>Make the proof larger or smaller</source>
        <translation>Den Nachweis größer oder kleiner zeigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>channelbook::ClaimsModel</name>
    <message>
        <source>Your own</source>
        <translation>Eigener</translation>
    </message>
    <message>
        <source>Same proof as another</source>
        <translation>Nachweis wie bei anderer</translation>
    </message>
    <message>
        <source>to be paid</source>
        <translation>zu bezahlen</translation>
    </message>
    <message numerus="yes">
        <source>%n proof(s)</source>
        <translation>
            <numerusform>%n Nachweis</numerusform>
            <numerusform>%n Nachweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting for %n day(s)</source>
        <translation>
            <numerusform>wartet seit %n Tag</numerusform>
            <numerusform>wartet seit %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::ClaimsPage</name>
    <message>
        <source>MDF claims</source>
        <translation>MDF-Abrechnungen</translation>
    </message>
    <message>
        <source>Partner, claim or activity…</source>
        <translation>Partner, Abrechnung oder Aktivität…</translation>
    </message>
    <message>
        <source>Which claims</source>
        <translation>Welche Abrechnungen</translation>
    </message>
    <message>
        <source>Claims that wait</source>
        <translation>Wartende Abrechnungen</translation>
    </message>
    <message>
        <source>The claims cannot be shown</source>
        <translation>Die Abrechnungen können nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>All waiting</source>
        <translation>Alle wartenden</translation>
    </message>
    <message>
        <source>To be answered</source>
        <translation>Zu beantworten</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>Zu bezahlen</translation>
    </message>
    <message>
        <source>Same proof as another</source>
        <translation>Nachweis wie bei anderer</translation>
    </message>
    <message>
        <source>%1 to be answered · %2 to be paid</source>
        <translation>%1 zu beantworten · %2 zu bezahlen</translation>
    </message>
    <message>
        <source>No claim waits</source>
        <translation>Keine Abrechnung wartet</translation>
    </message>
    <message>
        <source>None of these waits</source>
        <translation>Davon wartet keine</translation>
    </message>
    <message>
        <source>Claims of approved requests wait here until they are answered and paid. A claim is made on its request&apos;s page.</source>
        <translation>Abrechnungen genehmigter Anträge warten hier, bis sie beantwortet und bezahlt sind. Eine Abrechnung entsteht auf der Seite ihres Antrags.</translation>
    </message>
    <message>
        <source>Go to the requests</source>
        <translation>Zu den Anträgen</translation>
    </message>
    <message>
        <source>A approve · P pay · E less · T return · R reject · Space next proof · Ctrl+Z undo</source>
        <translation>A genehmigen · P bezahlen · E weniger · T zurückgeben · R ablehnen · Leertaste nächster Nachweis · Strg+Z rückgängig</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place in a list</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Go from claim to claim</source>
        <translation>Von Abrechnung zu Abrechnung gehen</translation>
    </message>
    <message>
        <source>Open the claim</source>
        <translation>Die Abrechnung öffnen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
</context>
<context>
    <name>channelbook::ColumnDialog</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Find a field…</source>
        <translation>Feld suchen…</translation>
    </message>
    <message>
        <source>Find a field</source>
        <translation>Feld suchen</translation>
    </message>
    <message>
        <source>Columns in their order</source>
        <translation>Spalten in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Standard columns</source>
        <translation>Übliche Spalten</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>channelbook::ColumnsModel</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Salesforce ids</source>
        <translation>Salesforce-IDs</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>dates with time</source>
        <translation>Daten mit Uhrzeit</translation>
    </message>
    <message>
        <source>whole numbers</source>
        <translation>ganze Zahlen</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>percentages</source>
        <translation>Prozentwerte</translation>
    </message>
    <message>
        <source>amounts</source>
        <translation>Beträge</translation>
    </message>
    <message>
        <source>e-mail addresses</source>
        <translation>E-Mail-Adressen</translation>
    </message>
    <message>
        <source>web addresses</source>
        <translation>Webadressen</translation>
    </message>
    <message>
        <source>durations</source>
        <translation>Zeitspannen</translation>
    </message>
    <message>
        <source>phone numbers</source>
        <translation>Telefonnummern</translation>
    </message>
    <message>
        <source>lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Key: tells the records apart</source>
        <translation>Schlüssel: unterscheidet die Datensätze</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Yes: the company is a partner</source>
        <translation>Ja: das Unternehmen ist Partner</translation>
    </message>
    <message>
        <source>Yes: wants no mail</source>
        <translation>Ja: möchte keine Mailings</translation>
    </message>
    <message>
        <source>Yes: the deal is closed</source>
        <translation>Ja: der Deal ist abgeschlossen</translation>
    </message>
    <message>
        <source>Yes: the deal is won</source>
        <translation>Ja: der Deal ist gewonnen</translation>
    </message>
    <message>
        <source>Word for won, lost or open</source>
        <translation>Wort für gewonnen, verloren oder offen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Custom field, under its own name</source>
        <translation>Eigenes Feld, unter seinem Namen</translation>
    </message>
    <message>
        <source>%1 (as a partner)</source>
        <translation>%1 (als Partner)</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Mich fragen</translation>
    </message>
    <message>
        <source>The CRM wins</source>
        <translation>Das CRM gewinnt</translation>
    </message>
    <message>
        <source>We win</source>
        <translation>Wir gewinnen</translation>
    </message>
    <message>
        <source>The newest wins</source>
        <translation>Das Neueste gewinnt</translation>
    </message>
    <message>
        <source>day or month first?</source>
        <translation>Tag oder Monat zuerst?</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>point or comma?</source>
        <translation>Punkt oder Komma?</translation>
    </message>
    <message>
        <source>comma marks the decimals</source>
        <translation>Komma trennt die Nachkommastellen ab</translation>
    </message>
    <message>
        <source>%1 empty</source>
        <comment>number of cells</comment>
        <translation>%1 leer</translation>
    </message>
    <message>
        <source>%1 other</source>
        <comment>number of cells</comment>
        <translation>%1 andere</translation>
    </message>
    <message>
        <source>1 row would be rejected: %1</source>
        <translation>1 Zeile würde abgelehnt: %1</translation>
    </message>
    <message>
        <source>%1 rows would be rejected: %2</source>
        <translation>%1 Zeilen würden abgelehnt: %2</translation>
    </message>
    <message>
        <source>Who wins in this field where the CRM and you changed it to different values; kept with the source</source>
        <translation>Wer in diesem Feld gewinnt, wenn das CRM und Sie es auf verschiedene Werte geändert haben; bleibt bei der Quelle</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>Sieht aus wie</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>Both changed</source>
        <translation>Beide geändert</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Only fill what is empty</source>
        <translation>Nur füllen, was leer ist</translation>
    </message>
</context>
<context>
    <name>channelbook::ColumnsPanel</name>
    <message>
        <source>Who wins where both changed “%1”</source>
        <translation>Wer gewinnt, wo beide „%1“ geändert haben</translation>
    </message>
    <message>
        <source>What “%1” becomes</source>
        <translation>Was aus „%1“ wird</translation>
    </message>
    <message>
        <source>See what would change</source>
        <translation>Ansehen, was sich ändern würde</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>Wie erkannt</translation>
    </message>
    <message>
        <source>Columns of the files</source>
        <translation>Spalten der Dateien</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What its rows are</source>
        <translation>Was ihre Zeilen sind</translation>
    </message>
    <message>
        <source>How dates are meant</source>
        <translation>Wie Daten gemeint sind</translation>
    </message>
    <message>
        <source>How numbers are meant</source>
        <translation>Wie Zahlen gemeint sind</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>Back without these choices</source>
        <translation>Zurück ohne diese Angaben</translation>
    </message>
    <message>
        <source>Forget these choices: columns as they were recognised</source>
        <translation>Diese Angaben vergessen: Spalten, wie sie erkannt wurden</translation>
    </message>
    <message>
        <source>Its rows are</source>
        <translation>Ihre Zeilen sind</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Something else: keep the rows as they are</source>
        <translation>Etwas anderes: die Zeilen behalten, wie sie sind</translation>
    </message>
    <message>
        <source>All %1 rows looked at</source>
        <comment>number</comment>
        <translation>Alle %1 Zeilen angesehen</translation>
    </message>
    <message>
        <source>The first %1 rows looked at</source>
        <comment>number</comment>
        <translation>Die ersten %1 Zeilen angesehen</translation>
    </message>
    <message>
        <source>%1 · %2 of them would be rejected</source>
        <translation>%1 · %2 davon würden abgelehnt</translation>
    </message>
    <message>
        <source>How is %1 meant?</source>
        <translation>Wie ist %1 gemeint?</translation>
    </message>
</context>
<context>
    <name>channelbook::CommandPalette</name>
    <message>
        <source>Go to a record or run an action…</source>
        <translation>Zu einem Datensatz gehen oder eine Aktion ausführen…</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>channelbook::CompanyPage</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Move to stage</source>
        <translation>In Phase verschieben</translation>
    </message>
    <message>
        <source>Make partner</source>
        <translation>Zum Partner machen</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Deals</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>also a customer</source>
        <translation>auch Kunde</translation>
    </message>
    <message>
        <source>agreement ended %1</source>
        <translation>Vertrag endete %1</translation>
    </message>
    <message>
        <source>agreement until %1</source>
        <translation>Vertrag bis %1</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>Anruf festhalten</translation>
    </message>
    <message>
        <source>Move to the next stage</source>
        <translation>In die nächste Phase</translation>
    </message>
    <message>
        <source>Move to the stage before</source>
        <translation>In die Phase davor</translation>
    </message>
    <message>
        <source>Edit in place</source>
        <translation>An Ort und Stelle bearbeiten</translation>
    </message>
    <message>
        <source>Go from tab to tab</source>
        <translation>Von Reiter zu Reiter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <translation>Onboarding</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Vereinbarungen</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>Registrierungen</translation>
    </message>
    <message>
        <source>MDF</source>
        <translation>MDF</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>Scorecard</translation>
    </message>
    <message>
        <source>QBR…</source>
        <translation>QBR…</translation>
    </message>
    <message>
        <source>The pack of the last quarter, to look at, save and present; or plan the review</source>
        <translation>Die Unterlage des letzten Quartals: ansehen, speichern, vorführen; oder das Gespräch planen</translation>
    </message>
</context>
<context>
    <name>channelbook::ConflictModel</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>settled meanwhile</source>
        <translation>inzwischen entschieden</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>In the CRM</source>
        <translation>Im CRM</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
</context>
<context>
    <name>channelbook::ConflictPanel</name>
    <message>
        <source>Take the CRM&apos;s</source>
        <translation>CRM-Wert übernehmen</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation>Unseren behalten</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neuester</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Nothing is in conflict</source>
        <translation>Nichts ist im Konflikt</translation>
    </message>
    <message>
        <source>Where the CRM and you change the same field to different values, you decide here which one counts.</source>
        <translation>Wo das CRM und Sie dasselbe Feld auf verschiedene Werte ändern, entscheiden Sie hier, welcher gilt.</translation>
    </message>
    <message>
        <source>Back to the sources</source>
        <translation>Zurück zu den Quellen</translation>
    </message>
    <message>
        <source>Which conflicts are listed</source>
        <translation>Welche Konflikte gelistet sind</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Datensatz öffnen</translation>
    </message>
    <message>
        <source>Take the CRM&apos;s value for what is selected</source>
        <translation>Für das Ausgewählte den Wert des CRM übernehmen</translation>
    </message>
    <message>
        <source>Keep our value for what is selected</source>
        <translation>Für das Ausgewählte unseren Wert behalten</translation>
    </message>
    <message>
        <source>Take whichever was changed last for what is selected</source>
        <translation>Für das Ausgewählte nehmen, was zuletzt geändert wurde</translation>
    </message>
    <message>
        <source>By the history here and the CRM&apos;s date of change; conflicts that do not tell stay.</source>
        <translation>Nach dem Verlauf hier und dem Änderungsdatum im CRM; Konflikte, bei denen das nichts sagt, bleiben.</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>In the CRM</source>
        <translation>Im CRM</translation>
    </message>
    <message>
        <source>Both once said</source>
        <translation>Beide sagten einmal</translation>
    </message>
    <message>
        <source>settling…</source>
        <translation>wird entschieden…</translation>
    </message>
    <message>
        <source>1 field both sides changed</source>
        <translation>1 Feld, das beide Seiten geändert haben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields both sides changed</source>
        <translation>
            <numerusform>%Ln Feld, das beide Seiten geändert haben</numerusform>
            <numerusform>%Ln Felder, die beide Seiten geändert haben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>source, number of conflicts</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Settling conflicts</source>
        <translation>Konflikte werden entschieden</translation>
    </message>
    <message>
        <source>Take whichever was changed last</source>
        <translation>Nehmen, was zuletzt geändert wurde</translation>
    </message>
    <message>
        <source>Shift+Arrows</source>
        <comment>keys</comment>
        <translation>Umschalt+Pfeile</translation>
    </message>
    <message>
        <source>Select several conflicts</source>
        <translation>Mehrere Konflikte auswählen</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <comment>keys</comment>
        <translation>Strg+A</translation>
    </message>
    <message>
        <source>Select all that are listed</source>
        <translation>Alle gelisteten auswählen</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>which conflicts, how many</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>All conflicts</source>
        <translation>Alle Konflikte</translation>
    </message>
    <message>
        <source>All with %1</source>
        <comment>a source</comment>
        <translation>Alle mit %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of records: field</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <comment>field, source</comment>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>%1 of %2 · Shift and arrows select more</source>
        <comment>place in the list</comment>
        <translation>%1 von %2 · Umschalt und Pfeile wählen mehr aus</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>kind of record, field, source</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 changed it here %2.</source>
        <comment>person, when</comment>
        <translation>%1 hat es hier %2 geändert.</translation>
    </message>
    <message>
        <source>It was written for the CRM %1, and something else came back.</source>
        <comment>when</comment>
        <translation>Es wurde %1 für das CRM geschrieben, und etwas anderes kam zurück.</translation>
    </message>
    <message>
        <source>The CRM&apos;s value came with “%1”, imported by %2 %3.</source>
        <comment>file, person, when</comment>
        <translation>Der Wert des CRM kam mit „%1“, importiert von %2 %3.</translation>
    </message>
    <message>
        <source>Ours counts until you decide, and is not written for the CRM before.</source>
        <translation>Unserer gilt, bis Sie entscheiden, und wird vorher nicht für das CRM geschrieben.</translation>
    </message>
    <message>
        <source>Settling…</source>
        <translation>Wird entschieden…</translation>
    </message>
    <message>
        <source>Select a conflict.</source>
        <translation>Wählen Sie einen Konflikt aus.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflicts are selected: one decision settles them all, and one undo takes it back.</source>
        <translation>
            <numerusform>%Ln Konflikt ist ausgewählt: eine Entscheidung erledigt ihn, und einmal Rückgängig nimmt sie zurück.</numerusform>
            <numerusform>%Ln Konflikte sind ausgewählt: eine Entscheidung erledigt alle, und einmal Rückgängig nimmt sie zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Neither the history nor the CRM says which change is the newer one: decide by hand.</source>
        <translation>Weder der Verlauf noch das CRM sagt, welche Änderung die neuere ist: entscheiden Sie von Hand.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln stay, as nothing says which is newer</source>
        <translation>
            <numerusform>%1 · %Ln bleibt, da nichts sagt, was neuer ist</numerusform>
            <numerusform>%1 · %Ln bleiben, da nichts sagt, was neuer ist</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>channelbook::CostLines</name>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
</context>
<context>
    <name>channelbook::CreditTab</name>
    <message>
        <source>Credit</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>Attribution model</source>
        <translation>Zuordnungsmodell</translation>
    </message>
    <message>
        <source>Credit of each touchpoint</source>
        <translation>Gutschrift jedes Kontaktpunkts</translation>
    </message>
    <message>
        <source>Nobody has touched this deal so far: add a touchpoint above.</source>
        <translation>Diesen Deal hat bisher niemand berührt: Fügen Sie oben einen Kontaktpunkt hinzu.</translation>
    </message>
    <message>
        <source>No touchpoint is recorded: the partners named on the deal stand for them.</source>
        <translation>Kein Kontaktpunkt ist erfasst: dafür stehen die am Deal genannten Partner.</translation>
    </message>
    <message>
        <source>The deal has no amount, or its currency no rate.</source>
        <translation>Der Deal hat keinen Betrag oder seine Währung keinen Kurs.</translation>
    </message>
    <message>
        <source>The deal is not won: this is what credit would be.</source>
        <translation>Der Deal ist nicht gewonnen: so würde gutgeschrieben.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>no partner</source>
        <translation>kein Partner</translation>
    </message>
</context>
<context>
    <name>channelbook::CustomersPage</name>
    <message>
        <source>No customers yet</source>
        <translation>Noch keine Kunden</translation>
    </message>
    <message>
        <source>Companies that buy, with or without a partner. They come with the accounts and deals of your CRM&apos;s export.</source>
        <translation>Unternehmen, die kaufen, mit oder ohne Partner. Sie kommen mit den Accounts und Deals aus dem Export Ihres CRM.</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Alle Kunden</translation>
    </message>
    <message>
        <source>With open deals</source>
        <translation>Mit offenen Deals</translation>
    </message>
    <message>
        <source>Have bought</source>
        <translation>Haben gekauft</translation>
    </message>
    <message>
        <source>Make partner</source>
        <translation>Zum Partner machen</translation>
    </message>
</context>
<context>
    <name>channelbook::DealPage</name>
    <message>
        <source>Taking part</source>
        <translation>Beteiligte</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>closes %1</source>
        <translation>Abschluss %1</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Sourced it</source>
        <translation>Vermittelt</translation>
    </message>
    <message>
        <source>Influenced it</source>
        <translation>Hat mitgewirkt</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>no moves known</source>
        <translation>keine Wechsel bekannt</translation>
    </message>
    <message>
        <source>Edit in place</source>
        <translation>An Ort und Stelle bearbeiten</translation>
    </message>
    <message>
        <source>Go from tab to tab</source>
        <translation>Von Reiter zu Reiter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>Registrierungen</translation>
    </message>
    <message>
        <source>Touchpoints</source>
        <translation>Kontaktpunkte</translation>
    </message>
</context>
<context>
    <name>channelbook::DealsPage</name>
    <message>
        <source>No deals yet</source>
        <translation>Noch keine Deals</translation>
    </message>
    <message>
        <source>Opportunities partners bring or help to win. They come with your CRM&apos;s export; a new one can be added by hand.</source>
        <translation>Verkaufschancen, die Partner bringen oder gewinnen helfen. Sie kommen mit dem Export Ihres CRM; neue können Sie von Hand hinzufügen.</translation>
    </message>
    <message>
        <source>All deals</source>
        <translation>Alle Deals</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Past their close date</source>
        <translation>Über das Abschlussdatum hinaus</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>Registrierungen</translation>
    </message>
    <message>
        <source>Deals that partners register, to be answered</source>
        <translation>Deals, die Partner registrieren, zum Beantworten</translation>
    </message>
</context>
<context>
    <name>channelbook::DetailsCard</name>
    <message>
        <source>Details</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>all fields</source>
        <translation>alle Felder</translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>weniger</translation>
    </message>
</context>
<context>
    <name>channelbook::DocumentsCard</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Sichern unter…</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add document…</source>
        <translation>Dokument hinzufügen…</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
</context>
<context>
    <name>channelbook::DropArea</name>
    <message>
        <source>Drop area for your CRM&apos;s export</source>
        <translation>Ablage für den Export Ihres CRM</translation>
    </message>
    <message>
        <source>Drop your CRM&apos;s export here</source>
        <translation>Ziehen Sie den Export Ihres CRM hierher</translation>
    </message>
    <message>
        <source>Salesforce&apos;s weekly export as it comes, or CSV, Excel and ZIP files of any CRM. You see what would come in before anything is written, and a whole import can be undone.</source>
        <translation>Den wöchentlichen Export von Salesforce, wie er kommt, oder CSV-, Excel- und ZIP-Dateien aus jedem CRM. Sie sehen, was hereinkäme, bevor etwas geschrieben wird, und ein ganzer Import lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Dateien wählen…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Drop your CRM&apos;s export here, or choose files…</source>
        <translation>Ziehen Sie den Export Ihres CRM hierher, oder wählen Sie Dateien…</translation>
    </message>
    <message>
        <source>CSV, Excel or ZIP files, or a folder of them. You see what would change before anything is written.</source>
        <translation>CSV-, Excel- oder ZIP-Dateien oder ein Ordner damit. Sie sehen, was sich ändern würde, bevor etwas geschrieben wird.</translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>Dateien für den Import wählen</translation>
    </message>
    <message>
        <source>Choose a folder to import</source>
        <translation>Ordner für den Import wählen</translation>
    </message>
</context>
<context>
    <name>channelbook::DuplicatesPage</name>
    <message>
        <source>Duplicates</source>
        <translation>Dubletten</translation>
    </message>
    <message>
        <source>Look among</source>
        <translation>Suchen unter</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Deals</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>Pairs that may be one</source>
        <translation>Paare, die eins sein könnten</translation>
    </message>
    <message>
        <source>May be one</source>
        <translation>Könnten eins sein</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Why they may be one</source>
        <translation>Warum sie eins sein könnten</translation>
    </message>
    <message>
        <source>Values side by side</source>
        <translation>Werte nebeneinander</translation>
    </message>
    <message>
        <source>Same: merge</source>
        <translation>Gleich: zusammenführen</translation>
    </message>
    <message>
        <source>Different: never ask again</source>
        <translation>Verschieden: nie wieder fragen</translation>
    </message>
    <message>
        <source>Keep the other one</source>
        <translation>Den anderen behalten</translation>
    </message>
    <message>
        <source>No duplicates looked for yet</source>
        <translation>Noch nicht nach Dubletten gesucht</translation>
    </message>
    <message>
        <source>Companies, contacts and deals that may be the same are found by name, domain, phone and place.</source>
        <translation>Unternehmen, Kontakte und Deals, die dasselbe sein könnten, werden an Name, Domain, Telefon und Ort gefunden.</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>wird gesucht…</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>Dubletten werden gesucht</translation>
    </message>
    <message>
        <source>nearly sure</source>
        <translation>nahezu sicher</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) among %1 records</source>
        <translation>
            <numerusform>%n Paar unter %1 Datensätzen</numerusform>
            <numerusform>%n Paare unter %1 Datensätzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n Paar</numerusform>
            <numerusform>%n Paare</numerusform>
        </translation>
    </message>
    <message>
        <source>No likely duplicates</source>
        <translation>Keine wahrscheinlichen Dubletten</translation>
    </message>
    <message>
        <source>%1 records were compared. What you called different is not asked about again.</source>
        <translation>%1 Datensätze wurden verglichen. Nach dem, was Sie verschieden nannten, wird nicht mehr gefragt.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Stays: %1</source>
        <translation>Bleibt: %1</translation>
    </message>
    <message>
        <source>Goes: %1</source>
        <translation>Geht: %1</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>Space or a click lets this value stay</source>
        <translation>Leertaste oder ein Klick lässt diesen Wert bleiben</translation>
    </message>
    <message>
        <source>Same: merge them</source>
        <translation>Gleich: zusammenführen</translation>
    </message>
    <message>
        <source>Let this value stay</source>
        <translation>Diesen Wert bleiben lassen</translation>
    </message>
    <message>
        <source>Open the record that stays</source>
        <translation>Den bleibenden Datensatz öffnen</translation>
    </message>
</context>
<context>
    <name>channelbook::EnablementPage</name>
    <message>
        <source>Enablement</source>
        <translation>Befähigung</translation>
    </message>
    <message>
        <source>New course</source>
        <translation>Neuer Kurs</translation>
    </message>
    <message>
        <source>New certification</source>
        <translation>Neue Zertifizierung</translation>
    </message>
    <message>
        <source>Record a completion</source>
        <translation>Abschluss eintragen</translation>
    </message>
    <message>
        <source>Nobody has learned anything yet</source>
        <translation>Noch hat niemand etwas gelernt</translation>
    </message>
    <message>
        <source>Bring in a report of your learning platform on the Sync page, or add courses and certifications here and record who completed them.</source>
        <translation>Bringen Sie auf der Seite Abgleich einen Bericht Ihrer Lernplattform herein, oder legen Sie hier Kurse und Zertifizierungen an und tragen Sie ein, wer sie abgeschlossen hat.</translation>
    </message>
    <message>
        <source>Bring in a report</source>
        <translation>Bericht hereinbringen</translation>
    </message>
    <message>
        <source>Certified people</source>
        <translation>Zertifizierte</translation>
    </message>
    <message>
        <source>Certification density</source>
        <translation>Zertifizierungsdichte</translation>
    </message>
    <message>
        <source>Partners with somebody</source>
        <translation>Partner mit jemandem</translation>
    </message>
    <message numerus="yes">
        <source>Expiring in %n days</source>
        <translation>
            <numerusform>Läuft in %n Tag ab</numerusform>
            <numerusform>Läuft in %n Tagen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>People to be matched</source>
        <translation>Zuzuordnende Personen</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>Teile der Seite</translation>
    </message>
    <message>
        <source>Certifications</source>
        <translation>Zertifizierungen</translation>
    </message>
    <message>
        <source>By partner</source>
        <translation>Nach Partner</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>To be matched</source>
        <translation>Zuzuordnen</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>Certification density by partner</source>
        <translation>Zertifizierungsdichte nach Partner</translation>
    </message>
    <message>
        <source>Certifications that expire</source>
        <translation>Zertifizierungen, die ablaufen</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>People of partners with at least one certification that holds today. Each counts once.</source>
        <translation>Personen bei Partnern mit mindestens einer Zertifizierung, die heute gilt. Jede zählt einmal.</translation>
    </message>
    <message>
        <source>Certified people ÷ partners (former ones left out).</source>
        <translation>Zertifizierte ÷ Partner (ohne ehemalige).</translation>
    </message>
    <message>
        <source>%1 ÷ %2</source>
        <comment>certified people, partners</comment>
        <translation>%1 ÷ %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Partners with somebody certified ÷ partners.</source>
        <translation>Partner mit jemandem mit Zertifizierung ÷ Partner.</translation>
    </message>
    <message>
        <source>%1 ÷ %2</source>
        <comment>partners with somebody, partners</comment>
        <translation>%1 ÷ %2</translation>
    </message>
    <message>
        <source>Certifications whose last day is near and that their holder has not renewed.</source>
        <translation>Zertifizierungen, deren letzter Tag nah ist und die ihr Inhaber nicht erneuert hat.</translation>
    </message>
    <message>
        <source>People of imported completions that are no contacts here, or could be several.</source>
        <translation>Personen importierter Abschlüsse, die hier keine Kontakte sind oder mehrere sein könnten.</translation>
    </message>
    <message>
        <source>%1 certifications · %2 courses</source>
        <translation>%1 Zertifizierungen · %2 Kurse</translation>
    </message>
    <message>
        <source>Expiring (%1)</source>
        <translation>Läuft ab (%1)</translation>
    </message>
    <message>
        <source>To be matched (%1)</source>
        <translation>Zuzuordnen (%1)</translation>
    </message>
    <message>
        <source>Certification</source>
        <translation>Zertifizierung</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>People known</source>
        <translation>Bekannte Personen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Certifications held</source>
        <translation>Zertifizierungen</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>In days</source>
        <translation>In Tagen</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message numerus="yes">
        <source>ended %n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag geendet</numerusform>
            <numerusform>vor %n Tagen geendet</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>To be matched: it is the contact proposed</source>
        <translation>Zuzuordnen: es ist der vorgeschlagene Kontakt</translation>
    </message>
    <message>
        <source>To be matched: it is another contact</source>
        <translation>Zuzuordnen: es ist ein anderer Kontakt</translation>
    </message>
    <message>
        <source>To be matched: add as a contact</source>
        <translation>Zuzuordnen: als Kontakt anlegen</translation>
    </message>
    <message>
        <source>To be matched: between people and proposals</source>
        <translation>Zuzuordnen: zwischen Personen und Vorschlägen</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Datensatz öffnen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Neu nachsehen</translation>
    </message>
</context>
<context>
    <name>channelbook::EvidenceCard</name>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>What it is in conflict with</source>
        <translation>Womit sie in Konflikt steht</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Why they may be the same</source>
        <translation>Warum sie dasselbe sein können</translation>
    </message>
    <message>
        <source>Open the other</source>
        <translation>Die andere öffnen</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Was entschieden wurde</translation>
    </message>
    <message>
        <source>Not the same…</source>
        <translation>Nicht dasselbe…</translation>
    </message>
    <message>
        <source>Both may stand…</source>
        <translation>Beide bleiben…</translation>
    </message>
    <message>
        <source>This one goes first…</source>
        <translation>Diese geht vor…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>It is another customer or another deal</source>
        <translation>Es ist ein anderer Kunde oder ein anderer Deal</translation>
    </message>
    <message>
        <source>It is the same customer, and both may work on it</source>
        <translation>Es ist derselbe Kunde, und beide dürfen ihn bearbeiten</translation>
    </message>
    <message>
        <source>This registration goes before the other, though it came later</source>
        <translation>Diese Registrierung geht der anderen vor, obwohl sie später kam</translation>
    </message>
    <message>
        <source>Takes the decision back</source>
        <translation>Nimmt die Entscheidung zurück</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n zu entscheiden</numerusform>
            <numerusform>%n zu entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to decide</source>
        <translation>nichts zu entscheiden</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>This registration</source>
        <translation>Diese Registrierung</translation>
    </message>
    <message>
        <source>The other registration</source>
        <translation>Die andere Registrierung</translation>
    </message>
    <message>
        <source>The deal</source>
        <translation>Der Deal</translation>
    </message>
    <message>
        <source>speaks for the same, with this weight</source>
        <translation>spricht mit diesem Gewicht für dasselbe</translation>
    </message>
    <message>
        <source>speaks against it, with this weight</source>
        <translation>spricht mit diesem Gewicht dagegen</translation>
    </message>
    <message>
        <source>%1 (%2)%3</source>
        <comment>decision, person, reason</comment>
        <translation>%1 (%2)%3</translation>
    </message>
    <message>
        <source>The other was in before: first in wins, unless you decide otherwise.</source>
        <translation>Die andere war früher da: Wer zuerst kommt, gewinnt, wenn Sie nicht anders entscheiden.</translation>
    </message>
    <message>
        <source>This one was in before; nothing has to be decided.</source>
        <translation>Diese war früher da; es ist nichts zu entscheiden.</translation>
    </message>
    <message>
        <source>our own sales</source>
        <translation>unser eigener Vertrieb</translation>
    </message>
    <message>
        <source>before</source>
        <translation>früher</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>zu entscheiden</translation>
    </message>
    <message>
        <source>Why they may be the same: %1 points (from %2 on two customers are taken for one)</source>
        <translation>Warum sie dasselbe sein können: %1 Punkte (ab %2 gelten zwei Kunden als einer)</translation>
    </message>
</context>
<context>
    <name>channelbook::FundDialog</name>
    <message>
        <source>New fund</source>
        <translation>Neuer Fonds</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>Zeitraum ab</translation>
    </message>
    <message>
        <source>Period until</source>
        <translation>Zeitraum bis</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Accrues (% of what partners win)</source>
        <translation>Spart an (% dessen, was Partner gewinnen)</translation>
    </message>
    <message>
        <source>Left empty, its money is given by proposal.</source>
        <translation>Bleibt es leer, wird sein Geld auf Antrag vergeben.</translation>
    </message>
    <message>
        <source>Open the fund</source>
        <translation>Fonds öffnen</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>Enter a currency code like EUR.</source>
        <translation>Geben Sie eine Währung wie EUR ein.</translation>
    </message>
    <message>
        <source>Enter an amount.</source>
        <translation>Geben Sie einen Betrag ein.</translation>
    </message>
    <message>
        <source>Enter a day.</source>
        <translation>Geben Sie einen Tag ein.</translation>
    </message>
    <message>
        <source>Enter a day that is not before the first.</source>
        <translation>Geben Sie einen Tag ein, der nicht vor dem ersten liegt.</translation>
    </message>
    <message>
        <source>Enter a percentage above 0, up to 100.</source>
        <translation>Geben Sie einen Prozentsatz über 0 ein, höchstens 100.</translation>
    </message>
</context>
<context>
    <name>channelbook::FundMoneyDialog</name>
    <message>
        <source>Change the budget</source>
        <translation>Budget ändern</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Zurückgelegt</translation>
    </message>
    <message>
        <source>An amount is put into the fund; with a minus it is taken out of what nobody was given.</source>
        <translation>Ein Betrag kommt in den Fonds; mit einem Minus wird er dem entnommen, was niemandem zugeteilt ist.</translation>
    </message>
    <message>
        <source>An amount is set aside for a partner, or for a pool by its name; with a minus it is taken back.</source>
        <translation>Ein Betrag wird für einen Partner zurückgelegt, oder für einen Topf mit Namen; mit einem Minus wird er zurückgenommen.</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Or a pool</source>
        <translation>Oder ein Topf</translation>
    </message>
    <message>
        <source>Amount (%1)</source>
        <translation>Betrag (%1)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Enter an amount.</source>
        <translation>Geben Sie einen Betrag ein.</translation>
    </message>
    <message>
        <source>Name a partner or a pool.</source>
        <translation>Nennen Sie einen Partner oder einen Topf.</translation>
    </message>
</context>
<context>
    <name>channelbook::FundsPage</name>
    <message>
        <source>Funds</source>
        <translation>Fonds</translation>
    </message>
    <message>
        <source>What was spent, and what came of it</source>
        <translation>Was ausgegeben wurde, und was daraus wurde</translation>
    </message>
    <message>
        <source>MDF funds</source>
        <translation>MDF-Fonds</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Fonds</translation>
    </message>
    <message>
        <source>Change the budget…</source>
        <translation>Budget ändern…</translation>
    </message>
    <message>
        <source>Set aside for a partner or a pool…</source>
        <translation>Für einen Partner oder einen Topf zurücklegen…</translation>
    </message>
    <message>
        <source>Close the fund…</source>
        <translation>Fonds schließen…</translation>
    </message>
    <message>
        <source>New fund…</source>
        <translation>Neuer Fonds…</translation>
    </message>
    <message>
        <source>No funds yet</source>
        <translation>Noch keine Fonds</translation>
    </message>
    <message>
        <source>A fund holds the money that you spend on marketing together with partners, for a period and a region. Open the first one.</source>
        <translation>Ein Fonds enthält das Geld, das Sie mit Partnern für Marketing ausgeben, für einen Zeitraum und eine Region. Öffnen Sie den ersten.</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>MDF ROI</source>
        <translation>MDF-ROI</translation>
    </message>
    <message>
        <source>Parts of the fund</source>
        <translation>Teile des Fonds</translation>
    </message>
    <message>
        <source>Burn-down</source>
        <translation>Verbrauch</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Hauptbuch</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Zurückgelegt</translation>
    </message>
    <message>
        <source>Burn-down of the fund</source>
        <translation>Verbrauch des Fonds</translation>
    </message>
    <message>
        <source>By activity</source>
        <translation>Nach Aktivität</translation>
    </message>
    <message>
        <source>By partner</source>
        <translation>Nach Partner</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>Nach Region</translation>
    </message>
    <message>
        <source>Spending by</source>
        <translation>Ausgaben nach</translation>
    </message>
    <message>
        <source>of</source>
        <translation>von</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>%1 (closed)</source>
        <translation>%1 (geschlossen)</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 open, %2 in all</source>
        <translation>%1 offen, %2 insgesamt</translation>
    </message>
    <message>
        <source>No funds</source>
        <translation>Keine Fonds</translation>
    </message>
    <message>
        <source>Ledger of the fund</source>
        <translation>Hauptbuch des Fonds</translation>
    </message>
    <message>
        <source>What is set aside of the fund</source>
        <translation>Was vom Fonds zurückgelegt ist</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Nothing moved in these days</source>
        <translation>In diesen Tagen bewegte sich nichts</translation>
    </message>
    <message>
        <source>Ledger until %1</source>
        <translation>Hauptbuch bis %1</translation>
    </message>
    <message>
        <source>none</source>
        <comment>spending without a region</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Deals of %1</source>
        <translation>Geschäfte von %1</translation>
    </message>
    <message>
        <source>Requests of %1</source>
        <translation>Anträge von %1</translation>
    </message>
    <message>
        <source>Close “%1”</source>
        <translation>„%1“ schließen</translation>
    </message>
    <message>
        <source>Open “%1” again</source>
        <translation>„%1“ wieder öffnen</translation>
    </message>
    <message>
        <source>What is left is released. Why?</source>
        <translation>Was übrig ist, wird freigegeben. Warum?</translation>
    </message>
    <message>
        <source>What was released comes back. Why?</source>
        <translation>Was freigegeben wurde, kommt zurück. Warum?</translation>
    </message>
    <message>
        <source>Go from fund to fund</source>
        <translation>Von Fonds zu Fonds gehen</translation>
    </message>
    <message>
        <source>Show the ledger; in a chart or a table: the records behind a number</source>
        <translation>Das Hauptbuch zeigen; in einem Diagramm oder einer Tabelle: die Datensätze hinter einer Zahl</translation>
    </message>
    <message>
        <source>Go from value to value of a chart</source>
        <translation>Von Wert zu Wert eines Diagramms gehen</translation>
    </message>
    <message>
        <source>Copy the chart as an image</source>
        <translation>Das Diagramm als Bild kopieren</translation>
    </message>
    <message>
        <source>Open a new fund</source>
        <translation>Einen neuen Fonds öffnen</translation>
    </message>
    <message>
        <source>Nobody has asked for it. Overdraft allowed: %1.</source>
        <translation>Niemand hat darum gebeten. Erlaubte Überziehung: %1.</translation>
    </message>
    <message>
        <source>Approved and not yet paid: %1 not claimed, %2 claimed.</source>
        <translation>Genehmigt und noch nicht bezahlt: %1 nicht abgerechnet, %2 abgerechnet.</translation>
    </message>
    <message>
        <source>Reimbursed.</source>
        <translation>Erstattet.</translation>
    </message>
    <message>
        <source>(Won − paid) ÷ paid: %1 won, %2 open, %3 paid, %4 leads reported. Opens the deals behind it.</source>
        <translation>(Gewonnen − bezahlt) ÷ bezahlt: %1 gewonnen, %2 offen, %3 bezahlt, %4 gemeldete Leads. Öffnet die Geschäfte dahinter.</translation>
    </message>
    <message>
        <source>Amounts without a rate are left out.</source>
        <translation>Beträge ohne Kurs sind ausgelassen.</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>%1 von %2 übrig</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>bezahlt</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation>abgerechnet</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>zugesagt</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>in Prüfung</translation>
    </message>
    <message>
        <source>What is left of the fund, %1</source>
        <translation>Was vom Fonds übrig ist, %1</translation>
    </message>
    <message>
        <source>Paid and claimed</source>
        <translation>Bezahlt und abgerechnet</translation>
    </message>
    <message>
        <source>Committed and in review</source>
        <translation>Zugesagt und in Prüfung</translation>
    </message>
    <message>
        <source>Expected to be used</source>
        <translation>Erwarteter Verbrauch</translation>
    </message>
    <message>
        <source>%1 (forecast)</source>
        <translation>%1 (Prognose)</translation>
    </message>
    <message>
        <source>Nothing was used yet, so there is no pace to go by.</source>
        <translation>Noch wurde nichts verbraucht, also gibt es kein Tempo, nach dem sich etwas sagen ließe.</translation>
    </message>
    <message>
        <source>%1 a day since the period began; at this pace %2 are left on %3.</source>
        <translation>%1 am Tag seit Beginn des Zeitraums; bei diesem Tempo sind am %3 noch %2 übrig.</translation>
    </message>
    <message>
        <source>It is empty on %1.</source>
        <translation>Leer ist er am %1.</translation>
    </message>
    <message>
        <source>* is a forecast.</source>
        <translation>* ist eine Prognose.</translation>
    </message>
    <message>
        <source>Paid, and won from its deals, %1</source>
        <translation>Bezahlt, und mit den Geschäften daraus gewonnen, %1</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>ROI</translation>
    </message>
</context>
<context>
    <name>channelbook::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search the help…</source>
        <translation>Hilfe durchsuchen…</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Seiten der Hilfe</translation>
    </message>
    <message>
        <source>Text of the page</source>
        <translation>Text der Seite</translation>
    </message>
</context>
<context>
    <name>channelbook::HistoryTab</name>
    <message>
        <source>Undo this</source>
        <translation>Dies rückgängig machen</translation>
    </message>
    <message>
        <source>What was done to this record, newest first. An import&apos;s new records tell no fields.</source>
        <translation>Was mit diesem Datensatz geschah, das Neueste zuerst. Neue Datensätze eines Imports nennen keine Felder.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, old and new value</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1 (undone)</source>
        <translation>%1 (rückgängig gemacht)</translation>
    </message>
</context>
<context>
    <name>channelbook::ImportRun</name>
    <message>
        <source>the folder has no CSV, XLSX or ZIP file in it</source>
        <translation>im Ordner ist keine CSV-, XLSX- oder ZIP-Datei</translation>
    </message>
</context>
<context>
    <name>channelbook::InboxDelegate</name>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days, in as few characters as can be</comment>
        <translation>
            <numerusform>%n T</numerusform>
            <numerusform>%n T</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::InboxModel</name>
    <message>
        <source>Not paid for</source>
        <translation>Nicht bezuschusst</translation>
    </message>
    <message>
        <source>Share too high</source>
        <translation>Anteil zu hoch</translation>
    </message>
    <message>
        <source>Tier too low</source>
        <translation>Stufe zu niedrig</translation>
    </message>
    <message>
        <source>Over the fund</source>
        <translation>Über dem Fonds</translation>
    </message>
    <message>
        <source>Low return</source>
        <translation>Wenig Ertrag</translation>
    </message>
    <message>
        <source>Overdue claim</source>
        <translation>Abrechnung überfällig</translation>
    </message>
    <message>
        <source>Outside the period</source>
        <translation>Außerhalb des Zeitraums</translation>
    </message>
    <message>
        <source>No agreement</source>
        <translation>Kein Vertrag</translation>
    </message>
    <message>
        <source>No due diligence</source>
        <translation>Keine Sorgfaltsprüfung</translation>
    </message>
    <message>
        <source>Rule of engagement</source>
        <translation>Zusammenarbeitsregel</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <comment>what speaks against a request, and how much more does</comment>
        <translation>%1 +%2</translation>
    </message>
    <message numerus="yes">
        <source>waiting for %n day(s)</source>
        <translation>
            <numerusform>wartet seit %n Tag</numerusform>
            <numerusform>wartet seit %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>past ROI %1</source>
        <translation>bisheriger ROI %1</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Eigener</translation>
    </message>
    <message>
        <source>first one</source>
        <translation>erster</translation>
    </message>
    <message>
        <source>ROI %1</source>
        <translation>ROI %1</translation>
    </message>
</context>
<context>
    <name>channelbook::ItemDialog</name>
    <message>
        <source>This is no day: %1</source>
        <translation>Das ist kein Tag: %1</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beschluss</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Was beschlossen wurde</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>we</source>
        <translation>wir</translation>
    </message>
    <message>
        <source>the partner</source>
        <translation>der Partner</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>channelbook::ItemPanel</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>The selected item</source>
        <translation>Der gewählte Eintrag</translation>
    </message>
    <message>
        <source>Why it is here</source>
        <translation>Warum es hier steht</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>At stake</source>
        <translation>Auf dem Spiel</translation>
    </message>
    <message>
        <source>Cost of delay</source>
        <translation>Kosten des Verzugs</translation>
    </message>
    <message>
        <source>What the partner has won and has open, and what it may buy</source>
        <translation>Was der Partner gewonnen und offen hat und was er kaufen könnte</translation>
    </message>
    <message>
        <source>Weight of the kind × class of the value at stake × (1 + days late, at most 30). It puts the list in order.</source>
        <translation>Gewicht der Art × Klasse des Werts, der auf dem Spiel steht × (1 + Tage überfällig, höchstens 30). Danach ist die Liste geordnet.</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>niemand Bestimmten</translation>
    </message>
    <message>
        <source>no revenue or pipeline yet</source>
        <translation>noch kein Umsatz und keine offenen Geschäfte</translation>
    </message>
    <message>
        <source>It leaves the list once its cause is dealt with: open it.</source>
        <translation>Der Eintrag verschwindet, sobald seine Ursache behoben ist: öffnen Sie ihn.</translation>
    </message>
    <message numerus="yes">
        <source>%n items selected: what you do is done to all of them</source>
        <translation>
            <numerusform>%n Eintrag gewählt</numerusform>
            <numerusform>%n Einträge gewählt: Was Sie tun, geschieht mit allen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::KeyButton</name>
    <message>
        <source>Key %1</source>
        <translation>Taste %1</translation>
    </message>
</context>
<context>
    <name>channelbook::KpiTile</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>%1 mehr</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>%1 weniger</translation>
    </message>
</context>
<context>
    <name>channelbook::LimitsDialog</name>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>How many records are wanted in a column at most. A column over its limit says so; nothing is refused.</source>
        <translation>Wie viele Datensätze in einer Spalte höchstens gewünscht sind. Eine Spalte über ihrer Grenze sagt es; abgelehnt wird nichts.</translation>
    </message>
    <message>
        <source>none</source>
        <comment>a column of records without the field</comment>
        <translation>ohne</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>channelbook::LinkedTab</name>
    <message>
        <source>Filter %1…</source>
        <comment>%1 is a plural: partners</comment>
        <translation>%1 filtern…</translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>button; %1 is a kind of record</comment>
        <translation>%1 anlegen</translation>
    </message>
</context>
<context>
    <name>channelbook::MainWindow</name>
    <message>
        <source>%1 – Channelbook</source>
        <translation>%1 – Channelbook</translation>
    </message>
    <message>
        <source>Daily backup</source>
        <translation>Tägliche Sicherung</translation>
    </message>
    <message>
        <source>Work is still running</source>
        <translation>Es läuft noch etwas</translation>
    </message>
    <message>
        <source>“%1” cannot be stopped halfway. Closing waits for its end.</source>
        <translation>„%1“ lässt sich nicht auf halbem Wege anhalten. Das Schließen wartet auf das Ende.</translation>
    </message>
    <message>
        <source>Wait and close</source>
        <translation>Warten und schließen</translation>
    </message>
    <message>
        <source>“%1” has not finished. Cancelled, it leaves everything as it was before.</source>
        <translation>„%1“ ist noch nicht fertig. Abgebrochen bleibt alles, wie es vorher war.</translation>
    </message>
    <message>
        <source>Cancel it and close</source>
        <translation>Abbrechen und schließen</translation>
    </message>
    <message>
        <source>search and sums are catching up…</source>
        <translation>Suche und Summen holen auf…</translation>
    </message>
    <message>
        <source>No page takes this kind of file: %1</source>
        <translation>Keine Seite nimmt eine solche Datei: %1</translation>
    </message>
    <message>
        <source>Files of your CRM</source>
        <translation>Dateien Ihres CRM</translation>
    </message>
    <message>
        <source>CRM exports (*.csv *.tsv *.txt *.xlsx *.zip *.gz)</source>
        <translation>CRM-Exporte (*.csv *.tsv *.txt *.xlsx *.zip *.gz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import a whole program</source>
        <translation>Ganzes Partnerprogramm importieren</translation>
    </message>
    <message>
        <source>ZIP of CSV files (*.zip)</source>
        <translation>ZIP mit CSV-Dateien (*.zip)</translation>
    </message>
    <message>
        <source>Where the program goes</source>
        <translation>Wohin das Partnerprogramm kommt</translation>
    </message>
    <message>
        <source>The program was not made</source>
        <translation>Das Partnerprogramm wurde nicht erstellt</translation>
    </message>
    <message>
        <source>“%1” is open. Choose another name.</source>
        <translation>„%1“ ist geöffnet. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Making a program of %1</source>
        <translation>Partnerprogramm wird aus %1 erstellt</translation>
    </message>
    <message>
        <source>Sample program</source>
        <translation>Beispielprogramm</translation>
    </message>
    <message>
        <source>Making the sample program</source>
        <translation>Beispielprogramm wird erstellt</translation>
    </message>
    <message>
        <source>Save a backup</source>
        <translation>Sicherung speichern</translation>
    </message>
    <message>
        <source>Saving a backup</source>
        <translation>Sicherung wird gespeichert</translation>
    </message>
    <message>
        <source>Backup saved as %1</source>
        <translation>Sicherung als %1 gespeichert</translation>
    </message>
    <message>
        <source>Export the whole program</source>
        <translation>Ganzes Partnerprogramm exportieren</translation>
    </message>
    <message>
        <source>Exporting the whole program</source>
        <translation>Ganzes Partnerprogramm wird exportiert</translation>
    </message>
    <message>
        <source>Exported the whole program to %1: %2 rows in %3 tables</source>
        <comment>file, counts</comment>
        <translation>Ganzes Partnerprogramm nach %1 exportiert: %2 Zeilen in %3 Tabellen</translation>
    </message>
    <message>
        <source>Checking the program&apos;s file</source>
        <translation>Die Datei des Partnerprogramms wird geprüft</translation>
    </message>
    <message>
        <source>The program&apos;s file is in order</source>
        <translation>Die Datei des Partnerprogramms ist in Ordnung</translation>
    </message>
    <message>
        <source>The program&apos;s file has problems</source>
        <translation>Die Datei des Partnerprogramms hat Fehler</translation>
    </message>
    <message numerus="yes">
        <source>%n problems found. Restoring a backup from before they began is the safest way on.</source>
        <translation>
            <numerusform>%n Fehler gefunden. Am sichersten ist es, eine Sicherung von vorher wiederherzustellen.</numerusform>
            <numerusform>%n Fehler gefunden. Am sichersten ist es, eine Sicherung von vorher wiederherzustellen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::MatchTab</name>
    <message>
        <source>Likely here already</source>
        <translation>Vermutlich schon hier</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Schon hier</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>What is selected is the record that is here</source>
        <translation>Das Ausgewählte ist der Datensatz, der hier ist</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>What is selected is something else: keep them apart and never ask again</source>
        <translation>Das Ausgewählte ist etwas anderes: getrennt halten und nie wieder fragen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Leave what is selected open: it comes in as new and can be merged later</source>
        <translation>Das Ausgewählte offen lassen: es kommt als neu herein und kann später zusammengeführt werden</translation>
    </message>
    <message>
        <source>The first %1 of %2 are listed.</source>
        <translation>Die ersten %1 von %2 sind gelistet.</translation>
    </message>
    <message>
        <source>Shift and arrows select several, Ctrl+A all.</source>
        <translation>Umschalt und Pfeile wählen mehrere aus, Strg+A alle.</translation>
    </message>
    <message>
        <source>✓ same</source>
        <translation>✓ gleich</translation>
    </message>
    <message>
        <source>≠ different</source>
        <translation>≠ verschieden</translation>
    </message>
    <message>
        <source>? nearly sure</source>
        <translation>? nahezu sicher</translation>
    </message>
    <message>
        <source>? likely</source>
        <translation>? wahrscheinlich</translation>
    </message>
</context>
<context>
    <name>channelbook::MdfPage</name>
    <message>
        <source>MDF approvals</source>
        <translation>MDF-Genehmigungen</translation>
    </message>
    <message>
        <source>Partner, activity or fund…</source>
        <translation>Partner, Aktivität oder Fonds…</translation>
    </message>
    <message>
        <source>New request…</source>
        <translation>Neuer Antrag…</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for me</source>
        <translation>
            <numerusform>%n Antrag wartet auf mich</numerusform>
            <numerusform>%n Anträge warten auf mich</numerusform>
        </translation>
    </message>
    <message>
        <source>A approve · E less · C conditions · T return · R reject · Ctrl+Z undo</source>
        <translation>A genehmigen · E weniger · C Bedingungen · T zurückgeben · R ablehnen · Strg+Z rückgängig</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Genehmigungen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Abrechnungen</translation>
    </message>
    <message>
        <source>Funds</source>
        <translation>Fonds</translation>
    </message>
</context>
<context>
    <name>channelbook::MeetingDialog</name>
    <message>
        <source>Day, attendees and agenda</source>
        <translation>Tag, Teilnehmer und Tagesordnung</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>the one that fits the partner</source>
        <translation>die zum Partner passende</translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>Je Zeile einer</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Tagesordnung</translation>
    </message>
    <message>
        <source>One point a line: minutes, what, – who</source>
        <translation>Je Zeile ein Punkt: Minuten, was, – wer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>channelbook::Menus</name>
    <message>
        <source>Menus</source>
        <translation>Menüs</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Partner</source>
        <translation>&amp;Partner</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>Save a backup…</source>
        <translation>Sicherung speichern…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung wiederherstellen…</translation>
    </message>
    <message>
        <source>Check the program&apos;s file</source>
        <translation>Datei des Partnerprogramms prüfen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Shortcuts of this page</source>
        <translation>Tastenkürzel dieser Seite</translation>
    </message>
    <message>
        <source>About Channelbook</source>
        <translation>Über Channelbook</translation>
    </message>
    <message>
        <source>New program…</source>
        <translation>Neues Partnerprogramm…</translation>
    </message>
    <message>
        <source>Open program…</source>
        <translation>Partnerprogramm öffnen…</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open the sample program</source>
        <translation>Beispielprogramm öffnen</translation>
    </message>
    <message>
        <source>Import from my CRM…</source>
        <translation>Aus meinem CRM importieren…</translation>
    </message>
    <message>
        <source>Export this view…</source>
        <translation>Diese Ansicht exportieren…</translation>
    </message>
    <message>
        <source>Export the whole program…</source>
        <translation>Ganzes Partnerprogramm exportieren…</translation>
    </message>
    <message>
        <source>Import a whole program…</source>
        <translation>Ganzes Partnerprogramm importieren…</translation>
    </message>
    <message>
        <source>Close program</source>
        <translation>Partnerprogramm schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
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
        <source>Copy as cells</source>
        <translation>Als Zellen kopieren</translation>
    </message>
    <message>
        <source>Copy with headers</source>
        <translation>Mit Überschriften kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Edit in place</source>
        <translation>An Ort und Stelle bearbeiten</translation>
    </message>
    <message>
        <source>Edit selected…</source>
        <translation>Ausgewählte bearbeiten…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Spalten…</translation>
    </message>
    <message>
        <source>Save as view…</source>
        <translation>Als Ansicht speichern…</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Like the system</source>
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
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Find anything…</source>
        <translation>Alles finden…</translation>
    </message>
    <message>
        <source>Filter this page</source>
        <translation>Diese Seite filtern</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Move to the next stage</source>
        <translation>In die nächste Phase</translation>
    </message>
    <message>
        <source>Move to the stage before</source>
        <translation>In die Phase davor</translation>
    </message>
    <message>
        <source>Move to stage…</source>
        <translation>In Phase verschieben…</translation>
    </message>
    <message>
        <source>Velocity…</source>
        <translation>Geschwindigkeit…</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>Anruf festhalten</translation>
    </message>
    <message>
        <source>Make it a partner</source>
        <translation>Zum Partner machen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>P&amp;laybook</source>
        <translation>P&amp;laybook</translation>
    </message>
    <message>
        <source>Choose a board…</source>
        <translation>Tafel wählen…</translation>
    </message>
    <message>
        <source>New board…</source>
        <translation>Neue Tafel…</translation>
    </message>
    <message>
        <source>Stages and limits…</source>
        <translation>Phasen und Grenzen…</translation>
    </message>
    <message>
        <source>Start a playbook…</source>
        <translation>Playbook starten…</translation>
    </message>
    <message>
        <source>Complete the step</source>
        <translation>Schritt erledigen</translation>
    </message>
    <message>
        <source>Start the step</source>
        <translation>Schritt beginnen</translation>
    </message>
    <message>
        <source>Waive the step…</source>
        <translation>Schritt erlassen…</translation>
    </message>
    <message>
        <source>Say what blocks the step…</source>
        <translation>Sagen, was den Schritt blockiert…</translation>
    </message>
    <message>
        <source>Reopen the step</source>
        <translation>Schritt wieder öffnen</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen…</translation>
    </message>
    <message>
        <source>Nudge…</source>
        <translation>Nachhaken…</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Kommentar…</translation>
    </message>
    <message>
        <source>Move to the newest version…</source>
        <translation>Zur neuesten Version wechseln…</translation>
    </message>
    <message>
        <source>Finish the playbook</source>
        <translation>Playbook abschließen</translation>
    </message>
    <message>
        <source>Cancel the playbook…</source>
        <translation>Playbook abbrechen…</translation>
    </message>
</context>
<context>
    <name>channelbook::MetricsPage</name>
    <message>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Ohne Vergleich</translation>
    </message>
    <message>
        <source>With the period before</source>
        <translation>Mit dem Zeitraum davor</translation>
    </message>
    <message>
        <source>With a year ago</source>
        <translation>Mit dem Vorjahr</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Reading the numbers…</source>
        <translation>Die Zahlen werden gelesen…</translation>
    </message>
    <message>
        <source>%1 *</source>
        <comment>a dashboard that was arranged otherwise than it was saved</comment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Dashboard: %1</source>
        <translation>Dashboard: %1</translation>
    </message>
    <message>
        <source>Of: %1</source>
        <translation>Von: %1</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>Zeitraum: %1</translation>
    </message>
    <message>
        <source>against %1</source>
        <comment>a period, as 2026-Q2</comment>
        <translation>gegenüber %1</translation>
    </message>
    <message>
        <source>The numbers could not be read</source>
        <translation>Die Zahlen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Sums are still being brought up to date: these numbers may be behind.</source>
        <translation>Die Summen werden noch auf den neuesten Stand gebracht: Diese Zahlen können veraltet sein.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>No numbers yet</source>
        <translation>Noch keine Zahlen</translation>
    </message>
    <message>
        <source>Numbers come from partners and their deals. Import them from your CRM, or open the sample program to look around.</source>
        <translation>Zahlen kommen von Partnern und ihren Deals. Importieren Sie sie aus Ihrem CRM oder öffnen Sie zum Umsehen das Beispielprogramm.</translation>
    </message>
    <message>
        <source>Import from my CRM</source>
        <translation>Aus meinem CRM importieren</translation>
    </message>
    <message>
        <source>Nothing on this dashboard</source>
        <translation>Nichts auf diesem Dashboard</translation>
    </message>
    <message>
        <source>Choose numbers and charts from the catalogue.</source>
        <translation>Wählen Sie Zahlen und Diagramme aus dem Katalog.</translation>
    </message>
    <message>
        <source>Open the catalogue</source>
        <translation>Katalog öffnen</translation>
    </message>
    <message>
        <source>Go to the next number or chart</source>
        <translation>Zur nächsten Zahl oder zum nächsten Diagramm</translation>
    </message>
    <message>
        <source>Go from value to value of a chart</source>
        <translation>Von Wert zu Wert eines Diagramms</translation>
    </message>
    <message>
        <source>Open the records behind a value</source>
        <translation>Die Datensätze hinter einem Wert öffnen</translation>
    </message>
    <message>
        <source>Show a chart as a table, and back</source>
        <translation>Ein Diagramm als Tabelle zeigen und zurück</translation>
    </message>
    <message>
        <source>Move a part back or on</source>
        <translation>Einen Teil nach vorn oder hinten rücken</translation>
    </message>
    <message>
        <source>Take a part away</source>
        <translation>Einen Teil entfernen</translation>
    </message>
    <message>
        <source>Copy the chart as an image</source>
        <translation>Das Diagramm als Bild kopieren</translation>
    </message>
    <message>
        <source>Find a metric in the catalogue</source>
        <translation>Eine Kennzahl im Katalog suchen</translation>
    </message>
    <message>
        <source>Close the catalogue</source>
        <translation>Katalog schließen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <comment>a dashboard</comment>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Print as PDF…</source>
        <translation>Als PDF drucken…</translation>
    </message>
    <message>
        <source>Copy as image</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Export data…</source>
        <translation>Daten exportieren…</translation>
    </message>
    <message>
        <source>All partners</source>
        <translation>Alle Partner</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a tier, and how many partners are in it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Partner…</source>
        <translation>Partner…</translation>
    </message>
    <message>
        <source>Numbers of a partner</source>
        <translation>Zahlen eines Partners</translation>
    </message>
    <message>
        <source>Part of its name</source>
        <translation>Ein Teil des Namens</translation>
    </message>
    <message>
        <source>No partner&apos;s name contains “%1”.</source>
        <translation>Kein Partner heißt so ähnlich wie „%1“.</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Year %1</source>
        <translation>Jahr %1</translation>
    </message>
    <message>
        <source>The last twelve months</source>
        <translation>Die letzten zwölf Monate</translation>
    </message>
    <message>
        <source>Another period…</source>
        <translation>Anderer Zeitraum…</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>As 2026-Q3, 2026, 2026-07 or 2025-M10..2026-M09</source>
        <translation>Wie 2026-Q3, 2026, 2026-07 oder 2025-M10..2026-M09</translation>
    </message>
    <message>
        <source>Which records</source>
        <translation>Welche Datensätze</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a number, and the records behind it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It is on the dashboard already</source>
        <translation>Das ist schon auf dem Dashboard</translation>
    </message>
    <message>
        <source>Save the dashboard</source>
        <translation>Dashboard speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Print as PDF</source>
        <translation>Als PDF drucken</translation>
    </message>
    <message>
        <source>PDF pages (*.pdf)</source>
        <translation>PDF-Seiten (*.pdf)</translation>
    </message>
    <message>
        <source>%1 · %2, compared with %3</source>
        <translation>%1 · %2, verglichen mit %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a scope and a period</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another place.</source>
        <translation>%1 lässt sich nicht schreiben. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Nach %1 geschrieben</translation>
    </message>
    <message>
        <source>The dashboard is on the clipboard as an image</source>
        <translation>Das Dashboard liegt als Bild in der Zwischenablage</translation>
    </message>
    <message>
        <source>Export the dashboard&apos;s data</source>
        <translation>Daten des Dashboards exportieren</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel-Arbeitsmappen (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
</context>
<context>
    <name>channelbook::MoveDialog</name>
    <message>
        <source>Move to version %1</source>
        <translation>Zu Version %1 wechseln</translation>
    </message>
    <message>
        <source>“%1” of %2 goes from version %3 to %4: %5 new, %6 changed, %7 going steps. What is done stays done; it can be undone.</source>
        <translation>„%1“ von %2 geht von Version %3 zu %4: %5 neue, %6 geänderte, %7 entfallende Schritte. Erledigtes bleibt erledigt; es lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Wechseln</translation>
    </message>
    <message numerus="yes">
        <source>Move %n runs to the newest version</source>
        <translation>
            <numerusform>%n Lauf zur neuesten Version bringen</numerusform>
            <numerusform>%n Läufe zur neuesten Version bringen</numerusform>
        </translation>
    </message>
    <message>
        <source>Each goes to the newest version of its template: new steps are added, steps that are no more go. What is done stays done. It can be undone as one step.</source>
        <translation>Jeder geht zur neuesten Version seiner Vorlage: neue Schritte kommen hinzu, Schritte, die es nicht mehr gibt, entfallen. Erledigtes bleibt erledigt. Es lässt sich als ein Schritt rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>channelbook::MoveNeedsDialog</name>
    <message>
        <source>Move to %1</source>
        <translation>Nach %1 verschieben</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Fill in and move</source>
        <translation>Ausfüllen und verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move the %n that may</source>
        <comment>button: records that lack nothing</comment>
        <translation>
            <numerusform>%n verschieben, bei dem nichts fehlt</numerusform>
            <numerusform>%n verschieben, bei denen nichts fehlt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a record, and what it needs</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 cannot move from %2 to %3 yet</source>
        <translation>%1 kann noch nicht von %2 nach %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n records cannot move to %2 yet</source>
        <translation>
            <numerusform>%1 von %n Datensatz kann noch nicht nach %2</numerusform>
            <numerusform>%1 von %n Datensätzen können noch nicht nach %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill in what is missing; it is saved together with the move.</source>
        <translation>Füllen Sie aus, was fehlt; es wird zusammen mit dem Schritt gespeichert.</translation>
    </message>
    <message>
        <source>Fill in what is missing. Each record that lacks it gets it, together with the move.</source>
        <translation>Füllen Sie aus, was fehlt. Jeder Datensatz, dem es fehlt, erhält es zusammen mit dem Schritt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n lack it)</source>
        <translation>
            <numerusform>%1 (fehlt %n)</numerusform>
            <numerusform>%1 (fehlt %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Needed: %1</source>
        <translation>Nötig: %1</translation>
    </message>
    <message>
        <source>This has to change elsewhere first; Enter opens the record.</source>
        <translation>Das muss zuerst an anderer Stelle geändert werden; die Eingabetaste öffnet den Datensatz.</translation>
    </message>
    <message>
        <source>What has to change elsewhere</source>
        <translation>Was an anderer Stelle zu ändern ist</translation>
    </message>
    <message numerus="yes">
        <source>Moving %n records</source>
        <translation>
            <numerusform>%n Datensatz wird verschoben</numerusform>
            <numerusform>%n Datensätze werden verschoben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>channelbook::NeedsEdit</name>
    <message>
        <source>%1: field</source>
        <translation>%1: Feld</translation>
    </message>
    <message>
        <source>is filled in</source>
        <translation>ist ausgefüllt</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>is over</source>
        <translation>liegt über</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>ist mindestens</translation>
    </message>
    <message>
        <source>is under</source>
        <translation>liegt unter</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>ist höchstens</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>%1: condition</source>
        <translation>%1: Bedingung</translation>
    </message>
    <message>
        <source>%1: value</source>
        <translation>%1: Wert</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>%1: add</source>
        <translation>%1: hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1: remove</source>
        <translation>%1: entfernen</translation>
    </message>
</context>
<context>
    <name>channelbook::NewBoardDialog</name>
    <message>
        <source>New board</source>
        <translation>Neue Tafel</translation>
    </message>
    <message>
        <source>A board shows records as cards, in columns by one of their fields. It is kept in this program, for everyone who opens it.</source>
        <translation>Eine Tafel zeigt Datensätze als Karten, in Spalten nach einem ihrer Felder. Sie bleibt in diesem Programm, für alle, die es öffnen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Columns by</source>
        <translation>Spalten nach</translation>
    </message>
    <message>
        <source>Sum up</source>
        <translation>Summe von</translation>
    </message>
    <message>
        <source>Only those with</source>
        <translation>Nur solche mit</translation>
    </message>
    <message>
        <source>A filter, such as country=Germany</source>
        <translation>Ein Filter, etwa country=Germany</translation>
    </message>
    <message>
        <source>Make the board</source>
        <translation>Tafel anlegen</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Give the board a name.</source>
        <translation>Geben Sie der Tafel einen Namen.</translation>
    </message>
    <message>
        <source>There is a board of this name already.</source>
        <translation>Eine Tafel dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>Choose the field that makes the columns.</source>
        <translation>Wählen Sie das Feld, das die Spalten bildet.</translation>
    </message>
</context>
<context>
    <name>channelbook::NewRecordDialog</name>
    <message>
        <source>New %1</source>
        <comment>%1 is a kind of record</comment>
        <translation>%1 anlegen</translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (nötig)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>channelbook::OffboardingDialog</name>
    <message>
        <source>Hand over deals</source>
        <translation>Deals übergeben</translation>
    </message>
    <message>
        <source>Hand over customers</source>
        <translation>Kunden übergeben</translation>
    </message>
    <message>
        <source>End agreements…</source>
        <translation>Vereinbarungen beenden…</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Nach %1 verschieben</translation>
    </message>
    <message>
        <source>%1 leaves</source>
        <translation>%1 scheidet aus</translation>
    </message>
    <message>
        <source>What hangs on the partner</source>
        <translation>Was am Partner hängt</translation>
    </message>
    <message>
        <source>To be settled</source>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>Wer übernimmt</translation>
    </message>
    <message>
        <source>The partner that takes over; nobody: we do it ourselves</source>
        <translation>Der Partner, der übernimmt; niemand: wir selbst</translation>
    </message>
    <message>
        <source>Looked after by</source>
        <translation>Betreut von</translation>
    </message>
    <message>
        <source>Who takes over (empty: we)</source>
        <translation>Wer übernimmt (leer: wir)</translation>
    </message>
    <message>
        <source>Looked after by (empty: as before)</source>
        <translation>Betreut von (leer: wie bisher)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is settled</source>
        <translation>Alles ist geklärt</translation>
    </message>
    <message>
        <source>Nothing hangs on this partner any more. What was won stays in its record.</source>
        <translation>An diesem Partner hängt nichts mehr. Was gewonnen wurde, bleibt in seinem Datensatz.</translation>
    </message>
    <message>
        <source>Before it can be moved to %1, this is to be settled. Each step can be undone.</source>
        <translation>Bevor er nach %1 verschoben werden kann, ist dies zu klären. Jeder Schritt lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>End agreements</source>
        <translation>Vereinbarungen beenden</translation>
    </message>
    <message>
        <source>Why? Agreements in force are terminated today, others withdrawn.</source>
        <translation>Warum? Geltende Vereinbarungen enden heute, andere werden zurückgezogen.</translation>
    </message>
</context>
<context>
    <name>channelbook::OnboardingPage</name>
    <message>
        <source>The tracker cannot be shown</source>
        <translation>Die Übersicht kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <translation>Onboarding</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>Playbook</translation>
    </message>
    <message>
        <source>Which kind of playbook is shown, or which one of that kind</source>
        <translation>Welche Art von Playbook gezeigt wird, oder welches davon</translation>
    </message>
    <message>
        <source>Filter by partner…</source>
        <translation>Nach Partner filtern…</translation>
    </message>
    <message>
        <source>Finds partners by parts of their name</source>
        <translation>Findet Partner an Teilen ihres Namens</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>The playbooks themselves: their phases and steps</source>
        <translation>Die Playbooks selbst: ihre Phasen und Schritte</translation>
    </message>
    <message>
        <source>Start onboarding…</source>
        <translation>Onboarding starten…</translation>
    </message>
    <message>
        <source>By risk</source>
        <translation>Nach Risiko</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>Stockt</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Past day %1 ·</source>
        <translation>Über Tag %1 ·</translation>
    </message>
    <message>
        <source>Past their days ·</source>
        <translation>Über ihre Tage ·</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n abgeschlossen</numerusform>
            <numerusform>%n abgeschlossen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n running</source>
        <translation>
            <numerusform>%1 von %n laufenden</numerusform>
            <numerusform>%1 von %n laufenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>median %n days to first deal</source>
        <translation>
            <numerusform>im Median %n Tag bis zum ersten Geschäft</numerusform>
            <numerusform>im Median %n Tage bis zum ersten Geschäft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>forecast from %n finished runs</source>
        <translation>
            <numerusform>Prognose aus %n abgeschlossenen Lauf</numerusform>
            <numerusform>Prognose aus %n abgeschlossenen Läufen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Nobody is stalled</source>
        <translation>Niemand stockt</translation>
    </message>
    <message>
        <source>Nobody is late</source>
        <translation>Niemand ist zu spät</translation>
    </message>
    <message>
        <source>No run fits</source>
        <translation>Kein Lauf passt</translation>
    </message>
    <message numerus="yes">
        <source>All %n running are hidden by it.</source>
        <translation>
            <numerusform>Der eine laufende ist dadurch verborgen.</numerusform>
            <numerusform>Alle %n laufenden sind dadurch verborgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Nobody is being onboarded yet</source>
        <translation>Noch niemand wird eingeführt</translation>
    </message>
    <message>
        <source>No playbook of this kind is running</source>
        <translation>Kein Playbook dieser Art läuft</translation>
    </message>
    <message>
        <source>A playbook leads a partner step by step. Here you see who is where, who is late and who is stuck. Start one with the partners you choose.</source>
        <translation>Ein Playbook führt einen Partner Schritt für Schritt. Hier sehen Sie, wer wo steht, wer zu spät ist und wer feststeckt. Starten Sie eines mit den Partnern Ihrer Wahl.</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter open · C complete · W waive · N nudge · A assign</source>
        <translation>Enter öffnen · C erledigen · W erlassen · N nachhaken · A zuweisen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Cancel the playbook…</source>
        <translation>Playbook abbrechen…</translation>
    </message>
    <message>
        <source>Copy as cells</source>
        <translation>Als Zellen kopieren</translation>
    </message>
    <message>
        <source>Go from cell to cell; on a milestone the keys below are about it, else about the step the run is at</source>
        <translation>Von Zelle zu Zelle gehen; auf einem Meilenstein gelten die Tasten darunter ihm, sonst dem Schritt, bei dem der Lauf ist</translation>
    </message>
    <message>
        <source>Open the run: its steps, who does them, what they wait for</source>
        <translation>Den Lauf öffnen: seine Schritte, wer sie tut, worauf sie warten</translation>
    </message>
    <message>
        <source>Complete, start a step</source>
        <translation>Einen Schritt erledigen, beginnen</translation>
    </message>
    <message>
        <source>Waive it, say what blocks it: with a reason</source>
        <translation>Ihn erlassen, sagen, was ihn blockiert: mit Grund</translation>
    </message>
    <message>
        <source>Reopen a step</source>
        <translation>Einen Schritt wieder öffnen</translation>
    </message>
    <message>
        <source>Nudge: note that whom it waits for was asked</source>
        <translation>Nachhaken: vermerken, dass gefragt wurde, auf wen gewartet wird</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Give the selected runs to somebody</source>
        <translation>Die ausgewählten Läufe jemandem geben</translation>
    </message>
    <message>
        <source>Select several: acts are about all of them</source>
        <translation>Mehrere auswählen: was getan wird, gilt allen</translation>
    </message>
    <message>
        <source>Start a playbook with partners</source>
        <translation>Ein Playbook mit Partnern starten</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>None of the selected runs has such a step</source>
        <translation>Keiner der ausgewählten Läufe hat einen solchen Schritt</translation>
    </message>
    <message>
        <source>Move to the newest version…</source>
        <translation>Zur neuesten Version wechseln…</translation>
    </message>
</context>
<context>
    <name>channelbook::OutboxPanel</name>
    <message>
        <source>held back: in conflict, settle it first</source>
        <translation>zurückgehalten: im Konflikt, entscheiden Sie ihn zuerst</translation>
    </message>
    <message>
        <source>held back: the CRM has the record no more</source>
        <translation>zurückgehalten: das CRM hat den Datensatz nicht mehr</translation>
    </message>
    <message>
        <source>held back: this field tells the CRM&apos;s records apart; change it there</source>
        <translation>zurückgehalten: dieses Feld unterscheidet die Datensätze des CRM; ändern Sie es dort</translation>
    </message>
    <message>
        <source>held back: the CRM&apos;s loader cannot empty a field; do it there</source>
        <translation>zurückgehalten: der Import des CRM kann kein Feld leeren; tun Sie es dort</translation>
    </message>
    <message>
        <source>held back: the CRM does not know “%1” yet</source>
        <translation>zurückgehalten: das CRM kennt „%1“ noch nicht</translation>
    </message>
    <message>
        <source>held back: the CRM takes no new record without “%1”</source>
        <translation>zurückgehalten: das CRM nimmt keinen neuen Datensatz ohne „%1“</translation>
    </message>
    <message>
        <source>written, and not in an export since</source>
        <translation>geschrieben, und seither in keinem Export</translation>
    </message>
    <message>
        <source>Load files that end in “update” with Salesforce&apos;s Data Loader or Import Wizard as an update by Id, files that end in “insert” as an insert.</source>
        <translation>Laden Sie Dateien, die auf „update“ enden, mit Data Loader oder Import-Assistent von Salesforce als Aktualisierung nach ID, Dateien, die auf „insert“ enden, als Neuanlage.</translation>
    </message>
    <message>
        <source>Load files that end in “update” with your CRM&apos;s import, updating by the first column, and files that end in “insert” as new records.</source>
        <translation>Laden Sie Dateien, die auf „update“ enden, mit dem Import Ihres CRM als Aktualisierung nach der ersten Spalte, und Dateien, die auf „insert“ enden, als neue Datensätze.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Also records that were made here</source>
        <translation>Auch Datensätze, die hier angelegt wurden</translation>
    </message>
    <message>
        <source>Again those written before that have not come back</source>
        <translation>Noch einmal jene, die schon geschrieben wurden und nicht zurückkamen</translation>
    </message>
    <message>
        <source>Write files…</source>
        <translation>Dateien schreiben…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>What waits for the CRM</source>
        <translation>Was auf das CRM wartet</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>Inhalt der Datei</translation>
    </message>
    <message>
        <source>Write the files into a folder</source>
        <translation>Die Dateien in einen Ordner schreiben</translation>
    </message>
    <message>
        <source>Back to the sources</source>
        <translation>Zurück zu den Quellen</translation>
    </message>
    <message>
        <source>File to look at</source>
        <translation>Datei zum Ansehen</translation>
    </message>
    <message>
        <source>What waits, and the files</source>
        <translation>Was wartet, und die Dateien</translation>
    </message>
    <message>
        <source>Nothing waits for the CRM</source>
        <translation>Nichts wartet auf das CRM</translation>
    </message>
    <message>
        <source>What you change in records that came from this source is listed here, and written as files its own loader takes.</source>
        <translation>Was Sie an Datensätzen aus dieser Quelle ändern, steht hier und wird in Dateien geschrieben, die der eigene Import des CRM nimmt.</translation>
    </message>
    <message>
        <source>These fields were changed here since the CRM last spoke of them. Write them as files, load those into the CRM, and import its next export: what it then shows is closed by itself. %1</source>
        <translation>Diese Felder wurden hier geändert, seit das CRM zuletzt von ihnen sprach. Schreiben Sie sie in Dateien, laden Sie diese ins CRM und importieren Sie dessen nächsten Export: was er dann zeigt, ist von selbst erledigt. %1</translation>
    </message>
    <message>
        <source>1 field waits</source>
        <translation>1 Feld wartet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields wait</source>
        <translation>
            <numerusform>%Ln Feld wartet</numerusform>
            <numerusform>%Ln Felder warten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>source, what waits</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Writing load-back files</source>
        <translation>Rückspieldateien werden geschrieben</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Datensatz öffnen</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>written %1, not back yet</source>
        <translation>geschrieben %1, noch nicht zurück</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>In the CRM</source>
        <translation>Im CRM</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>new: %1</source>
        <comment>kind of record</comment>
        <translation>neu: %1</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <comment>tab, how many</comment>
        <translation>Wartend %1</translation>
    </message>
    <message>
        <source>Files %1</source>
        <comment>tab, how many</comment>
        <translation>Dateien %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln held back</source>
        <translation>
            <numerusform>%Ln zurückgehalten</numerusform>
            <numerusform>%Ln zurückgehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>file name, rows</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Folder for the load-back files</source>
        <translation>Ordner für die Rückspieldateien</translation>
    </message>
    <message>
        <source>Files of these names exist</source>
        <translation>Dateien dieses Namens gibt es schon</translation>
    </message>
    <message>
        <source>“%1” holds load-back files already. What they say has perhaps not been loaded yet.</source>
        <translation>„%1“ enthält schon Rückspieldateien. Vielleicht ist noch nicht geladen, was sie sagen.</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Written into %1: %2. Load them into the CRM; what its next export shows is closed, what comes back different is shown as a conflict.</source>
        <translation>In %1 geschrieben: %2. Laden Sie sie ins CRM; was dessen nächster Export zeigt, ist erledigt, was anders zurückkommt, wird als Konflikt gezeigt.</translation>
    </message>
    <message>
        <source>%1 written</source>
        <comment>so many files</comment>
        <translation>%1 geschrieben</translation>
    </message>
</context>
<context>
    <name>channelbook::OutcomeView</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Records of the selected file</source>
        <translation>Datensätze der ausgewählten Datei</translation>
    </message>
    <message>
        <source>Everything in this file is here already, and the same.</source>
        <translation>Alles in dieser Datei ist schon hier, und genauso.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich änderte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Likely here already</source>
        <translation>Vermutlich schon hier</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Why it was not taken</source>
        <translation>Warum sie nicht übernommen wurde</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>The first %1 of %2 are listed.</source>
        <translation>Die ersten %1 von %2 sind gelistet.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>tab: what it lists, and how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Cells not understood</source>
        <translation>Unverstandene Zellen</translation>
    </message>
    <message>
        <source>Why the row was taken without it</source>
        <translation>Warum die Zeile ohne sie übernommen wurde</translation>
    </message>
    <message>
        <source>Lines left out</source>
        <translation>Ausgelassene Zeilen</translation>
    </message>
    <message>
        <source>Why it is no record</source>
        <translation>Warum sie kein Datensatz ist</translation>
    </message>
</context>
<context>
    <name>channelbook::OutlineTree</name>
    <message>
        <source>Phases and steps</source>
        <translation>Phasen und Schritte</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>check</source>
        <translation>prüfen</translation>
    </message>
    <message>
        <source>milestone</source>
        <translation>Meilenstein</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>freiwillig</translation>
    </message>
    <message>
        <source>day %1</source>
        <translation>Tag %1</translation>
    </message>
    <message>
        <source>%1 d after %2</source>
        <comment>working days, a step</comment>
        <translation>%1 T. nach %2</translation>
    </message>
</context>
<context>
    <name>channelbook::OverviewTab</name>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Deals</translation>
    </message>
    <message>
        <source>Open deals</source>
        <translation>Offene Deals</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Waiting in the outbox</source>
        <translation>Wartet im Ausgang</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>all time · by month below</source>
        <translation>seit jeher · unten nach Monat</translation>
    </message>
    <message>
        <source>Sourced revenue</source>
        <translation>Vermittelter Umsatz</translation>
    </message>
    <message>
        <source>Amounts of all won deals this partner sourced, in the program&apos;s currency at each close date&apos;s rate.</source>
        <translation>Beträge aller gewonnenen Deals, die dieser Partner vermittelt hat, in der Währung des Partnerprogramms zum Kurs am Abschlussdatum.</translation>
    </message>
    <message>
        <source>Influenced</source>
        <translation>Beeinflusst</translation>
    </message>
    <message>
        <source>Amounts of won deals this partner helped with but did not source. No deal counts in both.</source>
        <translation>Beträge gewonnener Deals, bei denen dieser Partner mitgewirkt, die er aber nicht vermittelt hat. Kein Deal zählt in beiden.</translation>
    </message>
    <message>
        <source>Won revenue</source>
        <translation>Gewonnener Umsatz</translation>
    </message>
    <message>
        <source>Amounts of all deals this customer bought, in the program&apos;s currency at each close date&apos;s rate.</source>
        <translation>Beträge aller Deals, die dieser Kunde gekauft hat, in der Währung des Partnerprogramms zum Kurs am Abschlussdatum.</translation>
    </message>
    <message>
        <source>Open pipeline</source>
        <translation>Offene Pipeline</translation>
    </message>
    <message>
        <source>Amounts of all open deals, not weighted by probability.</source>
        <translation>Beträge aller offenen Deals, nicht nach Wahrscheinlichkeit gewichtet.</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Abschlussquote</translation>
    </message>
    <message>
        <source>Won deals ÷ (won + lost deals) this partner sourced.</source>
        <translation>Gewonnene ÷ (gewonnene + verlorene) Deals, die dieser Partner vermittelt hat.</translation>
    </message>
    <message>
        <source>Won, sourced</source>
        <translation>Gewonnen, vermittelt</translation>
    </message>
    <message>
        <source>Won deals</source>
        <translation>Gewonnene Deals</translation>
    </message>
    <message>
        <source>How many deals it sourced were won.</source>
        <translation>Wie viele der von ihm vermittelten Deals gewonnen wurden.</translation>
    </message>
    <message>
        <source>How many deals were won.</source>
        <translation>Wie viele Deals gewonnen wurden.</translation>
    </message>
    <message>
        <source>Open, sourced</source>
        <translation>Offen, vermittelt</translation>
    </message>
    <message>
        <source>How many deals it sourced are open now.</source>
        <translation>Wie viele der von ihm vermittelten Deals jetzt offen sind.</translation>
    </message>
    <message>
        <source>How many deals are open now.</source>
        <translation>Wie viele Deals jetzt offen sind.</translation>
    </message>
    <message>
        <source>Won revenue by month, %1</source>
        <translation>Gewonnener Umsatz nach Monat, %1</translation>
    </message>
    <message>
        <source>top: %1</source>
        <comment>what the upper edge of a chart stands for</comment>
        <translation>oben: %1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Nothing happened yet. N adds a note.</source>
        <translation>Noch nichts geschehen. N fügt eine Notiz hinzu.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>won of decided deals</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n deals</source>
        <translation>
            <numerusform>%n Deal</numerusform>
            <numerusform>%n Deals</numerusform>
        </translation>
    </message>
    <message>
        <source>none open</source>
        <translation>keine offen</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>%1 · open %2</source>
        <comment>all deals, of which open</comment>
        <translation>%1 · offen %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>channelbook::PackDialog</name>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Vorführen</translation>
    </message>
    <message>
        <source>QBR pack</source>
        <translation>QBR-Unterlage</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Art der Datei</translation>
    </message>
    <message>
        <source>Look…</source>
        <translation>Aussehen…</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reading the numbers…</source>
        <translation>Zahlen werden gelesen…</translation>
    </message>
    <message>
        <source>QBR pack: %1, %2</source>
        <comment>partner, quarter</comment>
        <translation>QBR-Unterlage: %1, %2</translation>
    </message>
    <message>
        <source>Held: the numbers of %1 stay.</source>
        <translation>Gehalten: Die Zahlen vom %1 bleiben.</translation>
    </message>
    <message>
        <source>Numbers of %1</source>
        <translation>Zahlen vom %1</translation>
    </message>
    <message>
        <source>Open the review</source>
        <translation>Gespräch öffnen</translation>
    </message>
    <message>
        <source>Plan the review</source>
        <translation>Gespräch planen</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>channelbook::PackPageView</name>
    <message>
        <source>Page of the pack</source>
        <translation>Seite der Unterlage</translation>
    </message>
</context>
<context>
    <name>channelbook::PartCard</name>
    <message>
        <source>Copy as image</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Save as image or PDF…</source>
        <translation>Als Bild oder PDF speichern…</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>Nach vorn rücken</translation>
    </message>
    <message>
        <source>Move on</source>
        <translation>Nach hinten rücken</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1: more</source>
        <comment>a chart&apos;s title</comment>
        <translation>%1: mehr</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <comment>a chart&apos;s title</comment>
        <translation>%1, als Tabelle</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <comment>how many came so far, and which share of those a step before</comment>
        <translation>%1 (%2 %)</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n partner(s))</source>
        <comment>a share</comment>
        <translation>
            <numerusform>%1 (%n Partner)</numerusform>
            <numerusform>%1 (%n Partner)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>half after %n day(s)</source>
        <translation>
            <numerusform>die Hälfte nach %n Tag</numerusform>
            <numerusform>die Hälfte nach %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::PartnerFundsTab</name>
    <message>
        <source>New request…</source>
        <translation>Neuer Antrag…</translation>
    </message>
</context>
<context>
    <name>channelbook::PartnerPicker</name>
    <message>
        <source>Filter partners…</source>
        <translation>Partner filtern…</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Words find names; country=Germany, stage=Onboarding, tier=Gold,Silver and -word narrow down</source>
        <translation>Wörter finden Namen; country=Germany, stage=Onboarding, tier=Gold,Silver und -Wort grenzen ein</translation>
    </message>
    <message>
        <source>Tick all shown</source>
        <translation>Alle gezeigten ankreuzen</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Keinen ankreuzen</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n angekreuzt</numerusform>
            <numerusform>%n angekreuzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n gezeigt</numerusform>
            <numerusform>%n gezeigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::PartnerRunsTab</name>
    <message>
        <source>Playbook</source>
        <translation>Playbook</translation>
    </message>
    <message>
        <source>Start a playbook…</source>
        <translation>Playbook starten…</translation>
    </message>
    <message>
        <source>No playbook yet</source>
        <translation>Noch kein Playbook</translation>
    </message>
    <message>
        <source>A playbook leads this partner step by step: onboarding, due diligence, a renewal, a goodbye.</source>
        <translation>Ein Playbook führt diesen Partner Schritt für Schritt: Onboarding, Prüfung, Verlängerung, Abschied.</translation>
    </message>
    <message>
        <source>Unlocked: %1</source>
        <translation>Freigeschaltet: %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
</context>
<context>
    <name>channelbook::PartnersPage</name>
    <message>
        <source>No partners yet</source>
        <translation>Noch keine Partner</translation>
    </message>
    <message>
        <source>Everyone who sells, builds or recommends with you belongs here. Bring them in from your CRM&apos;s export, or add the first one by hand.</source>
        <translation>Alle, die mit Ihnen verkaufen, bauen oder empfehlen, gehören hierher. Holen Sie sie aus dem Export Ihres CRM, oder fügen Sie den ersten von Hand hinzu.</translation>
    </message>
    <message>
        <source>All partners</source>
        <translation>Alle Partner</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Agreement ends in 90 days</source>
        <translation>Vertrag endet in 90 Tagen</translation>
    </message>
    <message>
        <source>Start a playbook…</source>
        <translation>Playbook starten…</translation>
    </message>
</context>
<context>
    <name>channelbook::PayDialog</name>
    <message>
        <source>%1: %2</source>
        <comment>partner, claim</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Bezahlen</translation>
    </message>
    <message>
        <source>%1 are to be paid from “%2”.</source>
        <translation>%1 sind aus „%2“ zu bezahlen.</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>Paid as</source>
        <translation>Bezahlt als</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>Ihre Nummer</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>Bezahlt am</translation>
    </message>
    <message>
        <source>Enter the number of the payment or the credit note.</source>
        <translation>Geben Sie die Nummer der Zahlung oder der Gutschrift ein.</translation>
    </message>
    <message>
        <source>Enter a day that is not in the future.</source>
        <translation>Geben Sie einen Tag ein, der nicht in der Zukunft liegt.</translation>
    </message>
    <message>
        <source>“%1” was handed in with “%2” too. Why is it approved all the same?</source>
        <translation>„%1“ wurde auch mit „%2“ eingereicht. Warum wird trotzdem genehmigt?</translation>
    </message>
    <message>
        <source>Why? The partner reads it.</source>
        <translation>Warum? Der Partner liest es.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is done, with what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Proofs of %1</source>
        <translation>Nachweise zu %1</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add a proof</source>
        <translation>Nachweis hinzufügen</translation>
    </message>
    <message>
        <source>What does “%1” prove?</source>
        <translation>Was weist „%1“ nach?</translation>
    </message>
</context>
<context>
    <name>channelbook::PipelinePage</name>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Partners by lifecycle stage</source>
        <translation>Partner nach Lebenszyklusphase</translation>
    </message>
    <message>
        <source>Filter this board…</source>
        <translation>Diese Tafel filtern…</translation>
    </message>
    <message>
        <source>Words find names; country=Germany, open_deals&gt;3, tier=Gold,Silver and -word narrow down</source>
        <translation>Wörter finden Namen; country=Germany, open_deals&gt;3, tier=Gold,Silver und -Wort grenzen ein</translation>
    </message>
    <message>
        <source>Group by: %1</source>
        <translation>Gruppiert nach: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nicht gruppieren</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>The board cannot be shown</source>
        <translation>Die Tafel kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>shown of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>All %1 are hidden by it.</source>
        <translation>Alle %1 verbirgt er.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>No partners yet</source>
        <translation>Noch keine Partner</translation>
    </message>
    <message>
        <source>Here you see who is being recruited, who is being onboarded and who sells. Bring partners in from your CRM or add the first one.</source>
        <translation>Hier sehen Sie, wer angeworben wird, wer eingearbeitet wird und wer verkauft. Holen Sie Partner aus Ihrem CRM herein, oder fügen Sie den ersten hinzu.</translation>
    </message>
    <message>
        <source>Import from my CRM</source>
        <translation>Aus meinem CRM importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>[ ] move · Enter open · Space carry · Ctrl+Z undo</source>
        <translation>[ ] verschieben · Eingabe öffnen · Leertaste tragen · Strg+Z rückgängig</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verschieben nach</translation>
    </message>
    <message>
        <source>Go from card to card</source>
        <translation>Von Karte zu Karte</translation>
    </message>
    <message>
        <source>Move the selected cards one stage back</source>
        <translation>Ausgewählte Karten eine Phase zurück</translation>
    </message>
    <message>
        <source>Move the selected cards one stage on</source>
        <translation>Ausgewählte Karten eine Phase weiter</translation>
    </message>
    <message>
        <source>Pick a card up and put it down; arrows carry it</source>
        <translation>Karte aufnehmen und ablegen; Pfeiltasten tragen sie</translation>
    </message>
    <message>
        <source>Move to a stage by name</source>
        <translation>In eine Phase mit Namen verschieben</translation>
    </message>
    <message>
        <source>Select several</source>
        <translation>Mehrere auswählen</translation>
    </message>
    <message>
        <source>Export what the board shows</source>
        <translation>Exportieren, was die Tafel zeigt</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>Choose a board</source>
        <translation>Tafel wählen</translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>%1 is a kind of record</comment>
        <translation>%1 anlegen</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>a kind of records, and the field that makes a board&apos;s columns</comment>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>New board…</source>
        <translation>Neue Tafel…</translation>
    </message>
    <message>
        <source>Rename “%1”…</source>
        <translation>„%1“ umbenennen…</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>„%1“ löschen</translation>
    </message>
    <message>
        <source>What cards show…</source>
        <translation>Was Karten zeigen…</translation>
    </message>
    <message>
        <source>Stages, rules and limits…</source>
        <translation>Phasen, Regeln und Grenzen…</translation>
    </message>
    <message>
        <source>Limits…</source>
        <translation>Grenzen…</translation>
    </message>
    <message>
        <source>Show unused columns</source>
        <translation>Unbenutzte Spalten zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Moving %n records</source>
        <translation>
            <numerusform>%n Datensatz wird verschoben</numerusform>
            <numerusform>%n Datensätze werden verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is stalled</source>
        <translation>Nichts stockt</translation>
    </message>
    <message>
        <source>Nothing fits this filter</source>
        <translation>Nichts passt zu diesem Filter</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Hier ist noch nichts</translation>
    </message>
    <message>
        <source>This board fills with your records. Bring them in from your CRM or add the first one.</source>
        <translation>Diese Tafel füllt sich mit Ihren Datensätzen. Holen Sie sie aus Ihrem CRM oder legen Sie den ersten an.</translation>
    </message>
    <message>
        <source>Start a playbook…</source>
        <translation>Playbook starten…</translation>
    </message>
    <message>
        <source>Rename board</source>
        <translation>Tafel umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What cards show</source>
        <translation>Was Karten zeigen</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Den Datensatz öffnen</translation>
    </message>
</context>
<context>
    <name>channelbook::PlanReviewDialog</name>
    <message>
        <source>Plan a QBR</source>
        <translation>QBR planen</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>Je Zeile einer</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>as proposed: some days after the quarter&apos;s end</source>
        <translation>wie vorgeschlagen: einige Tage nach dem Quartalsende</translation>
    </message>
    <message>
        <source>Choose a partner that is here.</source>
        <translation>Wählen Sie einen Partner, den es hier gibt.</translation>
    </message>
</context>
<context>
    <name>channelbook::PlanStrip</name>
    <message>
        <source>Plan over working days</source>
        <translation>Plan über Arbeitstage</translation>
    </message>
    <message>
        <source>due on the first day</source>
        <translation>fällig am ersten Tag</translation>
    </message>
    <message>
        <source>due on working day %1, %2</source>
        <translation>fällig am Arbeitstag %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>due %n working days before the start</source>
        <translation>
            <numerusform>fällig %n Arbeitstag vor dem Beginn</numerusform>
            <numerusform>fällig %n Arbeitstage vor dem Beginn</numerusform>
        </translation>
    </message>
    <message>
        <source>day %1</source>
        <translation>Tag %1</translation>
    </message>
</context>
<context>
    <name>channelbook::Presenter</name>
    <message>
        <source>Presentation</source>
        <translation>Vorführung</translation>
    </message>
    <message>
        <source>%1 – presentation</source>
        <comment>partner</comment>
        <translation>%1 – Vorführung</translation>
    </message>
</context>
<context>
    <name>channelbook::ProblemPanel</name>
    <message>
        <source>How are these dates meant?</source>
        <translation>Wie sind diese Daten gemeint?</translation>
    </message>
    <message>
        <source>How are these numbers meant?</source>
        <translation>Wie sind diese Zahlen gemeint?</translation>
    </message>
    <message>
        <source>What are these rows?</source>
        <translation>Was sind diese Zeilen?</translation>
    </message>
    <message>
        <source>Not just now</source>
        <translation>Gerade nicht möglich</translation>
    </message>
    <message>
        <source>This file cannot be imported</source>
        <translation>Diese Datei lässt sich nicht importieren</translation>
    </message>
    <message>
        <source>This cannot be imported</source>
        <translation>Das lässt sich nicht importieren</translation>
    </message>
    <message>
        <source>Problem with the files</source>
        <translation>Problem mit den Dateien</translation>
    </message>
    <message>
        <source>These rows are no %1</source>
        <translation>Diese Zeilen sind keine %1</translation>
    </message>
    <message>
        <source>No column of “%1” fits. Say what else the rows are, or keep them as they are.</source>
        <translation>Keine Spalte von „%1“ passt. Sagen Sie, was die Zeilen sonst sind, oder behalten Sie sie, wie sie sind.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Look at the columns…</source>
        <translation>Spalten ansehen…</translation>
    </message>
    <message>
        <source>Leave “%1” out</source>
        <translation>„%1“ weglassen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Something else: keep the rows as they are</source>
        <translation>Etwas anderes: die Zeilen behalten, wie sie sind</translation>
    </message>
</context>
<context>
    <name>channelbook::ProgressPanel</name>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>noch %1 h</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 rows/s</source>
        <translation>%1 Zeilen/s</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
</context>
<context>
    <name>channelbook::ProofViewer</name>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert unter %1</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>The proof</source>
        <translation>Der Nachweis</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <source>The proof&apos;s picture</source>
        <translation>Bild des Nachweises</translation>
    </message>
    <message>
        <source>The proof&apos;s text</source>
        <translation>Text des Nachweises</translation>
    </message>
    <message>
        <source>No proof</source>
        <translation>Kein Nachweis</translation>
    </message>
    <message>
        <source>Nothing was handed in with this claim.</source>
        <translation>Mit dieser Abrechnung wurde nichts eingereicht.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>A file of this kind (%1) is shown by another program: save a copy and open it there.</source>
        <translation>Eine Datei dieser Art (%1) zeigt ein anderes Programm: speichern Sie eine Kopie und öffnen Sie sie dort.</translation>
    </message>
    <message>
        <source>This PDF is locked with a password. Save a copy, or ask for one that is not.</source>
        <translation>Dieses PDF ist mit einem Passwort geschützt. Speichern Sie eine Kopie, oder bitten Sie um eines ohne.</translation>
    </message>
    <message>
        <source>This PDF cannot be read. Save a copy and try another program, or return the claim.</source>
        <translation>Dieses PDF ist nicht lesbar. Speichern Sie eine Kopie und versuchen Sie ein anderes Programm, oder geben Sie die Abrechnung zurück.</translation>
    </message>
    <message>
        <source>This picture cannot be read: %1. Save a copy and try another program, or return the claim.</source>
        <translation>Dieses Bild ist nicht lesbar: %1. Speichern Sie eine Kopie und versuchen Sie ein anderes Programm, oder geben Sie die Abrechnung zurück.</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>channelbook::PropertyGrid</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>channelbook::QbrPanel</name>
    <message>
        <source>Present</source>
        <translation>Vorführen</translation>
    </message>
    <message>
        <source>Pack…</source>
        <translation>Unterlage…</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Halten…</translation>
    </message>
    <message>
        <source>Meeting…</source>
        <translation>Treffen…</translation>
    </message>
    <message>
        <source>SWOT…</source>
        <translation>SWOT…</translation>
    </message>
    <message>
        <source>Call off…</source>
        <translation>Absagen…</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Add an action…</source>
        <translation>Maßnahme hinzufügen…</translation>
    </message>
    <message>
        <source>Add a decision…</source>
        <translation>Beschluss hinzufügen…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Not done…</source>
        <translation>Nicht erledigt…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>a review</comment>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Decisions and actions</source>
        <translation>Beschlüsse und Maßnahmen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>No review chosen</source>
        <translation>Kein Gespräch gewählt</translation>
    </message>
    <message>
        <source>Choose one in the list, or plan the next.</source>
        <translation>Wählen Sie eines in der Liste oder planen Sie das nächste.</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>What is to be said</source>
        <translation>Was zu sagen ist</translation>
    </message>
    <message>
        <source>Commentary</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Agreed (%1)</source>
        <translation>Vereinbart (%1)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>review, partner</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>held on %1; its numbers stay as they were</source>
        <translation>gehalten am %1; die Zahlen bleiben, wie sie waren</translation>
    </message>
    <message>
        <source>planned for %1</source>
        <translation>geplant für den %1</translation>
    </message>
    <message>
        <source>with %1</source>
        <comment>attendees</comment>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Insert: %1</source>
        <translation>Einfügen: %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>an earlier review</comment>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>we</source>
        <translation>wir</translation>
    </message>
    <message>
        <source>the partner</source>
        <translation>der Partner</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>who, of which side</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>done on %1</source>
        <translation>erledigt am %1</translation>
    </message>
    <message>
        <source>not done: %1</source>
        <translation>nicht erledigt: %1</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>open</source>
        <comment>an action</comment>
        <translation>offen</translation>
    </message>
    <message>
        <source>Present the pack over the whole screen</source>
        <translation>Unterlage auf dem ganzen Bildschirm vorführen</translation>
    </message>
    <message>
        <source>Look at the pack and save it</source>
        <translation>Unterlage ansehen und speichern</translation>
    </message>
    <message>
        <source>Hold the review</source>
        <translation>Gespräch halten</translation>
    </message>
    <message>
        <source>Change day, attendees and agenda</source>
        <translation>Tag, Teilnehmer und Tagesordnung ändern</translation>
    </message>
    <message>
        <source>Insert a suggestion into the commentary</source>
        <translation>Vorschlag in den Kommentar einfügen</translation>
    </message>
    <message>
        <source>Keep the commentary</source>
        <translation>Kommentar behalten</translation>
    </message>
    <message>
        <source>Add an action, a decision</source>
        <translation>Maßnahme, Beschluss hinzufügen</translation>
    </message>
    <message>
        <source>An action is done, not done</source>
        <translation>Eine Maßnahme ist erledigt, nicht erledigt</translation>
    </message>
    <message>
        <source>Call the review off</source>
        <translation>Gespräch absagen</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Why is it not done?</source>
        <translation>Warum ist es nicht erledigt?</translation>
    </message>
    <message>
        <source>The pack is kept as it is today: %1 with %2, commentary, decisions and actions. Later changes to deals or targets no longer change it.</source>
        <translation>Die Unterlage bleibt, wie sie heute ist: %1 mit %2, Kommentaren, Beschlüssen und Maßnahmen. Spätere Änderungen an Deals oder Zielen ändern sie nicht mehr.</translation>
    </message>
    <message numerus="yes">
        <source>%n sections</source>
        <translation>
            <numerusform>%n Abschnitt</numerusform>
            <numerusform>%n Abschnitte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers</source>
        <translation>
            <numerusform>%n Zahl</numerusform>
            <numerusform>%n Zahlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open actions are carried over to the next review.</source>
        <translation>
            <numerusform>%n offene Maßnahme geht in das nächste Gespräch über.</numerusform>
            <numerusform>%n offene Maßnahmen gehen in das nächste Gespräch über.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hold %1 with %2?</source>
        <translation>%1 mit %2 halten?</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Abhalten</translation>
    </message>
    <message>
        <source>Plan the next review?</source>
        <translation>Das nächste Gespräch planen?</translation>
    </message>
    <message>
        <source>%1 on %2. %3</source>
        <comment>quarter, day, why</comment>
        <translation>%1 am %2. %3</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Planen</translation>
    </message>
</context>
<context>
    <name>channelbook::QualityPage</name>
    <message>
        <source>Data quality</source>
        <translation>Datenqualität</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Records to mend</source>
        <translation>Datensätze, die zu berichtigen sind</translation>
    </message>
    <message>
        <source>Not looked through yet</source>
        <translation>Noch nicht durchgesehen</translation>
    </message>
    <message>
        <source>Missing, malformed and unlikely values are found and can be mended here.</source>
        <translation>Fehlende, falsche und unwahrscheinliche Werte werden gefunden und lassen sich hier berichtigen.</translation>
    </message>
    <message>
        <source>Look through now</source>
        <translation>Jetzt durchsehen</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>wird gesucht…</translation>
    </message>
    <message>
        <source>Looking through the data</source>
        <translation>Daten werden durchgesehen</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation>Nichts zu berichtigen</translation>
    </message>
    <message numerus="yes">
        <source>All %n check(s) found everything in order.</source>
        <translation>
            <numerusform>%n Prüfung fand alles in Ordnung.</numerusform>
            <numerusform>Alle %n Prüfungen fanden alles in Ordnung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend in place</source>
        <translation>An Ort und Stelle berichtigen</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Datensatz öffnen</translation>
    </message>
</context>
<context>
    <name>channelbook::RecordBoardModel</name>
    <message>
        <source>%1: none</source>
        <comment>a lane of partners without a manager, tier…</comment>
        <translation>%1: ohne</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field&apos;s label and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Owned by %1 · nobody manages it yet</source>
        <translation>Verantwortlich: %1 · noch niemand betreut ihn</translation>
    </message>
    <message>
        <source>%1 in deals</source>
        <comment>a sum of money</comment>
        <translation>%1 in Deals</translation>
    </message>
    <message numerus="yes">
        <source>%n d here</source>
        <comment>days in a stage; short</comment>
        <translation>
            <numerusform>%n T. hier</numerusform>
            <numerusform>%n T. hier</numerusform>
        </translation>
    </message>
    <message>
        <source>In stage since %1</source>
        <translation>In der Phase seit %1</translation>
    </message>
    <message numerus="yes">
        <source>Stalled: %n days in %1, at most %2 are usual</source>
        <translation>
            <numerusform>Stockt: %n Tag in %1, üblich sind höchstens %2</numerusform>
            <numerusform>Stockt: %n Tage in %1, üblich sind höchstens %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::RecordHeader</name>
    <message>
        <source>Back (Esc)</source>
        <translation>Zurück (Esc)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>Reiter</translation>
    </message>
</context>
<context>
    <name>channelbook::RecordTable</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>channelbook::RecordTablePage</name>
    <message>
        <source>Filter %1…</source>
        <comment>%1 is a plural: partners</comment>
        <translation>%1 filtern…</translation>
    </message>
    <message>
        <source>Words find names; country=Germany, open_deals&gt;3, tier=Gold,Silver and -word narrow down</source>
        <translation>Wörter finden Namen; country=Germany, open_deals&gt;3, tier=Gold,Silver und -Wort grenzen ein</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>button; %1 is a kind of record</comment>
        <translation>%1 anlegen</translation>
    </message>
    <message>
        <source>What is wrong with the filter</source>
        <translation>Was am Filter nicht stimmt</translation>
    </message>
    <message>
        <source>This list cannot be shown</source>
        <translation>Diese Liste kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>shown of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 %2 · %3 ms</source>
        <comment>count, plural, time</comment>
        <translation>%1 %2 · %3 ms</translation>
    </message>
    <message>
        <source>All %1 are hidden by it.</source>
        <translation>Alle %1 verbirgt er.</translation>
    </message>
    <message>
        <source>Nothing fits this filter</source>
        <translation>Nichts passt zu diesem Filter</translation>
    </message>
    <message>
        <source>%1 “=” asks for a whole value; stage:negotiation finds a part of one.</source>
        <comment>%1 is a sentence</comment>
        <translation>%1 „=“ fragt nach einem ganzen Wert; stage:negotiation findet einen Teil davon.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Import from my CRM</source>
        <translation>Aus meinem CRM importieren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Edit cell</source>
        <translation>Zelle bearbeiten</translation>
    </message>
    <message>
        <source>Edit selected…</source>
        <translation>Ausgewählte bearbeiten…</translation>
    </message>
    <message>
        <source>Copy as cells</source>
        <translation>Als Zellen kopieren</translation>
    </message>
    <message>
        <source>Copy with headers</source>
        <translation>Mit Überschriften kopieren</translation>
    </message>
    <message>
        <source>Copy this cell</source>
        <translation>Diese Zelle kopieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message numerus="yes">
        <source>Changing %n records</source>
        <translation>
            <numerusform>%n Datensatz wird geändert</numerusform>
            <numerusform>%n Datensätze werden geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n records</source>
        <translation>
            <numerusform>%n Datensatz wird gelöscht</numerusform>
            <numerusform>%n Datensätze werden gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Datensatz öffnen</translation>
    </message>
    <message>
        <source>Edit the cell in place</source>
        <translation>Zelle an Ort und Stelle bearbeiten</translation>
    </message>
    <message>
        <source>Select several</source>
        <translation>Mehrere auswählen</translation>
    </message>
    <message>
        <source>Edit all selected</source>
        <translation>Alle ausgewählten bearbeiten</translation>
    </message>
    <message>
        <source>Export what is listed</source>
        <translation>Exportieren, was gelistet ist</translation>
    </message>
    <message>
        <source>Clear selection, then filter</source>
        <translation>Auswahl aufheben, dann Filter</translation>
    </message>
</context>
<context>
    <name>channelbook::RegistrationDelegate</name>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n zu entscheiden</numerusform>
            <numerusform>%n zu entscheiden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::RegistrationPage</name>
    <message>
        <source>Open the partner</source>
        <translation>Partner öffnen</translation>
    </message>
    <message>
        <source>Open the deal</source>
        <translation>Deal öffnen</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registrierung</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>registered by %1</source>
        <translation>registriert von %1</translation>
    </message>
    <message>
        <source>Go from tab to tab</source>
        <translation>Von Reiter zu Reiter gehen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>channelbook::RegistrationPanel</name>
    <message>
        <source>What stands against it</source>
        <translation>Was dagegen spricht</translation>
    </message>
    <message>
        <source>The registration</source>
        <translation>Die Registrierung</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Wo sie steht</translation>
    </message>
    <message>
        <source>Choose a registration.</source>
        <translation>Wählen Sie eine Registrierung.</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>Worum sie bittet</translation>
    </message>
    <message>
        <source>What is in the way</source>
        <translation>Was im Weg steht</translation>
    </message>
    <message>
        <source>Reason given: “%1”</source>
        <translation>Begründung: „%1“</translation>
    </message>
    <message>
        <source>It does not say: %1.</source>
        <translation>Es fehlt: %1.</translation>
    </message>
    <message>
        <source>The rules of engagement refuse it: %1.</source>
        <translation>Die Regeln der Zusammenarbeit schließen sie aus: %1.</translation>
    </message>
    <message>
        <source>By the rules of engagement it takes a reason: %1.</source>
        <translation>Nach den Regeln der Zusammenarbeit braucht es eine Begründung: %1.</translation>
    </message>
    <message>
        <source>The rules of engagement said: %1.</source>
        <translation>Die Regeln der Zusammenarbeit sagten: %1.</translation>
    </message>
    <message>
        <source>The customer may be %1; approving asks.</source>
        <translation>Der Kunde ist vielleicht %1; beim Genehmigen wird gefragt.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) must be decided first.</source>
        <translation>
            <numerusform>Ein Konflikt muss erst entschieden werden.</numerusform>
            <numerusform>%n Konflikte müssen erst entschieden werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>act, what stands against it</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n registrations are selected: what you do is done to all of them, or to none.</source>
        <translation>
            <numerusform>%n Registrierung ist ausgewählt: Was Sie tun, geschieht mit ihr.</numerusform>
            <numerusform>%n Registrierungen sind ausgewählt: Was Sie tun, geschieht mit allen oder mit keiner.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has no deal yet; approving gives it one</source>
        <translation>Sie hat noch keinen Deal; mit der Genehmigung bekommt sie einen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Take into review</source>
        <translation>In Prüfung nehmen</translation>
    </message>
    <message>
        <source>Send back, reject: with a reason</source>
        <translation>Zurückgeben, ablehnen: mit Begründung</translation>
    </message>
    <message>
        <source>Submit, withdraw, take up again</source>
        <translation>Einreichen, zurückziehen, wieder aufnehmen</translation>
    </message>
    <message>
        <source>Extend the protection, or leave its end</source>
        <translation>Schutz verlängern oder sein Ende lassen</translation>
    </message>
    <message>
        <source>Ask for more time</source>
        <translation>Mehr Zeit erbitten</translation>
    </message>
    <message>
        <source>Go from conflict to conflict</source>
        <translation>Von Konflikt zu Konflikt gehen</translation>
    </message>
    <message>
        <source>Decide a conflict: not the same, both may stand, this one goes first</source>
        <translation>Konflikt entscheiden: nicht dasselbe, beide bleiben, diese geht vor</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>Open what it is in conflict with</source>
        <translation>Öffnen, womit sie in Konflikt steht</translation>
    </message>
    <message>
        <source>Look for conflicts again</source>
        <translation>Erneut nach Konflikten suchen</translation>
    </message>
    <message>
        <source>Edit what it asks</source>
        <translation>Bearbeiten, worum sie bittet</translation>
    </message>
    <message>
        <source>Open the partner, the deal</source>
        <translation>Partner oder Deal öffnen</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>Dokument hinzufügen</translation>
    </message>
</context>
<context>
    <name>channelbook::RegistrationsPage</name>
    <message>
        <source>No registrations yet</source>
        <translation>Noch keine Registrierungen</translation>
    </message>
    <message>
        <source>Deals that partners register, so that they are theirs for a while. They come from your partner portal or CRM; a new one can be added by hand.</source>
        <translation>Deals, die Partner registrieren, damit sie eine Weile ihnen gehören. Sie kommen aus Ihrem Partnerportal oder CRM; neue lassen sich von Hand anlegen.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Waiting for our answer</source>
        <translation>Warten auf unsere Antwort</translation>
    </message>
    <message>
        <source>Conflicts to decide</source>
        <translation>Konflikte zu entscheiden</translation>
    </message>
    <message>
        <source>Ask for more time</source>
        <translation>Bitten um mehr Zeit</translation>
    </message>
    <message>
        <source>Ending soon</source>
        <translation>Enden bald</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Geschützt</translation>
    </message>
    <message>
        <source>With the partner</source>
        <translation>Beim Partner</translation>
    </message>
    <message>
        <source>Rules of engagement…</source>
        <translation>Regeln der Zusammenarbeit…</translation>
    </message>
</context>
<context>
    <name>channelbook::RenewalsPage</name>
    <message>
        <source>Renewal calendar</source>
        <translation>Verlängerungskalender</translation>
    </message>
    <message>
        <source>Renewals</source>
        <translation>Verlängerungen</translation>
    </message>
    <message>
        <source>Partner, agreement, manager…</source>
        <translation>Partner, Vereinbarung, Betreuer…</translation>
    </message>
    <message>
        <source>How far ahead</source>
        <translation>Wie weit voraus</translation>
    </message>
    <message numerus="yes">
        <source>the next %n days</source>
        <translation>
            <numerusform>der nächste %n Tag</numerusform>
            <numerusform>die nächsten %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) with agreements</source>
        <translation>
            <numerusform>%n Termin</numerusform>
            <numerusform>%n Termine</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>In days</source>
        <translation>In Tagen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Vereinbarung</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Betreuer</translation>
    </message>
    <message>
        <source>%1 · %2 to see to</source>
        <comment>all, of which need something</comment>
        <translation>%1 · %2 zu erledigen</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Nichts steht an</translation>
    </message>
    <message>
        <source>No agreement begins, needs notice, renews or ends in this time.</source>
        <translation>In dieser Zeit beginnt, endet oder verlängert sich keine Vereinbarung, und keine ist zu kündigen.</translation>
    </message>
    <message>
        <source>Nothing in this time fits the filter.</source>
        <translation>In dieser Zeit passt nichts zum Filter.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>begins</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <source>notice by</source>
        <translation>kündbar bis</translation>
    </message>
    <message>
        <source>renews by itself</source>
        <translation>verlängert sich</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>endet</translation>
    </message>
    <message>
        <source>Open the partner&apos;s agreements</source>
        <translation>Vereinbarungen des Partners öffnen</translation>
    </message>
    <message>
        <source>Go to what can be done</source>
        <translation>Zu dem, was getan werden kann</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Neu nachsehen</translation>
    </message>
</context>
<context>
    <name>channelbook::RequestDialog</name>
    <message>
        <source>Cost lines</source>
        <translation>Kostenzeilen</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Neuer Antrag</translation>
    </message>
    <message>
        <source>Change the request</source>
        <translation>Den Antrag ändern</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Activity type</source>
        <translation>Art der Aktivität</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>Wie sie heißt</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Target audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Leads expected</source>
        <translation>Erwartete Leads</translation>
    </message>
    <message>
        <source>Pipeline expected</source>
        <translation>Erwartete Pipeline</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Fonds</translation>
    </message>
    <message>
        <source>Paid from</source>
        <translation>Bezahlt aus</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Ours, the partner&apos;s, perhaps a third party&apos;s: 50,50 or 1/3,1/3,1/3</source>
        <translation>Unserer, der des Partners, vielleicht der eines Dritten: 50,50 oder 1/3,1/3,1/3</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>Dateien anhängen…</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Einreichen</translation>
    </message>
    <message>
        <source>Keep as a draft</source>
        <translation>Als Entwurf behalten</translation>
    </message>
    <message>
        <source>What nobody was given</source>
        <translation>Was niemandem zugeteilt ist</translation>
    </message>
    <message>
        <source>%1 (%2 left)</source>
        <translation>%1 (%2 übrig)</translation>
    </message>
    <message>
        <source>Our share: –</source>
        <translation>Unser Anteil: –</translation>
    </message>
    <message>
        <source>Our share: %1 of %2</source>
        <translation>Unser Anteil: %1 von %2</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>ein Tag</translation>
    </message>
    <message>
        <source>a day that is not before the first</source>
        <translation>ein Tag, der nicht vor dem ersten liegt</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>an amount</source>
        <translation>ein Betrag</translation>
    </message>
    <message>
        <source>what each line is for, and an amount above zero</source>
        <translation>wofür jede Zeile ist, und ein Betrag über null</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>channelbook::RequestPage</name>
    <message>
        <source>Request</source>
        <translation>Antrag</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Open the partner</source>
        <translation>Den Partner öffnen</translation>
    </message>
</context>
<context>
    <name>channelbook::RequestPanel</name>
    <message>
        <source>Requested</source>
        <translation>Beantragt</translation>
    </message>
    <message>
        <source>Our share</source>
        <translation>Unser Anteil</translation>
    </message>
    <message>
        <source>Expected leads</source>
        <translation>Erwartete Leads</translation>
    </message>
    <message>
        <source>Past ROI</source>
        <translation>Bisheriger ROI</translation>
    </message>
    <message>
        <source>Cost lines</source>
        <translation>Kostenzeilen</translation>
    </message>
    <message>
        <source>Cost line</source>
        <translation>Kostenzeile</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Files of the request</source>
        <translation>Dateien des Antrags</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Earlier activities of the partner</source>
        <translation>Frühere Aktivitäten des Partners</translation>
    </message>
    <message>
        <source>Claims of this request</source>
        <translation>Abrechnungen dieses Antrags</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>Der Antrag</translation>
    </message>
    <message>
        <source>What the request says</source>
        <translation>Was der Antrag sagt</translation>
    </message>
    <message>
        <source>Checks and approvals</source>
        <translation>Prüfungen und Genehmigungen</translation>
    </message>
    <message>
        <source>Enter saves a copy</source>
        <translation>Eingabe speichert eine Kopie</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Abrechnungen</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Approve less…</source>
        <translation>Weniger genehmigen…</translation>
    </message>
    <message>
        <source>With conditions…</source>
        <translation>Mit Bedingungen…</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Zurückgeben…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Take into review</source>
        <translation>In Prüfung nehmen</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Einreichen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>It has begun</source>
        <translation>Hat begonnen</translation>
    </message>
    <message>
        <source>It took place</source>
        <translation>Hat stattgefunden</translation>
    </message>
    <message>
        <source>New claim…</source>
        <translation>Neue Abrechnung…</translation>
    </message>
    <message>
        <source>Release the rest</source>
        <translation>Rest freigeben</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Verlängern…</translation>
    </message>
    <message>
        <source>Cancel request…</source>
        <translation>Antrag abbrechen…</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>partner, its activity</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first and last day</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>requested by %1 %2</source>
        <comment>a person, a time such as 4 days ago</comment>
        <translation>beantragt von %1 %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>state, amount approved, amount asked for</comment>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>%1 · decided by %2 on %3</source>
        <translation>%1 · entschieden von %2 am %3</translation>
    </message>
    <message>
        <source>To be claimed by %1.</source>
        <translation>Abzurechnen bis %1.</translation>
    </message>
    <message>
        <source>You asked for this yourself: somebody else decides on it.</source>
        <translation>Das haben Sie selbst beantragt: jemand anderes entscheidet darüber.</translation>
    </message>
    <message>
        <source>Not yours to approve: %1</source>
        <translation>Nicht Ihre Genehmigung: %1</translation>
    </message>
    <message>
        <source>Conditions: %1</source>
        <translation>Bedingungen: %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>Our share of its costs of %1; opens the request.</source>
        <translation>Unser Anteil an den Kosten von %1; öffnet den Antrag.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Ours, the partner&apos;s and others&apos;: %1. What cannot be divided goes to the largest remainder.</source>
        <translation>Unserer, der des Partners und anderer: %1. Was nicht teilbar ist, geht an den größten Rest.</translation>
    </message>
    <message>
        <source>As the partner says; with a pipeline of %1.</source>
        <translation>Nach Angabe des Partners; mit einer Pipeline von %1.</translation>
    </message>
    <message>
        <source>As the partner says.</source>
        <translation>Nach Angabe des Partners.</translation>
    </message>
    <message numerus="yes">
        <source>Past ROI, %n activities</source>
        <translation>
            <numerusform>Bisheriger ROI, %n Aktivität</numerusform>
            <numerusform>Bisheriger ROI, %n Aktivitäten</numerusform>
        </translation>
    </message>
    <message>
        <source>(Won − paid) ÷ paid over the partner&apos;s activities: %1 won, %2 open, %3 paid. Opens the deals behind it.</source>
        <translation>(Gewonnen − bezahlt) ÷ bezahlt über die Aktivitäten des Partners: %1 gewonnen, %2 offen, %3 bezahlt. Öffnet die Geschäfte dahinter.</translation>
    </message>
    <message>
        <source>Amounts without a rate are left out.</source>
        <translation>Beträge ohne Kurs sind ausgelassen.</translation>
    </message>
    <message>
        <source>Rule of engagement</source>
        <translation>Zusammenarbeitsregel</translation>
    </message>
    <message>
        <source>Refuses</source>
        <translation>Verbietet es</translation>
    </message>
    <message>
        <source>Speaks against it</source>
        <translation>Spricht dagegen</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Wissenswert</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Genehmigung</translation>
    </message>
    <message>
        <source>Awaited</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>%1: to be given by %2</source>
        <translation>%1: zu geben von %2</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>%1: given by %2, %3</source>
        <comment>level, person, amount</comment>
        <translation>%1: gegeben von %2, %3</translation>
    </message>
    <message>
        <source>No level is asked for: anybody who did not ask for it may approve it</source>
        <translation>Keine Stufe ist verlangt: wer ihn nicht gestellt hat, darf ihn genehmigen</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>bezahlt</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>zugesagt</translation>
    </message>
    <message>
        <source>other requests</source>
        <translation>andere Anträge</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>dieser</translation>
    </message>
    <message>
        <source>%1 left, %2 of %3 after this</source>
        <translation>%1 übrig, danach %2 von %3</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>%1 von %2 übrig</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>Für: %1</translation>
    </message>
    <message>
        <source>%1 paid</source>
        <translation>%1 bezahlt</translation>
    </message>
    <message>
        <source>no deals</source>
        <translation>keine Geschäfte</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s), %1 won</source>
        <translation>
            <numerusform>%n Geschäft, %1 gewonnen</numerusform>
            <numerusform>%n Geschäfte, %1 gewonnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Deals of %1&apos;s activities</source>
        <translation>Geschäfte aus den Aktivitäten von %1</translation>
    </message>
    <message>
        <source>Approve less</source>
        <translation>Weniger genehmigen</translation>
    </message>
    <message>
        <source>Approve with conditions</source>
        <translation>Mit Bedingungen genehmigen</translation>
    </message>
    <message>
        <source>Return, with what is missing</source>
        <translation>Zurückgeben, mit dem, was fehlt</translation>
    </message>
    <message>
        <source>Reject, with a reason</source>
        <translation>Ablehnen, mit Grund</translation>
    </message>
    <message>
        <source>Cancel the request</source>
        <translation>Den Antrag abbrechen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>channelbook::RequestsPage</name>
    <message>
        <source>No requests yet</source>
        <translation>Noch keine Anträge</translation>
    </message>
    <message>
        <source>What partners ask of your market development funds: an activity, its dates, its costs and our share.</source>
        <translation>Was Partner von Ihren Marketingzuschüssen erbitten: eine Aktivität, ihre Tage, ihre Kosten und unser Anteil.</translation>
    </message>
    <message>
        <source>All requests</source>
        <translation>Alle Anträge</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Took place</source>
        <translation>Fanden statt</translation>
    </message>
</context>
<context>
    <name>channelbook::ResultPanel</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Diesen Import rückgängig machen</translation>
    </message>
    <message>
        <source>Done: back to the sources</source>
        <translation>Fertig: zurück zu den Quellen</translation>
    </message>
    <message>
        <source>Nothing had to be changed.</source>
        <translation>Es war nichts zu ändern.</translation>
    </message>
    <message>
        <source>Decide 1 conflict</source>
        <translation>1 Konflikt entscheiden</translation>
    </message>
    <message numerus="yes">
        <source>Decide %Ln conflicts</source>
        <translation>
            <numerusform>%Ln Konflikt entscheiden</numerusform>
            <numerusform>%Ln Konflikte entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows that were not taken are kept with their reasons in %1. Mend them there and drop the file in again.</source>
        <translation>Nicht übernommene Zeilen sind mit ihren Gründen in %1 aufbewahrt. Berichtigen Sie sie dort und ziehen Sie die Datei wieder herein.</translation>
    </message>
</context>
<context>
    <name>channelbook::ReviewPage</name>
    <message>
        <source>QBR</source>
        <translation>QBR</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The partner</source>
        <translation>Der Partner</translation>
    </message>
</context>
<context>
    <name>channelbook::ReviewPanel</name>
    <message>
        <source>These files hold everything the CRM has (retire what is missing)</source>
        <translation>Diese Dateien enthalten alles, was das CRM hat (stilllegen, was fehlt)</translation>
    </message>
    <message>
        <source>More than a fifth of a table is missing. The export may be cut off or filtered: retire them even so</source>
        <translation>Mehr als ein Fünftel einer Tabelle fehlt. Der Export könnte abgeschnitten oder gefiltert sein: trotzdem stilllegen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Spalten…</translation>
    </message>
    <message>
        <source>Name of the new source</source>
        <translation>Name der neuen Quelle</translation>
    </message>
    <message>
        <source>As kept with the source</source>
        <translation>Wie bei der Quelle festgelegt</translation>
    </message>
    <message>
        <source>Keep ours, list the conflict</source>
        <translation>Unseren behalten, Konflikt auflisten</translation>
    </message>
    <message>
        <source>Take the CRM&apos;s</source>
        <translation>CRM-Wert übernehmen</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation>Unseren behalten</translation>
    </message>
    <message>
        <source>Take the newest</source>
        <translation>Das Neueste nehmen</translation>
    </message>
    <message>
        <source>Apply the import</source>
        <translation>Import anwenden</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Import abbrechen</translation>
    </message>
    <message>
        <source>Choose what becomes of the selected file&apos;s columns</source>
        <translation>Wählen, was aus den Spalten der ausgewählten Datei wird</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Where both sides changed</source>
        <translation>Wo beide Seiten geändert haben</translation>
    </message>
    <message>
        <source>New source…</source>
        <translation>Neue Quelle…</translation>
    </message>
    <message>
        <source>Everything in these files is here already: there is nothing to apply.</source>
        <translation>Alles in diesen Dateien ist schon hier: es gibt nichts anzuwenden.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the new ones become records that are here</source>
        <translation>
            <numerusform>%n der neuen wird ein Datensatz, der schon hier ist</numerusform>
            <numerusform>%n der neuen werden Datensätze, die schon hier sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept apart</source>
        <translation>
            <numerusform>%n getrennt gehalten</numerusform>
            <numerusform>%n getrennt gehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) explained</source>
        <translation>
            <numerusform>%n Name erklärt</numerusform>
            <numerusform>%n Namen erklärt</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Take rows in without the cells that cannot be understood, from this source always</source>
        <translation>Zeilen ohne die Zellen übernehmen, die nicht zu verstehen sind, bei dieser Quelle immer</translation>
    </message>
    <message>
        <source>Take the older export in even so</source>
        <translation>Den älteren Export trotzdem einlesen</translation>
    </message>
    <message>
        <source>Companies, partners, owners and products: what the CRM brings later under the same name becomes the same record</source>
        <translation>Firmen, Partner, Inhaber und Produkte: Was das CRM später unter demselben Namen bringt, wird derselbe Datensatz</translation>
    </message>
    <message>
        <source>The field stays as it was, the cell&apos;s text is kept as a custom field; otherwise the row is rejected</source>
        <translation>Das Feld bleibt, wie es war, der Text der Zelle bleibt als eigenes Feld; sonst wird die Zeile zurückgewiesen</translation>
    </message>
    <message>
        <source>Make the records that rows only name</source>
        <translation>Die Datensätze anlegen, die Zeilen nur nennen</translation>
    </message>
    <message numerus="yes">
        <source>Make the %n record(s) that rows only name and that are not here</source>
        <translation>
            <numerusform>Den %n Datensatz anlegen, den Zeilen nur nennen und den es hier nicht gibt</numerusform>
            <numerusform>Die %n Datensätze anlegen, die Zeilen nur nennen und die es hier nicht gibt</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” holds everything of its table (retire what is missing)</source>
        <translation>„%1“ enthält alles aus seiner Tabelle (stilllegen, was fehlt)</translation>
    </message>
</context>
<context>
    <name>channelbook::ReviewPart</name>
    <message>
        <source>What the review does</source>
        <translation>Was die Prüfung tut</translation>
    </message>
    <message>
        <source>Do the review</source>
        <translation>Prüfung ausführen</translation>
    </message>
    <message>
        <source>Only for the selected partners</source>
        <translation>Nur für die ausgewählten Partner</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Wo er steht</translation>
    </message>
    <message>
        <source>No program is published: play the draft through and publish it first.</source>
        <translation>Kein Programm ist veröffentlicht: spielen Sie zuerst den Entwurf durch und veröffentlichen Sie ihn.</translation>
    </message>
    <message>
        <source>%1 up, %2 down, %3 with notice, %4 held by hand</source>
        <translation>%1 steigen auf, %2 steigen ab, %3 mit Ankündigung, %4 von Hand gehalten</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message numerus="yes">
        <source>Do the review for %n partner(s)</source>
        <translation>
            <numerusform>Prüfung für %n Partner ausführen</numerusform>
            <numerusform>Prüfung für %n Partner ausführen</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <comment>tier</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Reviewing tiers</source>
        <translation>Stufen werden geprüft</translation>
    </message>
</context>
<context>
    <name>channelbook::ReviewsPage</name>
    <message>
        <source>No QBRs yet</source>
        <translation>Noch keine QBRs</translation>
    </message>
    <message>
        <source>Quarterly business reviews with partners: numbers that fill themselves, what is to be said to them, and what was agreed. Plan the first one.</source>
        <translation>Quartalsgespräche mit Partnern: Zahlen, die sich selbst füllen, was dazu zu sagen ist und was vereinbart wurde. Planen Sie das erste.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>With open actions</source>
        <translation>Mit offenen Maßnahmen</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Packs of an owner…</source>
        <translation>Unterlagen eines Betreuers…</translation>
    </message>
</context>
<context>
    <name>channelbook::RulesDialog</name>
    <message>
        <source>Save to print or send…</source>
        <translation>Zum Drucken oder Senden sichern…</translation>
    </message>
    <message>
        <source>Rules of engagement</source>
        <translation>Regeln der Zusammenarbeit</translation>
    </message>
    <message>
        <source>What registrations of deals and marketing funds are judged by, as partners get to read it. Each decision cites the rule and its version.</source>
        <translation>Wonach Deal-Registrierungen und Marketingmittel beurteilt werden, so wie Partner es zu lesen bekommen. Jede Entscheidung nennt die Regel und ihre Version.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Version %1, in force since %2</source>
        <translation>Version %1, in Kraft seit %2</translation>
    </message>
    <message>
        <source>Version %1, from %2</source>
        <translation>Version %1, ab %2</translation>
    </message>
    <message>
        <source>No rules of engagement are published yet. Write down which customers, countries and products are whose, and publish them with “channelbook-cli rule publish”; the help says how.</source>
        <translation>Noch sind keine Regeln der Zusammenarbeit veröffentlicht. Schreiben Sie auf, welche Kunden, Länder und Produkte wessen sind, und veröffentlichen Sie sie mit „channelbook-cli rule publish“; die Hilfe sagt, wie.</translation>
    </message>
    <message>
        <source>Rules of engagement, version %1</source>
        <comment>file name</comment>
        <translation>Regeln der Zusammenarbeit, Version %1</translation>
    </message>
    <message>
        <source>Save the rules of engagement</source>
        <translation>Regeln der Zusammenarbeit sichern</translation>
    </message>
</context>
<context>
    <name>channelbook::RunPage</name>
    <message>
        <source>Open the partner</source>
        <translation>Partner öffnen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a partner, a playbook</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>day %1 of %2</source>
        <translation>Tag %1 von %2</translation>
    </message>
    <message>
        <source>nobody&apos;s</source>
        <translation>niemandem zugewiesen</translation>
    </message>
    <message numerus="yes">
        <source>%n blocked</source>
        <translation>
            <numerusform>%n blockiert</numerusform>
            <numerusform>%n blockiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n steps done</source>
        <translation>
            <numerusform>%1 von %n Schritt erledigt</numerusform>
            <numerusform>%1 von %n Schritten erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>channelbook::RunPanel</name>
    <message>
        <source>Finish</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Cancel the playbook…</source>
        <translation>Playbook abbrechen…</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Erledigte Schritte</translation>
    </message>
    <message>
        <source>Shows what would change before it does</source>
        <translation>Zeigt vorher, was sich ändern würde</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>Wer handelt</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n steps done</source>
        <translation>
            <numerusform>%1 von %n Schritt erledigt</numerusform>
            <numerusform>%1 von %n Schritten erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>finished %1</source>
        <translation>abgeschlossen %1</translation>
    </message>
    <message>
        <source>cancelled %1: %2</source>
        <translation>abgebrochen %1: %2</translation>
    </message>
    <message>
        <source>Forecast: %1</source>
        <translation>Prognose: %1</translation>
    </message>
    <message>
        <source>Move to version %1…</source>
        <translation>Zu Version %1 wechseln…</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (freiwillig)</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>erledigt %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>wartet auf %1</translation>
    </message>
    <message>
        <source>%1, %2, due %3</source>
        <comment>a step, its state, its day</comment>
        <translation>%1, %2, fällig %3</translation>
    </message>
    <message>
        <source>%1, late</source>
        <translation>%1, zu spät</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>steps done of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Go from step to step</source>
        <translation>Von Schritt zu Schritt gehen</translation>
    </message>
    <message>
        <source>Complete the step, with its evidence</source>
        <translation>Den Schritt erledigen, mit seinem Beleg</translation>
    </message>
    <message>
        <source>Start it</source>
        <translation>Ihn beginnen</translation>
    </message>
    <message>
        <source>Waive it, with a reason</source>
        <translation>Ihn erlassen, mit Grund</translation>
    </message>
    <message>
        <source>Say what blocks it</source>
        <translation>Sagen, was ihn blockiert</translation>
    </message>
    <message>
        <source>Reopen it</source>
        <translation>Ihn wieder öffnen</translation>
    </message>
    <message>
        <source>Assign it</source>
        <translation>Ihn zuweisen</translation>
    </message>
    <message>
        <source>Nudge: note that whom it waits for was asked</source>
        <translation>Nachhaken: vermerken, dass gefragt wurde, auf wen gewartet wird</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Close and open a phase</source>
        <translation>Eine Phase zu- und aufklappen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>channelbook::SavedViewBar</name>
    <message>
        <source>Rename view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
</context>
<context>
    <name>channelbook::ScorecardTab</name>
    <message>
        <source>Scorecard</source>
        <translation>Scorecard</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>Score of each metric</source>
        <translation>Wertung jeder Kennzahl</translation>
    </message>
    <message>
        <source>What the next tier asks</source>
        <translation>Was die nächste Stufe verlangt</translation>
    </message>
    <message>
        <source>History of its tiers</source>
        <translation>Geschichte seiner Stufen</translation>
    </message>
    <message>
        <source>The points of the metrics below, weighted. 100 points: all targets are reached.</source>
        <translation>Die gewichteten Punkte der Kennzahlen darunter. 100 Punkte: alle Ziele sind erreicht.</translation>
    </message>
    <message>
        <source>No published program of tiers is for it.</source>
        <translation>Kein veröffentlichtes Stufenprogramm ist für ihn.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>scorecard, period</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>%1 points in as many months before</source>
        <translation>%1 Punkte in gleich vielen Monaten davor</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>%1 asks</source>
        <comment>tier</comment>
        <translation>%1 verlangt</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Hat</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>none</source>
        <comment>tier</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>reason, who</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>channelbook::SelectionSums</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: sum %2</source>
        <comment>%1 is a field</comment>
        <translation>%1: Summe %2</translation>
    </message>
    <message>
        <source>, average %1</source>
        <translation>, Durchschnitt %1</translation>
    </message>
</context>
<context>
    <name>channelbook::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Like the system</source>
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
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>The history of a program says who changed what by this name. “Mine” lists what is managed by it.</source>
        <translation>Der Verlauf sagt unter diesem Namen, wer was geändert hat. „Meine“ listet, was darunter betreut wird.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>channelbook::ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Find any record or action</source>
        <translation>Jeden Datensatz und jede Aktion finden</translation>
    </message>
    <message>
        <source>Filter the page</source>
        <translation>Die Seite filtern</translation>
    </message>
    <message>
        <source>Go to Partners; B Pipeline, C Customers, D Deals, S Sync</source>
        <translation>Zu den Partnern; B Pipeline, C Kunden, D Deals, S Abgleich</translation>
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
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
</context>
<context>
    <name>channelbook::SimulationPart</name>
    <message>
        <source>Save the draft</source>
        <translation>Entwurf speichern</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>Benefits a year now</source>
        <translation>Vorteile im Jahr jetzt</translation>
    </message>
    <message>
        <source>After the review</source>
        <translation>Nach der Prüfung</translation>
    </message>
    <message>
        <source>After the grace period</source>
        <translation>Nach der Frist</translation>
    </message>
    <message>
        <source>Partners and cost by tier</source>
        <translation>Partner und Kosten nach Stufe</translation>
    </message>
    <message>
        <source>Who would be reviewed otherwise</source>
        <translation>Wer anders geprüft würde</translation>
    </message>
    <message>
        <source>Thresholds of the draft</source>
        <translation>Schwellen des Entwurfs</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Asks</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Days of &amp;grace before a lower tier</source>
        <translation>Tage &amp;Frist vor einer niedrigeren Stufe</translation>
    </message>
    <message>
        <source>Days of grace before a lower tier</source>
        <translation>Tage Frist vor einer niedrigeren Stufe</translation>
    </message>
    <message>
        <source>What the benefits of the tiers partners have now cost a year, by the program in force.</source>
        <translation>Was die Vorteile der Stufen, die Partner jetzt haben, nach dem geltenden Programm im Jahr kosten.</translation>
    </message>
    <message>
        <source>The same by the draft, right after its first review: who falls keeps its tier for the grace period.</source>
        <translation>Dasselbe nach dem Entwurf, gleich nach der ersten Prüfung: wer fällt, behält seine Stufe für die Frist.</translation>
    </message>
    <message>
        <source>The same once all periods of grace are over and nothing else has changed.</source>
        <translation>Dasselbe, wenn alle Fristen abgelaufen sind und sich sonst nichts geändert hat.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>tier, what it asks</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Partners now</source>
        <translation>Partner jetzt</translation>
    </message>
    <message>
        <source>Benefits a year then</source>
        <translation>Vorteile im Jahr dann</translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s) reviewed otherwise</source>
        <translation>
            <numerusform>%n Partner anders geprüft</numerusform>
            <numerusform>%n Partner anders geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>By what is in force</source>
        <translation>Nach dem Geltenden</translation>
    </message>
    <message>
        <source>By the draft</source>
        <translation>Nach dem Entwurf</translation>
    </message>
    <message>
        <source>Lacks</source>
        <translation>Es fehlt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happens, tier</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none</source>
        <comment>tier</comment>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>channelbook::SourceRow</name>
    <message>
        <source>Never imported</source>
        <translation>Nie importiert</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Over a week old</source>
        <translation>Über eine Woche alt</translation>
    </message>
    <message>
        <source>1 conflict</source>
        <translation>1 Konflikt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflicts</source>
        <translation>
            <numerusform>%Ln Konflikt</numerusform>
            <numerusform>%Ln Konflikte</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change waits for the CRM</source>
        <translation>1 Änderung wartet auf das CRM</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes wait for the CRM</source>
        <translation>
            <numerusform>%Ln Änderung wartet auf das CRM</numerusform>
            <numerusform>%Ln Änderungen warten auf das CRM</numerusform>
        </translation>
    </message>
    <message>
        <source>1 missing last time</source>
        <translation>1 fehlte zuletzt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing last time</source>
        <translation>
            <numerusform>%Ln fehlte zuletzt</numerusform>
            <numerusform>%Ln fehlten zuletzt</numerusform>
        </translation>
    </message>
    <message>
        <source>1 row rejected last time</source>
        <translation>1 Zeile zuletzt abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows rejected last time</source>
        <translation>
            <numerusform>%Ln Zeile zuletzt abgelehnt</numerusform>
            <numerusform>%Ln Zeilen zuletzt abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Choose files to import from %1</source>
        <translation>Dateien wählen, die aus %1 importiert werden</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Mehr zu %1</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren…</translation>
    </message>
    <message>
        <source>Review conflicts</source>
        <translation>Konflikte durchsehen</translation>
    </message>
    <message>
        <source>Outbox: what waits for the CRM</source>
        <translation>Ausgang: was auf das CRM wartet</translation>
    </message>
    <message>
        <source>What the last import did</source>
        <translation>Was der letzte Import tat</translation>
    </message>
    <message>
        <source>Watch another folder…</source>
        <translation>Anderen Ordner überwachen…</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Ordner überwachen…</translation>
    </message>
    <message>
        <source>Stop watching the folder</source>
        <translation>Ordner nicht mehr überwachen</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>The watched folder “%1” is not there.</source>
        <translation>Der überwachte Ordner „%1“ ist nicht da.</translation>
    </message>
    <message>
        <source>Watches “%1” and imports by itself what leaves nothing to decide</source>
        <translation>Überwacht „%1“ und importiert von selbst, was nichts zu entscheiden lässt</translation>
    </message>
    <message>
        <source>Watches “%1”</source>
        <translation>Überwacht „%1“</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Import by itself what leaves nothing to decide</source>
        <translation>Von selbst importieren, was nichts zu entscheiden lässt</translation>
    </message>
    <message>
        <source>%1 in the folder: %2</source>
        <comment>so many files, what they would do</comment>
        <translation>%1 im Ordner: %2</translation>
    </message>
    <message>
        <source>%1 in the folder</source>
        <comment>so many files</comment>
        <translation>%1 im Ordner</translation>
    </message>
    <message>
        <source>Leave the new files out</source>
        <translation>Neue Dateien auslassen</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 Datensatz</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records</source>
        <translation>
            <numerusform>%Ln Datensatz</numerusform>
            <numerusform>%Ln Datensätze</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · last import %2: %3, %4</source>
        <comment>records, when, rows, what became of them</comment>
        <translation>%1 · letzter Import %2: %3, %4</translation>
    </message>
</context>
<context>
    <name>channelbook::StagesDialog</name>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Stalled after</source>
        <translation>Stockt nach</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Needed to enter</source>
        <translation>Zum Eintritt nötig</translation>
    </message>
    <message>
        <source>Needed to leave</source>
        <translation>Zum Verlassen nötig</translation>
    </message>
    <message>
        <source>Stages: %1</source>
        <translation>Phasen: %1</translation>
    </message>
    <message>
        <source>Stages in their order</source>
        <translation>Phasen in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Add a stage</source>
        <translation>Phase hinzufügen</translation>
    </message>
    <message>
        <source>Remove the stage</source>
        <translation>Phase entfernen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source> days</source>
        <comment>after a number in its box</comment>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>Neue Phase</translation>
    </message>
</context>
<context>
    <name>channelbook::StandingPart</name>
    <message>
        <source>Partners and where they stand</source>
        <translation>Partner und wo sie stehen</translation>
    </message>
    <message>
        <source>Set its tier…</source>
        <translation>Stufe setzen …</translation>
    </message>
    <message>
        <source>Letter to the partner…</source>
        <translation>Brief an den Partner …</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Earns</source>
        <translation>Verdient</translation>
    </message>
    <message>
        <source>Bound until</source>
        <translation>Gebunden bis</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Wo er steht</translation>
    </message>
    <message>
        <source>none</source>
        <comment>tier</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>Brief speichern</translation>
    </message>
    <message>
        <source>%1, tier %2</source>
        <comment>file name</comment>
        <translation>%1, Stufe %2</translation>
    </message>
</context>
<context>
    <name>channelbook::StartDialog</name>
    <message>
        <source>Start a playbook</source>
        <translation>Playbook starten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>Playbook</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>What will be started</source>
        <translation>Was gestartet wird</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Each partner&apos;s own, by type, tier and region</source>
        <translation>Für jeden Partner das eigene, nach Typ, Stufe und Region</translation>
    </message>
    <message>
        <source>Each partner&apos;s manager</source>
        <translation>Der Betreuer jedes Partners</translation>
    </message>
    <message>
        <source>Tick the partners to start with.</source>
        <translation>Kreuzen Sie die Partner an, mit denen es beginnt.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” starts with %n partners.</source>
        <translation>
            <numerusform>„%1“ beginnt mit %n Partner.</numerusform>
            <numerusform>„%1“ beginnt mit %n Partnern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” with %n</source>
        <comment>a playbook, number of partners</comment>
        <translation>
            <numerusform>„%1“ mit %n</numerusform>
            <numerusform>„%1“ mit %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fit no template and are left out</source>
        <translation>
            <numerusform>%n passt zu keiner Vorlage und wird ausgelassen</numerusform>
            <numerusform>%n passen zu keiner Vorlage und werden ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start with %n partners</source>
        <translation>
            <numerusform>Mit %n Partner starten</numerusform>
            <numerusform>Mit %n Partnern starten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Starting with %n partners</source>
        <translation>
            <numerusform>Beginnt mit %n Partner</numerusform>
            <numerusform>Beginnt mit %n Partnern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::StartPage</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Your partner program in one file</source>
        <translation>Ihr Partnerprogramm in einer Datei</translation>
    </message>
    <message>
        <source>Everything stays on this computer and works without a network.</source>
        <translation>Alles bleibt auf diesem Computer und arbeitet ohne Netz.</translation>
    </message>
    <message>
        <source>Open the sample program</source>
        <translation>Beispielprogramm öffnen</translation>
    </message>
    <message>
        <source>Invented partners, deals and contacts to look around in.</source>
        <translation>Erfundene Partner, Deals und Kontakte zum Umsehen.</translation>
    </message>
    <message>
        <source>Import from my CRM</source>
        <translation>Aus meinem CRM importieren</translation>
    </message>
    <message>
        <source>A new program from the files your CRM exports.</source>
        <translation>Ein neues Partnerprogramm aus den Dateien, die Ihr CRM exportiert.</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>Leer beginnen</translation>
    </message>
    <message>
        <source>A new program, to be filled by hand.</source>
        <translation>Ein neues Partnerprogramm, das Sie von Hand füllen.</translation>
    </message>
    <message>
        <source>Open a program</source>
        <translation>Partnerprogramm öffnen</translation>
    </message>
    <message>
        <source>One you have on this computer already.</source>
        <translation>Eines, das Sie schon auf diesem Computer haben.</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>channelbook::StatTile</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>plus %1</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>minus %1</translation>
    </message>
</context>
<context>
    <name>channelbook::StepDetails</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Comments and nudges</source>
        <translation>Kommentare und Nachfragen</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>Im Weg</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Erlassen</translation>
    </message>
    <message>
        <source>without a reason: it is optional</source>
        <translation>ohne Grund: er ist freiwillig</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>Wer handelt</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>Liegt vor</translation>
    </message>
    <message>
        <source>since %1; done as soon as it may be</source>
        <translation>seit %1; erledigt, sobald es sein darf</translation>
    </message>
    <message>
        <source>It completes this step by itself.</source>
        <translation>Das erledigt diesen Schritt von selbst.</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>Belegt durch</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Unlocks</source>
        <translation>Schaltet frei</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>freiwillig</translation>
    </message>
    <message>
        <source>Nudged</source>
        <translation>Nachgehakt</translation>
    </message>
</context>
<context>
    <name>channelbook::StepForm</name>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>How it is done</source>
        <translation>Wie er getan wird</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>Wer handelt</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Due, working days</source>
        <translation>Fällig, Arbeitstage</translation>
    </message>
    <message>
        <source>counted from</source>
        <translation>gezählt ab</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>Tracker</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>Belegt durch</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Vergangenes</translation>
    </message>
    <message>
        <source>May rest, working days</source>
        <translation>Darf ruhen, Arbeitstage</translation>
    </message>
    <message>
        <source>Unlocks</source>
        <translation>Schaltet frei</translation>
    </message>
    <message>
        <source>0: on that day, or the next working day; negative: before it</source>
        <translation>0: an diesem Tag oder dem nächsten Arbeitstag; negativ: davor</translation>
    </message>
    <message>
        <source>as the playbook says</source>
        <translation>wie das Playbook sagt</translation>
    </message>
    <message>
        <source>Name or code; empty: any course</source>
        <translation>Name oder Kürzel; leer: jeder Kurs</translation>
    </message>
    <message>
        <source>Channel manager, sales engineer …</source>
        <translation>Partnermanager, Vertriebsingenieur …</translation>
    </message>
    <message>
        <source>deal-registration, mdf, assets, or tier: and the tier&apos;s name</source>
        <translation>deal-registration, mdf, assets, oder tier: und der Name der Stufe</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>dem Beginn</translation>
    </message>
    <message>
        <source>milestone</source>
        <translation>Meilenstein</translation>
    </message>
    <message>
        <source>counts too</source>
        <translation>zählt auch</translation>
    </message>
    <message>
        <source>A milestone is a column of the tracker</source>
        <translation>Ein Meilenstein ist eine Spalte der Übersicht</translation>
    </message>
    <message>
        <source>What happened before the start counts too</source>
        <translation>Auch was vor dem Beginn geschah, zählt</translation>
    </message>
</context>
<context>
    <name>channelbook::SwotDialog</name>
    <message>
        <source>SWOT</source>
        <translation>SWOT</translation>
    </message>
    <message>
        <source>One point a line, as you see the partner.</source>
        <translation>Je Zeile ein Punkt, wie Sie den Partner sehen.</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>Stärken</translation>
    </message>
    <message>
        <source>Weaknesses</source>
        <translation>Schwächen</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Chancen</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>Risiken</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>channelbook::SyncHome</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Sources and imports</source>
        <translation>Quellen und Importe</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>source, number of files</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>3 days ago, by whom</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Undone %1</source>
        <translation>Rückgängig gemacht %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Details of the import from %1, %2</source>
        <translation>Einzelheiten des Imports aus %1, %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo the import from %1, %2</source>
        <translation>Import aus %1, %2 rückgängig machen</translation>
    </message>
    <message>
        <source>Show earlier imports</source>
        <translation>Frühere Importe zeigen</translation>
    </message>
</context>
<context>
    <name>channelbook::SyncPage</name>
    <message>
        <source>Comparing the files with the program</source>
        <translation>Dateien werden mit dem Partnerprogramm verglichen</translation>
    </message>
    <message>
        <source>Nothing is written yet. You will see what would change.</source>
        <translation>Noch ist nichts geschrieben. Sie werden sehen, was sich ändern würde.</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Apply the import, or go on after it</source>
        <translation>Import anwenden, oder danach weitergehen</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Cancel what runs, or go back to the sources</source>
        <translation>Laufendes abbrechen, oder zurück zu den Quellen</translation>
    </message>
    <message>
        <source>Arrows</source>
        <comment>keys</comment>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>Move between the files</source>
        <translation>Zwischen den Dateien wechseln</translation>
    </message>
    <message>
        <source>no sources yet</source>
        <translation>noch keine Quellen</translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>1 Quelle</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation>
            <numerusform>%Ln Quelle</numerusform>
            <numerusform>%Ln Quellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>files, rows</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · last import %2</source>
        <translation>%1 · letzter Import %2</translation>
    </message>
    <message>
        <source>What becomes of the columns</source>
        <translation>Was aus den Spalten wird</translation>
    </message>
    <message>
        <source>%1 · nothing is written yet</source>
        <translation>%1 · noch ist nichts geschrieben</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>Imported from %1</source>
        <translation>Importiert aus %1</translation>
    </message>
    <message>
        <source>Import from %1</source>
        <translation>Import aus %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>files and rows, when, who</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 · undone %2</source>
        <translation>%1 · rückgängig gemacht %2</translation>
    </message>
    <message>
        <source>Files of your CRM</source>
        <translation>Dateien Ihres CRM</translation>
    </message>
    <message>
        <source>CRM exports (*.csv *.tsv *.txt *.xlsx *.zip *.gz)</source>
        <translation>CRM-Exporte (*.csv *.tsv *.txt *.xlsx *.zip *.gz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Files from %1</source>
        <translation>Dateien aus %1</translation>
    </message>
    <message>
        <source>Folder with your CRM&apos;s export</source>
        <translation>Ordner mit dem Export Ihres CRM</translation>
    </message>
    <message>
        <source>Wait for the present import to end, or cancel it; then drop the files again.</source>
        <translation>Warten Sie das Ende des laufenden Imports ab, oder brechen Sie ihn ab; dann ziehen Sie die Dateien noch einmal herein.</translation>
    </message>
    <message>
        <source>%1 came in by itself: %2</source>
        <comment>source, what changed</comment>
        <translation>%1 kam von selbst herein: %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Folder where exports of %1 arrive</source>
        <translation>Ordner, in dem Exporte aus %1 ankommen</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <comment>so many files</comment>
        <translation>%1 werden geprüft</translation>
    </message>
    <message>
        <source>Importing %1 from %2</source>
        <comment>so many files, source</comment>
        <translation>%1 werden aus %2 importiert</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>Der Import wird rückgängig gemacht</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <comment>work · size done of size</comment>
        <translation>%1 · %2 von %3</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
</context>
<context>
    <name>channelbook::TemplateEditor</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Give up changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Stalled after, days</source>
        <translation>Stockt nach, Tage</translation>
    </message>
    <message>
        <source>Clock, days</source>
        <translation>Uhr, Tage</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Kurz gesagt</translation>
    </message>
    <message>
        <source>For types</source>
        <translation>Für Typen</translation>
    </message>
    <message>
        <source>For tiers</source>
        <translation>Für Stufen</translation>
    </message>
    <message>
        <source>For regions</source>
        <translation>Für Regionen</translation>
    </message>
    <message>
        <source>Working days without progress after which a run counts as stalled</source>
        <translation>Arbeitstage ohne Fortschritt, nach denen ein Lauf als stockend gilt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Days a run should be through in</source>
        <translation>Tage, in denen ein Lauf durch sein soll</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Partners it is meant for, with commas between; empty: all. The template that names most of a partner&apos;s is the one that starts.</source>
        <translation>Partner, für die sie gedacht ist, mit Kommas dazwischen; leer: alle. Es beginnt die Vorlage, die am meisten von einem Partner nennt.</translation>
    </message>
    <message>
        <source>New phase</source>
        <translation>Neue Phase</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Neuer Schritt</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Add a step (Ins)</source>
        <translation>Schritt hinzufügen (Einfg)</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Add a phase</source>
        <translation>Phase hinzufügen</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Nach oben (Alt+Auf)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Nach unten (Alt+Ab)</translation>
    </message>
    <message>
        <source>Take away (Del)</source>
        <translation>Wegnehmen (Entf)</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Working days of</source>
        <translation>Arbeitstage von</translation>
    </message>
    <message>
        <source>Whose working days the preview counts; a run counts its partner&apos;s</source>
        <translation>Wessen Arbeitstage die Vorschau zählt; ein Lauf zählt die seines Partners</translation>
    </message>
    <message>
        <source>Saturdays and Sundays off</source>
        <translation>Samstag und Sonntag frei</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to put right before it can be saved</source>
        <translation>
            <numerusform>%n Sache ist zu berichtigen, bevor gespeichert werden kann</numerusform>
            <numerusform>%n Sachen sind zu berichtigen, bevor gespeichert werden kann</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan shows again when what is wrong is put right.</source>
        <translation>Der Plan zeigt sich wieder, wenn berichtigt ist, was nicht stimmt.</translation>
    </message>
    <message numerus="yes">
        <source>Plan, started today: %n working days</source>
        <translation>
            <numerusform>Plan, heute begonnen: %n Arbeitstag</numerusform>
            <numerusform>Plan, heute begonnen: %n Arbeitstage</numerusform>
        </translation>
    </message>
    <message>
        <source>holidays of %1 are not known</source>
        <translation>Feiertage von %1 sind nicht bekannt</translation>
    </message>
    <message>
        <source>Save as version %1</source>
        <translation>Als Version %1 speichern</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message numerus="yes">
        <source>%n running keep the version they have</source>
        <translation>
            <numerusform>%n laufender behält seine Version</numerusform>
            <numerusform>%n laufende behalten ihre Version</numerusform>
        </translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>The selected step</source>
        <translation>Der gewählte Schritt</translation>
    </message>
    <message>
        <source>Preview of the days</source>
        <translation>Vorschau der Tage</translation>
    </message>
</context>
<context>
    <name>channelbook::TemplatesPage</name>
    <message>
        <source>Playbook templates (*.json)</source>
        <translation>Playbook-Vorlagen (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Playbook templates</source>
        <translation>Playbook-Vorlagen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Takes it away; only where no run ever used it</source>
        <translation>Nimmt sie weg; nur wo kein Lauf sie je verwendet hat</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Nothing is started from it any more; what runs goes on</source>
        <translation>Nichts beginnt mehr mit ihr; was läuft, läuft weiter</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Writes it as a file, for another program</source>
        <translation>Schreibt sie als Datei, für ein anderes Programm</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Reads a file another program exported, into the editor</source>
        <translation>Liest eine Datei, die ein anderes Programm exportiert hat, in den Editor</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Begins a new one with what this one says</source>
        <translation>Beginnt eine neue mit dem, was diese sagt</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>Begins an empty one</source>
        <translation>Beginnt eine leere</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Laufend</translation>
    </message>
    <message numerus="yes">
        <source>%n templates</source>
        <translation>
            <numerusform>%n Vorlage</numerusform>
            <numerusform>%n Vorlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (retired)</source>
        <translation>%1 (zurückgezogen)</translation>
    </message>
    <message>
        <source>Give up the changes?</source>
        <translation>Die Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>“%1” has changes that were not saved.</source>
        <translation>„%1“ hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Give them up</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>“%1” has changes that were not saved</source>
        <translation>„%1“ hat Änderungen, die nicht gespeichert sind</translation>
    </message>
    <message>
        <source>New playbook</source>
        <translation>Neues Playbook</translation>
    </message>
    <message>
        <source>First phase</source>
        <translation>Erste Phase</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Erster Schritt</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Import a template</source>
        <translation>Eine Vorlage importieren</translation>
    </message>
    <message>
        <source>character %1</source>
        <translation>Zeichen %1</translation>
    </message>
    <message>
        <source>it is no JSON object</source>
        <translation>es ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>Export the template</source>
        <translation>Die Vorlage exportieren</translation>
    </message>
    <message>
        <source>“%1” written to %2</source>
        <translation>„%1“ in %2 geschrieben</translation>
    </message>
    <message>
        <source>Changes to “%1”</source>
        <translation>Änderungen an „%1“</translation>
    </message>
    <message>
        <source>Move a step or phase up and down</source>
        <translation>Einen Schritt oder eine Phase nach oben und unten bewegen</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Einen Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Take a step or phase away</source>
        <translation>Einen Schritt oder eine Phase wegnehmen</translation>
    </message>
    <message>
        <source>In the outline: take the last edit back</source>
        <translation>In der Gliederung: die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>On what is wrong: go to its step</source>
        <translation>Auf dem, was nicht stimmt: zu seinem Schritt gehen</translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation>Als neue Version speichern</translation>
    </message>
</context>
<context>
    <name>channelbook::TierCards</name>
    <message>
        <source>Program and version</source>
        <translation>Programm und Version</translation>
    </message>
    <message>
        <source>Tiers with what they ask and give</source>
        <translation>Stufen mit dem, was sie verlangen und geben</translation>
    </message>
    <message>
        <source>%1, version %2 – %3</source>
        <translation>%1, Version %2 – %3</translation>
    </message>
    <message>
        <source>for all other partners</source>
        <translation>für alle übrigen Partner</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of grace</source>
        <translation>
            <numerusform>%n Tag Frist</numerusform>
            <numerusform>%n Tage Frist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a review every %n month(s)</source>
        <translation>
            <numerusform>eine Prüfung jeden Monat</numerusform>
            <numerusform>eine Prüfung alle %n Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>published %1 by %2</source>
        <translation>veröffentlicht %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s)</source>
        <translation>
            <numerusform>%n Partner</numerusform>
            <numerusform>%n Partner</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing: it is open to every partner on board</source>
        <translation>Nichts: sie steht jedem Partner an Bord offen</translation>
    </message>
    <message>
        <source>Asks</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>benefit, its cost</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Gives, and what that costs for a partner</source>
        <translation>Gibt, und was das für einen Partner kostet</translation>
    </message>
</context>
<context>
    <name>channelbook::TiersPage</name>
    <message>
        <source>Tiers</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Partner, tier, type…</source>
        <translation>Partner, Stufe, Typ …</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>Teile der Seite</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>What tiers ask and give</source>
        <translation>Was Stufen verlangen und geben</translation>
    </message>
    <message>
        <source>Play a draft through</source>
        <translation>Einen Entwurf durchspielen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>No tiers are published</source>
        <translation>Keine Stufen sind veröffentlicht</translation>
    </message>
    <message>
        <source>Play the draft through: change what tiers ask, see who would move and what benefits would cost, and publish it.</source>
        <translation>Spielen Sie den Entwurf durch: ändern Sie, was Stufen verlangen, sehen Sie, wer sich bewegen würde und was Vorteile kosten, und veröffentlichen Sie ihn.</translation>
    </message>
    <message>
        <source>Play the draft through</source>
        <translation>Den Entwurf durchspielen</translation>
    </message>
    <message>
        <source>Review (%1)</source>
        <translation>Prüfung (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s)</source>
        <translation>
            <numerusform>%n Partner</numerusform>
            <numerusform>%n Partner</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Open the partner</source>
        <translation>Den Partner öffnen</translation>
    </message>
    <message>
        <source>Set the partner&apos;s tier</source>
        <translation>Die Stufe des Partners setzen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Neu nachsehen</translation>
    </message>
</context>
<context>
    <name>channelbook::TimelineTab</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What happened, or what is to be done?</source>
        <translation>Was ist geschehen, oder was ist zu tun?</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Due, 2026-07-31</source>
        <translation>Fällig, 2026-07-31</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Nothing happened yet. What you add stays with this company.</source>
        <translation>Noch nichts geschehen. Was Sie hinzufügen, bleibt bei diesem Unternehmen.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
</context>
<context>
    <name>channelbook::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
</context>
<context>
    <name>channelbook::ToastHost</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>channelbook::TodayModel</name>
    <message>
        <source>Late · %1</source>
        <translation>Überfällig · %1</translation>
    </message>
    <message>
        <source>Due today · %1</source>
        <translation>Heute fällig · %1</translation>
    </message>
    <message>
        <source>Coming · %1</source>
        <translation>Kommt · %1</translation>
    </message>
    <message>
        <source>and %1 more, less costly ones</source>
        <translation>und %1 weitere, deren Verzug weniger kostet</translation>
    </message>
</context>
<context>
    <name>channelbook::TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Wessen</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Was wartet</translation>
    </message>
    <message>
        <source>Mine (%1)</source>
        <translation>Meines (%1)</translation>
    </message>
    <message>
        <source>Everybody&apos;s</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Ohne Zuständige</translation>
    </message>
    <message>
        <source>What waits cannot be shown</source>
        <translation>Was wartet, kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Es wartet nichts auf Sie</translation>
    </message>
    <message>
        <source>Once there are partners, you see here what is late, due and coming. Bring them in from your CRM or add the first one.</source>
        <translation>Sobald es Partner gibt, sehen Sie hier, was überfällig ist, heute fällig wird und kommt. Holen Sie Partner aus Ihrem CRM oder legen Sie den ersten an.</translation>
    </message>
    <message>
        <source>Import from my CRM</source>
        <translation>Aus meinem CRM importieren</translation>
    </message>
    <message>
        <source>Go to the partners</source>
        <translation>Zu den Partnern</translation>
    </message>
    <message>
        <source>Nothing is late, due or coming up.</source>
        <translation>Nichts ist überfällig, heute fällig oder steht an.</translation>
    </message>
    <message>
        <source>Show everybody&apos;s</source>
        <translation>Alles zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n überfällig</numerusform>
            <numerusform>%n überfällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>%n heute fällig</numerusform>
            <numerusform>%n heute fällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coming</source>
        <translation>
            <numerusform>%n kommt</numerusform>
            <numerusform>%n kommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed</source>
        <translation>
            <numerusform>%n zurückgestellt</numerusform>
            <numerusform>%n zurückgestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Es wartet nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n gewählt</numerusform>
            <numerusform>%n gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter open · D done · S snooze · A reassign · Ctrl+Z undo</source>
        <translation>Enter öffnen · D erledigt · S zurückstellen · A weitergeben · Strg+Z zurücknehmen</translation>
    </message>
    <message>
        <source>%1: it leaves the list once its cause is dealt with</source>
        <translation>%1: verschwindet, sobald die Ursache behoben ist</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>niemand Bestimmten</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Zurückstellen bis</translation>
    </message>
    <message>
        <source>&amp;Tomorrow</source>
        <translation>&amp;Morgen</translation>
    </message>
    <message>
        <source>&amp;Next week</source>
        <translation>&amp;Nächste Woche</translation>
    </message>
    <message>
        <source>On a &amp;date…</source>
        <translation>Auf einen &amp;Tag…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Go from item to item</source>
        <translation>Von Eintrag zu Eintrag gehen</translation>
    </message>
    <message>
        <source>Select several</source>
        <translation>Mehrere wählen</translation>
    </message>
    <message>
        <source>Open what waits</source>
        <translation>Öffnen, was wartet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Snooze until tomorrow, next week or a date</source>
        <translation>Bis morgen, nächste Woche oder einen Tag zurückstellen</translation>
    </message>
    <message>
        <source>Give it to somebody else</source>
        <translation>Jemand anderem geben</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Neu nachsehen</translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed item(s) will be back in time.</source>
        <translation>
            <numerusform>%n zurückgestellter Eintrag kommt rechtzeitig wieder.</numerusform>
            <numerusform>%n zurückgestellte Einträge kommen rechtzeitig wieder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::TrackerDelegate</name>
    <message numerus="yes">
        <source>stalled %n d</source>
        <translation>
            <numerusform>stockt %n T.</numerusform>
            <numerusform>stockt %n T.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::TrackerLegend</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>due</source>
        <translation>fällig</translation>
    </message>
    <message>
        <source>late</source>
        <translation>zu spät</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
</context>
<context>
    <name>channelbook::TrackerModel</name>
    <message>
        <source>won</source>
        <translation>gewonnen</translation>
    </message>
    <message>
        <source>%1, version %2, since %3</source>
        <translation>%1, Version %2, seit %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n steps done</source>
        <translation>
            <numerusform>%1 von %n Schritt erledigt</numerusform>
            <numerusform>%1 von %n Schritten erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Risk %1: %2 working days late, %3 without progress (norm %4), %5 blocked</source>
        <comment>numbers</comment>
        <translation>Risiko %1: %2 Arbeitstage zu spät, %3 ohne Fortschritt (Norm %4), %5 blockiert</translation>
    </message>
    <message>
        <source>Day %1 of %2</source>
        <translation>Tag %1 von %2</translation>
    </message>
    <message>
        <source>Day %1</source>
        <translation>Tag %1</translation>
    </message>
    <message numerus="yes">
        <source>First deal won after %n days</source>
        <translation>
            <numerusform>Erstes Geschäft nach %n Tag gewonnen</numerusform>
            <numerusform>Erstes Geschäft nach %n Tagen gewonnen</numerusform>
        </translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>am %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>waits for “%1”</source>
        <translation>wartet auf „%1“</translation>
    </message>
    <message>
        <source>Sort by name</source>
        <translation>Nach Namen ordnen</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Days since the start. Sort by the start</source>
        <translation>Tage seit dem Beginn. Nach dem Beginn ordnen</translation>
    </message>
    <message>
        <source>Day of %1</source>
        <translation>Tag von %1</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>When it will be through, by its own pace and that of past runs. Sort by it</source>
        <translation>Wann er durch sein wird, nach eigenem Tempo und dem vergangener Läufe. Danach ordnen</translation>
    </message>
    <message>
        <source>First deal</source>
        <translation>Erstes Geschäft</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>%1
Sort by it: late ones first</source>
        <comment>a milestone</comment>
        <translation>%1
Danach ordnen: Verspätete zuerst</translation>
    </message>
</context>
<context>
    <name>channelbook::TrackerTable</name>
    <message>
        <source>Runs by milestone</source>
        <translation>Läufe nach Meilenstein</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Meilensteine</translation>
    </message>
</context>
<context>
    <name>channelbook::UnmatchedPanel</name>
    <message>
        <source>People to be matched</source>
        <translation>Zuzuordnende Personen</translation>
    </message>
    <message>
        <source>Who it may be</source>
        <translation>Wer es sein könnte</translation>
    </message>
    <message>
        <source>It is this contact</source>
        <translation>Es ist dieser Kontakt</translation>
    </message>
    <message>
        <source>Another contact…</source>
        <translation>Anderer Kontakt…</translation>
    </message>
    <message>
        <source>Add as contact</source>
        <translation>Als Kontakt anlegen</translation>
    </message>
    <message>
        <source>What came with the person</source>
        <translation>Was mit der Person kam</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Abschlüsse</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Everybody is known</source>
        <translation>Alle sind bekannt</translation>
    </message>
    <message>
        <source>Completions whose person is no contact here wait in this list.</source>
        <translation>Abschlüsse, deren Person hier kein Kontakt ist, warten in dieser Liste.</translation>
    </message>
    <message>
        <source>No contact here is like this person.</source>
        <translation>Kein Kontakt hier gleicht dieser Person.</translation>
    </message>
    <message>
        <source>Which contact is it? All completions with this address, also those to come, are then that contact&apos;s.</source>
        <translation>Welcher Kontakt ist es? Alle Abschlüsse mit dieser Adresse, auch künftige, gehören dann zu ihm.</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Add as contact of %1</source>
        <translation>Als Kontakt von %1 anlegen</translation>
    </message>
    <message>
        <source>Another contact</source>
        <translation>Anderer Kontakt</translation>
    </message>
    <message>
        <source>Name or id of the contact that %1 is:</source>
        <translation>Name oder Id des Kontakts, der %1 ist:</translation>
    </message>
</context>
<context>
    <name>channelbook::VelocityPage</name>
    <message>
        <source>Stages: how long, how many, how stuck</source>
        <translation>Phasen: wie lange, wie viele, wie festgefahren</translation>
    </message>
    <message>
        <source>All numbers of the charts</source>
        <translation>Alle Zahlen der Diagramme</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Only those with…</source>
        <translation>Nur solche mit…</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Alle zusammen</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamte Zeit</translation>
    </message>
    <message numerus="yes">
        <source>Last %n months</source>
        <translation>
            <numerusform>Letzter Monat</numerusform>
            <numerusform>Letzte %n Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>Median days in a stage, of those that left it</source>
        <translation>Median der Tage in einer Phase, bei denen, die weiterzogen</translation>
    </message>
    <message>
        <source>How many came how far</source>
        <translation>Wie viele wie weit kamen</translation>
    </message>
    <message>
        <source>Who stood where, day by day</source>
        <translation>Wer wann wo stand</translation>
    </message>
    <message>
        <source>Where they get stuck</source>
        <translation>Wo es stockt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a stage, and a group such as a tier</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Left %1</source>
        <translation>Aus %1 weitergezogen</translation>
    </message>
    <message>
        <source>Came as far as %1 or further</source>
        <translation>Bis %1 oder weiter gekommen</translation>
    </message>
    <message>
        <source>In %1 on %2</source>
        <translation>In %1 am %2</translation>
    </message>
    <message>
        <source>By: %1</source>
        <translation>Nach: %1</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>alle zusammen</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>%1 · %2 to %3</source>
        <comment>kind of records, first and last day</comment>
        <translation>%1 · %2 bis %3</translation>
    </message>
    <message numerus="yes">
        <source>%n stays known</source>
        <translation>
            <numerusform>%n Aufenthalt bekannt</numerusform>
            <numerusform>%n Aufenthalte bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>No moves yet</source>
        <translation>Noch keine Schritte</translation>
    </message>
    <message>
        <source>How long stages last is told from the moves of records. Move a card on a board, or import the history of stages from your CRM.</source>
        <translation>Wie lange Phasen dauern, ergibt sich aus den Schritten der Datensätze. Verschieben Sie eine Karte auf einer Tafel, oder importieren Sie den Phasenverlauf aus Ihrem CRM.</translation>
    </message>
    <message>
        <source>Go to the boards</source>
        <translation>Zu den Tafeln</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>none</source>
        <comment>records without the field that makes groups</comment>
        <translation>ohne</translation>
    </message>
    <message>
        <source>nobody left yet</source>
        <translation>noch niemand weitergezogen</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n left)</source>
        <translation>
            <numerusform>%1 (%n weitergezogen)</numerusform>
            <numerusform>%1 (%n weitergezogen)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <comment>how many came so far, and which share of those a step before</comment>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 (over %2)</source>
        <comment>how many are stalled, and from how many days on</comment>
        <translation>%1 (über %2)</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Weitergezogen</translation>
    </message>
    <message>
        <source>In it now</source>
        <translation>Jetzt darin</translation>
    </message>
    <message>
        <source>For (median)</source>
        <translation>Seit (Median)</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>Stockt</translation>
    </message>
    <message>
        <source>Came so far</source>
        <translation>So weit gekommen</translation>
    </message>
    <message>
        <source>Median: %1</source>
        <translation>Median: %1</translation>
    </message>
    <message>
        <source>Stalled in %1</source>
        <translation>Stockt in %1</translation>
    </message>
    <message>
        <source>In %1 now</source>
        <translation>Jetzt in %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what records have in common, and how many they are</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Go from value to value of a chart</source>
        <translation>Von Wert zu Wert eines Diagramms</translation>
    </message>
    <message>
        <source>Go to the next chart</source>
        <translation>Zum nächsten Diagramm</translation>
    </message>
    <message>
        <source>Open the records behind a value</source>
        <translation>Die Datensätze hinter einem Wert öffnen</translation>
    </message>
    <message>
        <source>Back to the charts</source>
        <translation>Zurück zu den Diagrammen</translation>
    </message>
    <message>
        <source>Copy the chart as an image</source>
        <translation>Das Diagramm als Bild kopieren</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
</context>
<context>
    <name>channelbook::Workspace</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Partner relationship management in one local file.</source>
        <translation>Partnermanagement in einer einzigen lokalen Datei.</translation>
    </message>
    <message>
        <source>The program to open.</source>
        <translation>Das Partnerprogramm, das geöffnet wird.</translation>
    </message>
    <message>
        <source>Language, such as en or de.</source>
        <translation>Sprache, etwa en oder de.</translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation>light, dark oder system.</translation>
    </message>
    <message>
        <source>The day that is taken for today, like 2026-12-31: what will be due then.</source>
        <translation>Der Tag, der als heute gilt, etwa 2026-12-31: was dann ansteht.</translation>
    </message>
    <message>
        <source>--today: &quot;%1&quot; is no date like 2026-12-31.</source>
        <translation>--today: „%1“ ist kein Datum wie 2026-12-31.</translation>
    </message>
</context>
</TS>
