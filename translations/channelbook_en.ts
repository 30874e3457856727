<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) settled</source>
        <translation>
            <numerusform>%n conflict settled</numerusform>
            <numerusform>%n conflicts settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not tell which value is newer and stay</source>
        <translation>
            <numerusform>%n does not tell which value is newer and stays</numerusform>
            <numerusform>%n do not tell which value is newer and stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting up to %n second(s) for %1, which has the program open</source>
        <translation>
            <numerusform>Waiting up to %n second for %1, which has the program open</numerusform>
            <numerusform>Waiting up to %n seconds for %1, which has the program open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) may come back with the CRM&apos;s next export</source>
        <translation>
            <numerusform>%n record may come back with the CRM&apos;s next export</numerusform>
            <numerusform>%n records may come back with the CRM&apos;s next export</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No likely duplicates among %n record(s)</source>
        <translation>
            <numerusform>No likely duplicates among %n record</numerusform>
            <numerusform>No likely duplicates among %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n likely pair(s)</source>
        <translation>
            <numerusform>%n likely pair</numerusform>
            <numerusform>%n likely pairs</numerusform>
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
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n row written to %1</numerusform>
            <numerusform>%n rows written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) longer than a cell of Excel holds were cut</source>
        <translation>
            <numerusform>%n text longer than a cell of Excel holds was cut</numerusform>
            <numerusform>%n texts longer than a cell of Excel holds were cut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) written to %1</source>
        <translation>
            <numerusform>%n record written to %1</numerusform>
            <numerusform>%n records written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) merged into %1; undo takes it back</source>
        <translation>
            <numerusform>%n record merged into %1; undo takes it back</numerusform>
            <numerusform>%n records merged into %1; undo takes it back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 would hold %n row(s)</source>
        <translation>
            <numerusform>%1 would hold %n row</numerusform>
            <numerusform>%1 would hold %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 written: %n row(s)</source>
        <translation>
            <numerusform>%1 written: %n row</numerusform>
            <numerusform>%1 written: %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, delimiter %2, %n row(s)</source>
        <translation>
            <numerusform>%1, delimiter %2, %n row</numerusform>
            <numerusform>%1, delimiter %2, %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s), nothing found</source>
        <translation>
            <numerusform>%n check, nothing found</numerusform>
            <numerusform>%n checks, nothing found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s); mend one with: set ENTITY ID FIELD=VALUE</source>
        <translation>
            <numerusform>%n finding; mend one with: set ENTITY ID FIELD=VALUE</numerusform>
            <numerusform>%n findings; mend one with: set ENTITY ID FIELD=VALUE</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: &quot;%2&quot; may be %3 &quot;%4&quot; (%n row(s))</source>
        <translation>
            <numerusform>%1: &quot;%2&quot; may be %3 &quot;%4&quot; (%n row)</numerusform>
            <numerusform>%1: &quot;%2&quot; may be %3 &quot;%4&quot; (%n rows)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) name %2 of kind %3 that are not here (--create-missing makes them): %4</source>
        <translation>
            <numerusform>%1: %n row names %2 of kind %3 that are not here (--create-missing makes them): %4</numerusform>
            <numerusform>%1: %n rows name %2 of kind %3 that are not here (--create-missing makes them): %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n record(s) made that rows name</source>
        <translation>
            <numerusform>%1: %n record made that rows name</numerusform>
            <numerusform>%1: %n records made that rows name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) are of records that were here already</source>
        <translation>
            <numerusform>%1: %n row is of a record that was here already</numerusform>
            <numerusform>%1: %n rows are of records that were here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n likely duplicate(s) among the new; see: duplicates %2</source>
        <translation>
            <numerusform>%1: %n likely duplicate among the new; see: duplicates %2</numerusform>
            <numerusform>%1: %n likely duplicates among the new; see: duplicates %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n cell(s) could not be understood: their fields stay as they were, their text is kept as a custom field</source>
        <translation>
            <numerusform>%1: %n cell could not be understood: its field stays as it was, its text is kept as a custom field</numerusform>
            <numerusform>%1: %n cells could not be understood: their fields stay as they were, their text is kept as a custom field</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the CRM has %n of your changes now</source>
        <translation>
            <numerusform>%1: the CRM has %n of your changes now</numerusform>
            <numerusform>%1: the CRM has %n of your changes now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n record(s) made here came back</source>
        <translation>
            <numerusform>%1: %n record made here came back</numerusform>
            <numerusform>%1: %n records made here came back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n record(s) deleted here stay deleted (see deleted)</source>
        <translation>
            <numerusform>%1: %n record deleted here stays deleted (see deleted)</numerusform>
            <numerusform>%1: %n records deleted here stay deleted (see deleted)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n record(s) of %2 that are known are not in this file, more than a fifth: is it cut off or filtered? Applying this needs --retire-many</source>
        <translation>
            <numerusform>%1: %n record of %2 that is known is not in this file, more than a fifth: is it cut off or filtered? Applying this needs --retire-many</numerusform>
            <numerusform>%1: %n records of %2 that are known are not in this file, more than a fifth: is it cut off or filtered? Applying this needs --retire-many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1  %2  %n completion(s)</source>
        <translation>
            <numerusform>%1  %2  %n completion</numerusform>
            <numerusform>%1  %2  %n completions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completion(s) found their contact</source>
        <translation>
            <numerusform>%n completion found its contact</numerusform>
            <numerusform>%n completions found their contact</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) still to be matched: see completion unmatched</source>
        <translation>
            <numerusform>%n person still to be matched: see completion unmatched</numerusform>
            <numerusform>%n persons still to be matched: see completion unmatched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2), version %3 of %4, %n running</source>
        <translation>
            <numerusform>%1 (%2), version %3 of %4, %n running</numerusform>
            <numerusform>%1 (%2), version %3 of %4, %n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %1 to %2, %n working day(s)</source>
        <translation>
            <numerusform>From %1 to %2, %n working day</numerusform>
            <numerusform>From %1 to %2, %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) started</source>
        <translation>
            <numerusform>%n run started</numerusform>
            <numerusform>%n runs started</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s) left out: it is running with them already</source>
        <translation>
            <numerusform>%n partner left out: it is running with it already</numerusform>
            <numerusform>%n partners left out: it is running with them already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s) left out: no playbook of the kind is meant for them</source>
        <translation>
            <numerusform>%n partner left out: no playbook of the kind is meant for it</numerusform>
            <numerusform>%n partners left out: no playbook of the kind is meant for them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed</source>
        <translation>
            <numerusform>%n snoozed</numerusform>
            <numerusform>%n snoozed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2, %n record(s)</source>
        <translation>
            <numerusform>%1 to %2, %n record</numerusform>
            <numerusform>%1 to %2, %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) name what several here are called (how many, in brackets), and are not linked: %2</source>
        <translation>
            <numerusform>%1: %n row names what several here are called (how many, in brackets), and is not linked: %2</numerusform>
            <numerusform>%1: %n rows name what several here are called (how many, in brackets), and are not linked: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Protected until %1: %n day(s) left</source>
        <translation>
            <numerusform>Protected until %1: %n day left</numerusform>
            <numerusform>Protected until %1: %n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Protection of %n registration(s) ended</source>
        <translation>
            <numerusform>Protection of %n registration ended</numerusform>
            <numerusform>Protection of %n registrations ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 accrued for %n partner(s)</source>
        <translation>
            <numerusform>%1 accrued for %n partner</numerusform>
            <numerusform>%1 accrued for %n partners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was not claimed of %n request(s) has expired</source>
        <translation>
            <numerusform>What was not claimed of %n request has expired</numerusform>
            <numerusform>What was not claimed of %n requests has expired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journey(s)</source>
        <translation>
            <numerusform>%n journey</numerusform>
            <numerusform>%n journeys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) without touchpoints: the partners named on them stand for these</source>
        <translation>
            <numerusform>%n deal without touchpoints: the partners named on it stand for these</numerusform>
            <numerusform>%n deals without touchpoints: the partners named on them stand for these</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n won deal(s) nobody touched: %1, credited to nobody</source>
        <translation>
            <numerusform>%n won deal nobody touched: %1, credited to nobody</numerusform>
            <numerusform>%n won deals nobody touched: %1, credited to nobody</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n won deal(s) without an amount or a rate left out</source>
        <translation>
            <numerusform>%n won deal without an amount or a rate left out</numerusform>
            <numerusform>%n won deals without an amount or a rate left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s) written</source>
        <translation>
            <numerusform>%n pack written</numerusform>
            <numerusform>%n packs written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s) reviewed with a change</source>
        <translation>
            <numerusform>%n partner reviewed with a change</numerusform>
            <numerusform>%n partners reviewed with a change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s) would change: --apply does it</source>
        <translation>
            <numerusform>%n partner would change: --apply does it</numerusform>
            <numerusform>%n partners would change: --apply does it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s)</source>
        <translation>
            <numerusform>%n partner</numerusform>
            <numerusform>%n partners</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Container</name>
    <message numerus="yes">
        <source>%n more files in the archive were left out</source>
        <translation>
            <numerusform>%n more file in the archive was left out</numerusform>
            <numerusform>%n more files in the archive were left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden row(s) were read like the others</source>
        <translation>
            <numerusform>%n hidden row was read like the others</numerusform>
            <numerusform>%n hidden rows were read like the others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden column(s) were read like the others</source>
        <translation>
            <numerusform>%n hidden column was read like the others</numerusform>
            <numerusform>%n hidden columns were read like the others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold an error such as #N/A</source>
        <translation>
            <numerusform>%n cell holds an error such as #N/A</numerusform>
            <numerusform>%n cells hold an error such as #N/A</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CsvReader</name>
    <message numerus="yes">
        <source>%n line(s) that are no records were left out (%1)</source>
        <translation>
            <numerusform>%n line that is no record was left out (%1)</numerusform>
            <numerusform>%n lines that are no records were left out (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message numerus="yes">
        <source>%n still waiting</source>
        <translation>
            <numerusform>%n still waiting</numerusform>
            <numerusform>%n still waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s) bring 80 %</source>
        <translation>
            <numerusform>%n partner brings 80 %</numerusform>
            <numerusform>%n partners bring 80 %</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportView</name>
    <message numerus="yes">
        <source>on %n sheets</source>
        <translation>
            <numerusform>on %n sheet</numerusform>
            <numerusform>on %n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts longer than a cell of Excel holds were cut</source>
        <translation>
            <numerusform>%n text longer than a cell of Excel holds was cut</numerusform>
            <numerusform>%n texts longer than a cell of Excel holds were cut</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Funds</name>
    <message numerus="yes">
        <source>%n other activities should have been claimed by now</source>
        <translation>
            <numerusform>%n other activity should have been claimed by now</numerusform>
            <numerusform>%n other activities should have been claimed by now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) of it are open.</source>
        <translation>
            <numerusform>%n request of it is open.</numerusform>
            <numerusform>%n requests of it are open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records follow from it here: funds, allocations, requests or claims</source>
        <translation>
            <numerusform>%n record follows from it here: a fund, an allocation, a request or a claim</numerusform>
            <numerusform>%n records follow from it here: funds, allocations, requests or claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records here were changed after it</source>
        <translation>
            <numerusform>%n record here was changed after it</numerusform>
            <numerusform>%n records here were changed after it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are kept and not followed to the end here, and are tried again with later imports (list %1, field waits)</source>
        <translation>
            <numerusform>%n row is kept and not followed to the end here, and is tried again with later imports (list %1, field waits)</numerusform>
            <numerusform>%n rows are kept and not followed to the end here, and are tried again with later imports (list %1, field waits)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n pair(s) marked as different</source>
        <translation>
            <numerusform>%n pair marked as different</numerusform>
            <numerusform>%n pairs marked as different</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) to be asked about again</source>
        <translation>
            <numerusform>%n pair to be asked about again</numerusform>
            <numerusform>%n pairs to be asked about again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, with %n notes and tasks</source>
        <translation>
            <numerusform>%1, with %n note or task</numerusform>
            <numerusform>%1, with %n notes and tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n likely matches answered</source>
        <translation>
            <numerusform>%n likely match answered</numerusform>
            <numerusform>%n likely matches answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) of %1 taken over</source>
        <translation>
            <numerusform>%n deal of %1 taken over</numerusform>
            <numerusform>%n deals of %1 taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) of %1 handed over to %2</source>
        <translation>
            <numerusform>%n deal of %1 handed over to %2</numerusform>
            <numerusform>%n deals of %1 handed over to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) of %1 taken over</source>
        <translation>
            <numerusform>%n customer of %1 taken over</numerusform>
            <numerusform>%n customers of %1 taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) of %1 handed over to %2</source>
        <translation>
            <numerusform>%n customer of %1 handed over to %2</numerusform>
            <numerusform>%n customers of %1 handed over to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps started</source>
        <translation>
            <numerusform>%n step started</numerusform>
            <numerusform>%n steps started</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps completed</source>
        <translation>
            <numerusform>%n step completed</numerusform>
            <numerusform>%n steps completed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps waived</source>
        <translation>
            <numerusform>%n step waived</numerusform>
            <numerusform>%n steps waived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps are blocked</source>
        <translation>
            <numerusform>%n step is blocked</numerusform>
            <numerusform>%n steps are blocked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps reopened</source>
        <translation>
            <numerusform>%n step reopened</numerusform>
            <numerusform>%n steps reopened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps given to somebody else</source>
        <translation>
            <numerusform>%n step given to somebody else</numerusform>
            <numerusform>%n steps given to somebody else</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps remarked on</source>
        <translation>
            <numerusform>%n step remarked on</numerusform>
            <numerusform>%n steps remarked on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reminded of %n steps</source>
        <translation>
            <numerusform>Reminded of %n step</numerusform>
            <numerusform>Reminded of %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 started with %n partners</source>
        <translation>
            <numerusform>%1 started with %n partner</numerusform>
            <numerusform>%1 started with %n partners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs finished</source>
        <translation>
            <numerusform>%n run finished</numerusform>
            <numerusform>%n runs finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs cancelled</source>
        <translation>
            <numerusform>%n run cancelled</numerusform>
            <numerusform>%n runs cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs taken up again</source>
        <translation>
            <numerusform>%n run taken up again</numerusform>
            <numerusform>%n runs taken up again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs given to %1</source>
        <translation>
            <numerusform>%n run given to %1</numerusform>
            <numerusform>%n runs given to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs moved to another version</source>
        <translation>
            <numerusform>%n run moved to another version</numerusform>
            <numerusform>%n runs moved to another version</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendars saved</source>
        <translation>
            <numerusform>%n calendar saved</numerusform>
            <numerusform>%n calendars saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partners moved to %1</source>
        <translation>
            <numerusform>%n partner moved to %1</numerusform>
            <numerusform>%n partners moved to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deals moved to %1</source>
        <translation>
            <numerusform>%n deal moved to %1</numerusform>
            <numerusform>%n deals moved to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n records changed</source>
        <translation>
            <numerusform>%1 of %n record changed</numerusform>
            <numerusform>%1 of %n records changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records deleted</source>
        <translation>
            <numerusform>%n record deleted</numerusform>
            <numerusform>%n records deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n companies became partners</source>
        <translation>
            <numerusform>%n company became a partner</numerusform>
            <numerusform>%n companies became partners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import from %1: %n files</source>
        <translation>
            <numerusform>Import from %1: %n file</numerusform>
            <numerusform>Import from %1: %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts settled: the CRM&apos;s values taken</source>
        <translation>
            <numerusform>%n conflict settled: the CRM&apos;s value taken</numerusform>
            <numerusform>%n conflicts settled: the CRM&apos;s values taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts settled: ours kept</source>
        <translation>
            <numerusform>%n conflict settled: ours kept</numerusform>
            <numerusform>%n conflicts settled: ours kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts settled: the newest values kept</source>
        <translation>
            <numerusform>%n conflict settled: the newest value kept</numerusform>
            <numerusform>%n conflicts settled: the newest values kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted records may come back</source>
        <translation>
            <numerusform>%n deleted record may come back</numerusform>
            <numerusform>%n deleted records may come back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completion(s) of “%1” are of %2</source>
        <translation>
            <numerusform>%n completion of “%1” is of %2</numerusform>
            <numerusform>%n completions of “%1” are of %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completion(s) found their people</source>
        <translation>
            <numerusform>%n completion found its person</numerusform>
            <numerusform>%n completions found their people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items of Today snoozed until %1</source>
        <translation>
            <numerusform>%n item of Today snoozed until %1</numerusform>
            <numerusform>%n items of Today snoozed until %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items of Today woken</source>
        <translation>
            <numerusform>%n item of Today woken</numerusform>
            <numerusform>%n items of Today woken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Protection of %n registration(s) ended</source>
        <translation>
            <numerusform>Protection of %n registration ended</numerusform>
            <numerusform>Protection of %n registrations ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registrations submitted</source>
        <translation>
            <numerusform>%n registration submitted</numerusform>
            <numerusform>%n registrations submitted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registrations taken into review</source>
        <translation>
            <numerusform>%n registration taken into review</numerusform>
            <numerusform>%n registrations taken into review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registrations approved</source>
        <translation>
            <numerusform>%n registration approved</numerusform>
            <numerusform>%n registrations approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registrations returned</source>
        <translation>
            <numerusform>%n registration returned</numerusform>
            <numerusform>%n registrations returned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registrations rejected</source>
        <translation>
            <numerusform>%n registration rejected</numerusform>
            <numerusform>%n registrations rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registrations withdrawn</source>
        <translation>
            <numerusform>%n registration withdrawn</numerusform>
            <numerusform>%n registrations withdrawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registrations taken up again</source>
        <translation>
            <numerusform>%n registration taken up again</numerusform>
            <numerusform>%n registrations taken up again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Longer protection asked for %n registrations</source>
        <translation>
            <numerusform>Longer protection asked for %n registration</numerusform>
            <numerusform>Longer protection asked for %n registrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Protection of %n registrations extended</source>
        <translation>
            <numerusform>Protection of %n registration extended</numerusform>
            <numerusform>Protection of %n registrations extended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Longer protection of %n registrations refused</source>
        <translation>
            <numerusform>Longer protection of %n registration refused</numerusform>
            <numerusform>Longer protection of %n registrations refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n MDF requests submitted</source>
        <translation>
            <numerusform>%n MDF request submitted</numerusform>
            <numerusform>%n MDF requests submitted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n MDF requests taken into review</source>
        <translation>
            <numerusform>%n MDF request taken into review</numerusform>
            <numerusform>%n MDF requests taken into review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n MDF requests approved</source>
        <translation>
            <numerusform>%n MDF request approved</numerusform>
            <numerusform>%n MDF requests approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n MDF requests returned</source>
        <translation>
            <numerusform>%n MDF request returned</numerusform>
            <numerusform>%n MDF requests returned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n MDF requests rejected</source>
        <translation>
            <numerusform>%n MDF request rejected</numerusform>
            <numerusform>%n MDF requests rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n MDF activities begun</source>
        <translation>
            <numerusform>%n MDF activity begun</numerusform>
            <numerusform>%n MDF activities begun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n MDF activities completed</source>
        <translation>
            <numerusform>%n MDF activity completed</numerusform>
            <numerusform>%n MDF activities completed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n MDF requests cancelled</source>
        <translation>
            <numerusform>%n MDF request cancelled</numerusform>
            <numerusform>%n MDF requests cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rest of %n MDF requests released</source>
        <translation>
            <numerusform>The rest of %n MDF request released</numerusform>
            <numerusform>The rest of %n MDF requests released</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n MDF requests extended</source>
        <translation>
            <numerusform>%n MDF request extended</numerusform>
            <numerusform>%n MDF requests extended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 accrued in fund %2 for %n partner(s) in %3</source>
        <translation>
            <numerusform>%1 accrued in fund %2 for %n partner in %3</numerusform>
            <numerusform>%1 accrued in fund %2 for %n partners in %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was not claimed of %n MDF request(s) expired</source>
        <translation>
            <numerusform>What was not claimed of %n MDF request expired</numerusform>
            <numerusform>What was not claimed of %n MDF requests expired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) untied from MDF request %1</source>
        <translation>
            <numerusform>%n deal untied from MDF request %1</numerusform>
            <numerusform>%n deals untied from MDF request %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) came of MDF request %1</source>
        <translation>
            <numerusform>%n deal came of MDF request %1</numerusform>
            <numerusform>%n deals came of MDF request %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportOutcome</name>
    <message numerus="yes">
        <source>%Ln references to records that are not here yet; they join when those come</source>
        <translation>
            <numerusform>%Ln reference to a record that is not here yet; it joins when that comes</numerusform>
            <numerusform>%Ln references to records that are not here yet; they join when those come</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Metrics</name>
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
</context>
<context>
    <name>Offboarding</name>
    <message numerus="yes">
        <source>%n open deal(s)</source>
        <translation>
            <numerusform>%n open deal</numerusform>
            <numerusform>%n open deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a part in %n open deal(s) of others</source>
        <translation>
            <numerusform>a part in %n open deal of others</numerusform>
            <numerusform>a part in %n open deals of others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s) in force or under way</source>
        <translation>
            <numerusform>%n agreement in force or under way</numerusform>
            <numerusform>%n agreements in force or under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) not handed over</source>
        <translation>
            <numerusform>%n customer not handed over</numerusform>
            <numerusform>%n customers not handed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open step(s) of its offboarding</source>
        <translation>
            <numerusform>%n open step of its offboarding</numerusform>
            <numerusform>%n open steps of its offboarding</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pack</name>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>overdue by %n day</numerusform>
            <numerusform>overdue by %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) in currencies without a rate are not in the sum.</source>
        <translation>
            <numerusform>%n deal in a currency without a rate is not in the sum.</numerusform>
            <numerusform>%n deals in currencies without a rate are not in the sum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more deal(s) of %1</source>
        <translation>
            <numerusform>and %n more deal of %1</numerusform>
            <numerusform>and %n more deals of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) won</source>
        <translation>
            <numerusform>%n deal won</numerusform>
            <numerusform>%n deals won</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more deal(s)</source>
        <translation>
            <numerusform>and %n more deal</numerusform>
            <numerusform>and %n more deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more registration(s)</source>
        <translation>
            <numerusform>and %n more registration</numerusform>
            <numerusform>and %n more registrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more activities</source>
        <translation>
            <numerusform>and %n more activity</numerusform>
            <numerusform>and %n more activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End within %n days</source>
        <translation>
            <numerusform>End within %n day</numerusform>
            <numerusform>End within %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more answer(s)</source>
        <translation>
            <numerusform>and %n more answer</numerusform>
            <numerusform>and %n more answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open deal(s) are past their close date.</source>
        <translation>
            <numerusform>%n open deal is past its close date.</numerusform>
            <numerusform>%n open deals are past their close date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Certifications of %n person(s) end.</source>
        <translation>
            <numerusform>Certifications of %n person end.</numerusform>
            <numerusform>Certifications of %n people end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Claims for %n activities are due.</source>
        <translation>
            <numerusform>Claims for %n activity are due.</numerusform>
            <numerusform>Claims for %n activities are due.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The protection of %n registered deal(s) ends.</source>
        <translation>
            <numerusform>The protection of %n registered deal ends.</numerusform>
            <numerusform>The protection of %n registered deals ends.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackFiles</name>
    <message numerus="yes">
        <source>%n packs saved in %1</source>
        <translation>
            <numerusform>%n pack saved in %1</numerusform>
            <numerusform>%n packs saved in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pipeline</name>
    <message numerus="yes">
        <source>%n record(s) are in this stage. Move them to another one before it is taken away.</source>
        <translation>
            <numerusform>%n record is in this stage. Move it to another one before it is taken away.</numerusform>
            <numerusform>%n records are in this stage. Move them to another one before it is taken away.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Playbook</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days a step in %n past run(s)</source>
        <translation>
            <numerusform>%1 days a step in %n past run</numerusform>
            <numerusform>%1 days a step in %n past runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n working day(s) without progress (norm %2)</source>
        <translation>
            <numerusform>%1: %n working day without progress (norm %2)</numerusform>
            <numerusform>%1: %n working days without progress (norm %2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n working day(s) without progress at “%2” (norm %3)</source>
        <translation>
            <numerusform>%1: %n working day without progress at “%2” (norm %3)</numerusform>
            <numerusform>%1: %n working days without progress at “%2” (norm %3)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) use it. Retire it instead: nothing new is started from it, and they go on.</source>
        <translation>
            <numerusform>%n run uses it. Retire it instead: nothing new is started from it, and the run goes on.</numerusform>
            <numerusform>%n runs use it. Retire it instead: nothing new is started from it, and they go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegistrationActs</name>
    <message numerus="yes">
        <source>%1: %n registrations</source>
        <translation>
            <numerusform>%1: %n registration</numerusform>
            <numerusform>%1: %n registrations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegistrationWords</name>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Registrations</name>
    <message numerus="yes">
        <source>%n registrations have an answer in the file that does not count, for nobody approves their own, by a file neither: somebody else answers them here, or imports the file (filter: answered_elsewhere = yes)</source>
        <translation>
            <numerusform>%n registration has an answer in the file that does not count, for nobody approves their own, by a file neither: somebody else answers it here, or imports the file (filter: answered_elsewhere = yes)</numerusform>
            <numerusform>%n registrations have an answer in the file that does not count, for nobody approves their own, by a file neither: somebody else answers them here, or imports the file (filter: answered_elsewhere = yes)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registrations name nobody who registered them: they count as your own, and somebody else answers them</source>
        <translation>
            <numerusform>%n registration names nobody who registered it: it counts as your own, and somebody else answers it</numerusform>
            <numerusform>%n registrations name nobody who registered them: they count as your own, and somebody else answers them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approvals were taken from the file that somebody gave who is not known here: %1</source>
        <translation>
            <numerusform>%n approval was taken from the file that somebody gave who is not known here: %1</numerusform>
            <numerusform>%n approvals were taken from the file that somebody gave who is not known here: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks ago</source>
        <translation>
            <numerusform>%n week ago</numerusform>
            <numerusform>%n weeks ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n weeks</source>
        <translation>
            <numerusform>in %n week</numerusform>
            <numerusform>in %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n months</source>
        <translation>
            <numerusform>in %n month</numerusform>
            <numerusform>in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n years</source>
        <translation>
            <numerusform>in %n year</numerusform>
            <numerusform>in %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n w</source>
        <translation>
            <numerusform>%n w</numerusform>
            <numerusform>%n w</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mo</source>
        <translation>
            <numerusform>%n mo</numerusform>
            <numerusform>%n mo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n y</source>
        <translation>
            <numerusform>%n y</numerusform>
            <numerusform>%n y</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reviews</name>
    <message numerus="yes">
        <source>%n working day(s) after the end of %1 (%2)</source>
        <translation>
            <numerusform>%n working day after the end of %1 (%2)</numerusform>
            <numerusform>%n working days after the end of %1 (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned review(s) use it</source>
        <translation>
            <numerusform>%n planned review uses it</numerusform>
            <numerusform>%n planned reviews use it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message numerus="yes">
        <source>%n working day(s) after %1</source>
        <translation>
            <numerusform>%n working day after %1</numerusform>
            <numerusform>%n working days after %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) before %1</source>
        <translation>
            <numerusform>%n working day before %1</numerusform>
            <numerusform>%n working days before %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d late</source>
        <translation>
            <numerusform>%n d late</numerusform>
            <numerusform>%n d late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scorecard</name>
    <message numerus="yes">
        <source>Better than %1 % of %n partners</source>
        <translation>
            <numerusform>Better than %1 % of %n partner</numerusform>
            <numerusform>Better than %1 % of %n partners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n partners have the same</source>
        <translation>
            <numerusform>All %n partner have the same</numerusform>
            <numerusform>All %n partners have the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message numerus="yes">
        <source>%n left out: it is running with them already</source>
        <translation>
            <numerusform>%n left out: it is running with it already</numerusform>
            <numerusform>%n left out: it is running with them already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: no template is meant for them</source>
        <translation>
            <numerusform>%n left out: no template is meant for it</numerusform>
            <numerusform>%n left out: no template is meant for them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepActs</name>
    <message numerus="yes">
        <source>%1: %n steps</source>
        <translation>
            <numerusform>%1: %n step</numerusform>
            <numerusform>%1: %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: “%2” of %n partners</source>
        <translation>
            <numerusform>%1: “%2” of %n partner</numerusform>
            <numerusform>%1: “%2” of %n partners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %n playbook(s)</source>
        <translation>
            <numerusform>Assign %n playbook</numerusform>
            <numerusform>Assign %n playbooks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n playbook(s)</source>
        <translation>
            <numerusform>Cancel %n playbook</numerusform>
            <numerusform>Cancel %n playbooks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message numerus="yes">
        <source>The median of %n partner(s) of the tier is %1.</source>
        <translation>
            <numerusform>The other partner of the tier is at %1.</numerusform>
            <numerusform>The median of the %n other partners of the tier is %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n commitment(s) are done.</source>
        <translation>
            <numerusform>%1 of %n commitment is done.</numerusform>
            <numerusform>%1 of %n commitments are done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is/are overdue.</source>
        <translation>
            <numerusform>%n is overdue.</numerusform>
            <numerusform>%n are overdue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>&quot;%1&quot; is the name of several records now: %n references by that name are open again</source>
        <translation>
            <numerusform>&quot;%1&quot; is the name of several records now: %n reference by that name is open again</numerusform>
            <numerusform>&quot;%1&quot; is the name of several records now: %n references by that name are open again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n amounts have more decimals than their currency: rounded, the original kept with the record</source>
        <translation>
            <numerusform>%n amount has more decimals than its currency: rounded, the original kept with the record</numerusform>
            <numerusform>%n amounts have more decimals than their currency: rounded, the original kept with the record</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells hold several addresses, numbers or records: the first taken, the cell kept with the record</source>
        <translation>
            <numerusform>%n cell holds several addresses, numbers or records: the first taken, the cell kept with the record</numerusform>
            <numerusform>%n cells hold several addresses, numbers or records: the first taken, the cell kept with the record</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells hold words that the profile translates, such as a stage&apos;s internal name</source>
        <translation>
            <numerusform>%n cell holds a word that the profile translates, such as a stage&apos;s internal name</numerusform>
            <numerusform>%n cells hold words that the profile translates, such as a stage&apos;s internal name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows repeat an earlier row word for word</source>
        <translation>
            <numerusform>%n row repeats an earlier row word for word</numerusform>
            <numerusform>%n rows repeat an earlier row word for word</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records have several rows with the same id: the last row counts</source>
        <translation>
            <numerusform>%n record has several rows with the same id: the last row counts</numerusform>
            <numerusform>%n records have several rows with the same id: the last row counts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells were guarded by an apostrophe from being run by a spreadsheet: read without it</source>
        <translation>
            <numerusform>%n cell was guarded by an apostrophe from being run by a spreadsheet: read without it</numerusform>
            <numerusform>%n cells were guarded by an apostrophe from being run by a spreadsheet: read without it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things of yours that hung on records the CRM has merged now hang on those they became</source>
        <translation>
            <numerusform>%n thing of yours that hung on a record the CRM has merged now hangs on the one it became</numerusform>
            <numerusform>%n things of yours that hung on records the CRM has merged now hang on those they became</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Older than what came in on %1: %n record(s) go back to what they were</source>
        <translation>
            <numerusform>Older than what came in on %1: %n record goes back to what it was</numerusform>
            <numerusform>Older than what came in on %1: %n records go back to what they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This file was written on %1, before the one that came in on %2: %n record(s) change</source>
        <translation>
            <numerusform>This file was written on %1, before the one that came in on %2: %n record changes</numerusform>
            <numerusform>This file was written on %1, before the one that came in on %2: %n records change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows have an ID that is not in this program; they were known by their name</source>
        <translation>
            <numerusform>%n row has an ID that is not in this program; it was known by its name</numerusform>
            <numerusform>%n rows have an ID that is not in this program; they were known by their name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows have an ID that is not in this program, nor is their name: they come in as new</source>
        <translation>
            <numerusform>%n row has an ID that is not in this program, nor is its name: it comes in as new</numerusform>
            <numerusform>%n rows have an ID that is not in this program, nor is their name: they come in as new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completions found their contact by e-mail</source>
        <translation>
            <numerusform>%n completion found its contact by e-mail</numerusform>
            <numerusform>%n completions found their contact by e-mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are no contacts here: their completions are kept and wait to be matched</source>
        <translation>
            <numerusform>%n person is no contact here: their completions are kept and wait to be matched</numerusform>
            <numerusform>%n people are no contacts here: their completions are kept and wait to be matched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n courses were not known here and are now</source>
        <translation>
            <numerusform>%n course was not known here and is now</numerusform>
            <numerusform>%n courses were not known here and are now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certifications were not known here and are now</source>
        <translation>
            <numerusform>%n certification was not known here and is now</numerusform>
            <numerusform>%n certifications were not known here and are now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that are here and not in the file stay: they cannot be retired</source>
        <translation>
            <numerusform>%n record that is here and not in the file stays: it cannot be retired</numerusform>
            <numerusform>%n records that are here and not in the file stay: they cannot be retired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n references by name mean another record than before, their own source&apos;s or the one theirs was merged into: %1</source>
        <translation>
            <numerusform>%n reference by name means another record than before, its own source&apos;s or the one its record was merged into: %1</numerusform>
            <numerusform>%n references by name mean another record than before, their own source&apos;s or the one theirs was merged into: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n references are open again, as several records have the name now: %1</source>
        <translation>
            <numerusform>%n reference is open again, as several records have the name now: %1</numerusform>
            <numerusform>%n references are open again, as several records have the name now: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tiers</name>
    <message numerus="yes">
        <source>%n “%1” certification(s)</source>
        <translation>
            <numerusform>%n “%1” certification</numerusform>
            <numerusform>%n “%1” certifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n %1 certification(s)</source>
        <translation>
            <numerusform>%n %1 certification</numerusform>
            <numerusform>%n %1 certifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certification(s)</source>
        <translation>
            <numerusform>%n certification</numerusform>
            <numerusform>%n certifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of at most %2 in %n month(s)</source>
        <translation>
            <numerusform>%1 of at most %2 in %n month</numerusform>
            <numerusform>%1 of at most %2 in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of at least %2 in %n month(s)</source>
        <translation>
            <numerusform>%1 of at least %2 in %n month</numerusform>
            <numerusform>%1 of at least %2 in %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>%n person(s) in learning records are no contact here, or could be several</source>
        <translation>
            <numerusform>%n person in learning records is no contact here, or could be several</numerusform>
            <numerusform>%n persons in learning records are no contact here, or could be several</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n days in %2; norm %3</source>
        <comment>partner, stage, days</comment>
        <translation>
            <numerusform>%1: %n day in %2; norm %3</numerusform>
            <numerusform>%1: %n days in %2; norm %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to decide</source>
        <translation>
            <numerusform>%n conflict to decide</numerusform>
            <numerusform>%n conflicts to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 asked for, waiting for an answer for %n days</source>
        <comment>partner, amount</comment>
        <translation>
            <numerusform>%1: %2 asked for, waiting for an answer for %n day</numerusform>
            <numerusform>%1: %2 asked for, waiting for an answer for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: a claim of %2 has been waiting for an answer for %n days</source>
        <comment>partner, amount</comment>
        <translation>
            <numerusform>%1: a claim of %2 has been waiting for an answer for %n day</numerusform>
            <numerusform>%1: a claim of %2 has been waiting for an answer for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 are approved and not paid, %n days after they were claimed</source>
        <comment>partner, amount</comment>
        <translation>
            <numerusform>%1: %2 are approved and not paid, %n day after they were claimed</numerusform>
            <numerusform>%1: %2 are approved and not paid, %n days after they were claimed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::AgreementsTab</name>
    <message numerus="yes">
        <source>renewed %n time(s)</source>
        <translation>
            <numerusform>renewed %n time</numerusform>
            <numerusform>renewed %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::ApprovalsPart</name>
    <message numerus="yes">
        <source>%n other request(s) wait for an answer.</source>
        <translation>
            <numerusform>%n other request waits for an answer.</numerusform>
            <numerusform>%n other requests wait for an answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>oldest %n day(s)</source>
        <translation>
            <numerusform>oldest %n day</numerusform>
            <numerusform>oldest %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::BatchDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %n request(s) in full</source>
        <translation>
            <numerusform>Approve %n request in full</numerusform>
            <numerusform>Approve %n requests in full</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::BatchPacksDialog</name>
    <message numerus="yes">
        <source>%n partners</source>
        <translation>
            <numerusform>%n partner</numerusform>
            <numerusform>%n partners</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::BulkEditDialog</name>
    <message numerus="yes">
        <source>Edit %n records</source>
        <translation>
            <numerusform>Edit %n record</numerusform>
            <numerusform>Edit %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n selected get the same value, as one step that can be undone.</source>
        <translation>
            <numerusform>The one selected gets the value, as a step that can be undone.</numerusform>
            <numerusform>All %n selected get the same value, as one step that can be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n</source>
        <comment>button: change so many records</comment>
        <translation>
            <numerusform>Change %n</numerusform>
            <numerusform>Change %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::ClaimPanel</name>
    <message numerus="yes">
        <source>%n proof(s) handed in</source>
        <translation>
            <numerusform>%n proof handed in</numerusform>
            <numerusform>%n proofs handed in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::ClaimsModel</name>
    <message numerus="yes">
        <source>%n proof(s)</source>
        <translation>
            <numerusform>%n proof</numerusform>
            <numerusform>%n proofs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting for %n day(s)</source>
        <translation>
            <numerusform>waiting for %n day</numerusform>
            <numerusform>waiting for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::ConflictPanel</name>
    <message numerus="yes">
        <source>%Ln fields both sides changed</source>
        <translation>
            <numerusform>%Ln field both sides changed</numerusform>
            <numerusform>%Ln fields both sides changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflicts are selected: one decision settles them all, and one undo takes it back.</source>
        <translation>
            <numerusform>%Ln conflict is selected: one decision settles it, and one undo takes it back.</numerusform>
            <numerusform>%Ln conflicts are selected: one decision settles them all, and one undo takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln stay, as nothing says which is newer</source>
        <translation>
            <numerusform>%1 · %Ln stays, as nothing says which is newer</numerusform>
            <numerusform>%1 · %Ln stay, as nothing says which is newer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::DuplicatesPage</name>
    <message numerus="yes">
        <source>%n pair(s) among %1 records</source>
        <translation>
            <numerusform>%n pair among %1 records</numerusform>
            <numerusform>%n pairs among %1 records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::EnablementPage</name>
    <message numerus="yes">
        <source>Expiring in %n days</source>
        <translation>
            <numerusform>Expiring in %n day</numerusform>
            <numerusform>Expiring in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ended %n day(s) ago</source>
        <translation>
            <numerusform>ended %n day ago</numerusform>
            <numerusform>ended %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::EvidenceCard</name>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::InboxDelegate</name>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days, in as few characters as can be</comment>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::InboxModel</name>
    <message numerus="yes">
        <source>waiting for %n day(s)</source>
        <translation>
            <numerusform>waiting for %n day</numerusform>
            <numerusform>waiting for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::ItemPanel</name>
    <message numerus="yes">
        <source>%n items selected: what you do is done to all of them</source>
        <translation>
            <numerusform>%n item selected: what you do is done to it</numerusform>
            <numerusform>%n items selected: what you do is done to all of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::MainWindow</name>
    <message numerus="yes">
        <source>%n problems found. Restoring a backup from before they began is the safest way on.</source>
        <translation>
            <numerusform>%n problem found. Restoring a backup from before it began is the safest way on.</numerusform>
            <numerusform>%n problems found. Restoring a backup from before they began is the safest way on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::MdfPage</name>
    <message numerus="yes">
        <source>%n request(s) wait for me</source>
        <translation>
            <numerusform>%n request waits for me</numerusform>
            <numerusform>%n requests wait for me</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::MoveDialog</name>
    <message numerus="yes">
        <source>Move %n runs to the newest version</source>
        <translation>
            <numerusform>Move %n run to the newest version</numerusform>
            <numerusform>Move %n runs to the newest version</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::MoveNeedsDialog</name>
    <message numerus="yes">
        <source>Move the %n that may</source>
        <comment>button: records that lack nothing</comment>
        <translation>
            <numerusform>Move the one that may</numerusform>
            <numerusform>Move the %n that may</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n records cannot move to %2 yet</source>
        <translation>
            <numerusform>%1 of %n record cannot move to %2 yet</numerusform>
            <numerusform>%1 of %n records cannot move to %2 yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n lack it)</source>
        <translation>
            <numerusform>%1 (%n lacks it)</numerusform>
            <numerusform>%1 (%n lack it)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moving %n records</source>
        <translation>
            <numerusform>Moving %n record</numerusform>
            <numerusform>Moving %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::OffboardingDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::OnboardingPage</name>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n finished</numerusform>
            <numerusform>%n finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n running</source>
        <translation>
            <numerusform>%1 of %n running</numerusform>
            <numerusform>%1 of %n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>median %n days to first deal</source>
        <translation>
            <numerusform>median %n day to first deal</numerusform>
            <numerusform>median %n days to first deal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>forecast from %n finished runs</source>
        <translation>
            <numerusform>forecast from %n finished run</numerusform>
            <numerusform>forecast from %n finished runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n running are hidden by it.</source>
        <translation>
            <numerusform>The one that is running is hidden by it.</numerusform>
            <numerusform>All %n running are hidden by it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::OutboxPanel</name>
    <message numerus="yes">
        <source>%Ln fields wait</source>
        <translation>
            <numerusform>%Ln field waits</numerusform>
            <numerusform>%Ln fields wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln held back</source>
        <translation>
            <numerusform>%Ln held back</numerusform>
            <numerusform>%Ln held back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::OverviewTab</name>
    <message numerus="yes">
        <source>%n deals</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::PartCard</name>
    <message numerus="yes">
        <source>%1 (%n partner(s))</source>
        <comment>a share</comment>
        <translation>
            <numerusform>%1 (%n partner)</numerusform>
            <numerusform>%1 (%n partners)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>half after %n day(s)</source>
        <translation>
            <numerusform>half after %n day</numerusform>
            <numerusform>half after %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::PartnerPicker</name>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::PipelinePage</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moving %n records</source>
        <translation>
            <numerusform>Moving %n record</numerusform>
            <numerusform>Moving %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::PlanStrip</name>
    <message numerus="yes">
        <source>due %n working days before the start</source>
        <translation>
            <numerusform>due %n working day before the start</numerusform>
            <numerusform>due %n working days before the start</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::QbrPanel</name>
    <message numerus="yes">
        <source>%n sections</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open actions are carried over to the next review.</source>
        <translation>
            <numerusform>%n open action is carried over to the next review.</numerusform>
            <numerusform>%n open actions are carried over to the next review.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::QualityPage</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n check(s) found everything in order.</source>
        <translation>
            <numerusform>All %n check found everything in order.</numerusform>
            <numerusform>All %n checks found everything in order.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::RecordBoardModel</name>
    <message numerus="yes">
        <source>%n d here</source>
        <comment>days in a stage; short</comment>
        <translation>
            <numerusform>%n d here</numerusform>
            <numerusform>%n d here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stalled: %n days in %1, at most %2 are usual</source>
        <translation>
            <numerusform>Stalled: %n day in %1, at most %2 are usual</numerusform>
            <numerusform>Stalled: %n days in %1, at most %2 are usual</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::RecordTablePage</name>
    <message numerus="yes">
        <source>Changing %n records</source>
        <translation>
            <numerusform>Changing %n record</numerusform>
            <numerusform>Changing %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n records</source>
        <translation>
            <numerusform>Deleting %n record</numerusform>
            <numerusform>Deleting %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::RegistrationDelegate</name>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::RegistrationPanel</name>
    <message numerus="yes">
        <source>%n conflict(s) must be decided first.</source>
        <translation>
            <numerusform>%n conflict must be decided first.</numerusform>
            <numerusform>%n conflicts must be decided first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registrations are selected: what you do is done to all of them, or to none.</source>
        <translation>
            <numerusform>%n registration is selected: what you do is done to it.</numerusform>
            <numerusform>%n registrations are selected: what you do is done to all of them, or to none.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::RenewalsPage</name>
    <message numerus="yes">
        <source>the next %n days</source>
        <translation>
            <numerusform>the next %n day</numerusform>
            <numerusform>the next %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) with agreements</source>
        <translation>
            <numerusform>%n day with agreements</numerusform>
            <numerusform>%n days with agreements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::RequestPanel</name>
    <message numerus="yes">
        <source>Past ROI, %n activities</source>
        <translation>
            <numerusform>Past ROI, %n activity</numerusform>
            <numerusform>Past ROI, %n activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s), %1 won</source>
        <translation>
            <numerusform>%n deal, %1 won</numerusform>
            <numerusform>%n deals, %1 won</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::ResultPanel</name>
    <message numerus="yes">
        <source>Decide %Ln conflicts</source>
        <translation>
            <numerusform>Decide %Ln conflict</numerusform>
            <numerusform>Decide %Ln conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::ReviewPanel</name>
    <message numerus="yes">
        <source>Make the %n record(s) that rows only name and that are not here</source>
        <translation>
            <numerusform>Make the %n record that rows only name and that is not here</numerusform>
            <numerusform>Make the %n records that rows only name and that are not here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the new ones become records that are here</source>
        <translation>
            <numerusform>%n of the new ones becomes a record that is here</numerusform>
            <numerusform>%n of the new ones become records that are here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept apart</source>
        <translation>
            <numerusform>%n kept apart</numerusform>
            <numerusform>%n kept apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) explained</source>
        <translation>
            <numerusform>%n name explained</numerusform>
            <numerusform>%n names explained</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::ReviewPart</name>
    <message numerus="yes">
        <source>Do the review for %n partner(s)</source>
        <translation>
            <numerusform>Do the review for %n partner</numerusform>
            <numerusform>Do the review for %n partners</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::RunPage</name>
    <message numerus="yes">
        <source>%n blocked</source>
        <translation>
            <numerusform>%n blocked</numerusform>
            <numerusform>%n blocked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n steps done</source>
        <translation>
            <numerusform>%1 of %n step done</numerusform>
            <numerusform>%1 of %n steps done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::RunPanel</name>
    <message numerus="yes">
        <source>%1 of %n steps done</source>
        <translation>
            <numerusform>%1 of %n step done</numerusform>
            <numerusform>%1 of %n steps done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::SelectionSums</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::SimulationPart</name>
    <message numerus="yes">
        <source>%n partner(s) reviewed otherwise</source>
        <translation>
            <numerusform>%n partner reviewed otherwise</numerusform>
            <numerusform>%n partners reviewed otherwise</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::SourceRow</name>
    <message numerus="yes">
        <source>%Ln conflicts</source>
        <translation>
            <numerusform>%Ln conflict</numerusform>
            <numerusform>%Ln conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes wait for the CRM</source>
        <translation>
            <numerusform>%Ln change waits for the CRM</numerusform>
            <numerusform>%Ln changes wait for the CRM</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing last time</source>
        <translation>
            <numerusform>%Ln missing last time</numerusform>
            <numerusform>%Ln missing last time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows rejected last time</source>
        <translation>
            <numerusform>%Ln row rejected last time</numerusform>
            <numerusform>%Ln rows rejected last time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::StartDialog</name>
    <message numerus="yes">
        <source>“%1” starts with %n partners.</source>
        <translation>
            <numerusform>“%1” starts with %n partner.</numerusform>
            <numerusform>“%1” starts with %n partners.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” with %n</source>
        <comment>a playbook, number of partners</comment>
        <translation>
            <numerusform>“%1” with %n</numerusform>
            <numerusform>“%1” with %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fit no template and are left out</source>
        <translation>
            <numerusform>%n fits no template and is left out</numerusform>
            <numerusform>%n fit no template and are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start with %n partners</source>
        <translation>
            <numerusform>Start with %n partner</numerusform>
            <numerusform>Start with %n partners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Starting with %n partners</source>
        <translation>
            <numerusform>Starting with %n partner</numerusform>
            <numerusform>Starting with %n partners</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::SyncPage</name>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::TemplateEditor</name>
    <message numerus="yes">
        <source>%n thing(s) to put right before it can be saved</source>
        <translation>
            <numerusform>%n thing to put right before it can be saved</numerusform>
            <numerusform>%n things to put right before it can be saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan, started today: %n working days</source>
        <translation>
            <numerusform>Plan, started today: %n working day</numerusform>
            <numerusform>Plan, started today: %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running keep the version they have</source>
        <translation>
            <numerusform>%n running keeps the version it has</numerusform>
            <numerusform>%n running keep the version they have</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::TemplatesPage</name>
    <message numerus="yes">
        <source>%n templates</source>
        <translation>
            <numerusform>%n template</numerusform>
            <numerusform>%n templates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::TierCards</name>
    <message numerus="yes">
        <source>%n day(s) of grace</source>
        <translation>
            <numerusform>%n day of grace</numerusform>
            <numerusform>%n days of grace</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a review every %n month(s)</source>
        <translation>
            <numerusform>a review every month</numerusform>
            <numerusform>a review every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s)</source>
        <translation>
            <numerusform>%n partner</numerusform>
            <numerusform>%n partners</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::TiersPage</name>
    <message numerus="yes">
        <source>%n partner(s)</source>
        <translation>
            <numerusform>%n partner</numerusform>
            <numerusform>%n partners</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::TodayPage</name>
    <message numerus="yes">
        <source>%n snoozed item(s) will be back in time.</source>
        <translation>
            <numerusform>%n snoozed item will be back in time.</numerusform>
            <numerusform>%n snoozed items will be back in time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>%n due today</numerusform>
            <numerusform>%n due today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coming</source>
        <translation>
            <numerusform>%n coming</numerusform>
            <numerusform>%n coming</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed</source>
        <translation>
            <numerusform>%n snoozed</numerusform>
            <numerusform>%n snoozed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::TrackerDelegate</name>
    <message numerus="yes">
        <source>stalled %n d</source>
        <translation>
            <numerusform>stalled %n d</numerusform>
            <numerusform>stalled %n d</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::TrackerModel</name>
    <message numerus="yes">
        <source>%1 of %n steps done</source>
        <translation>
            <numerusform>%1 of %n step done</numerusform>
            <numerusform>%1 of %n steps done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First deal won after %n days</source>
        <translation>
            <numerusform>First deal won after %n day</numerusform>
            <numerusform>First deal won after %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>channelbook::VelocityPage</name>
    <message numerus="yes">
        <source>Last %n months</source>
        <translation>
            <numerusform>Last %n month</numerusform>
            <numerusform>Last %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stays known</source>
        <translation>
            <numerusform>%n stays known</numerusform>
            <numerusform>%n stays known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n left)</source>
        <translation>
            <numerusform>%1 (%n left)</numerusform>
            <numerusform>%1 (%n left)</numerusform>
        </translation>
    </message>
</context>
</TS>
