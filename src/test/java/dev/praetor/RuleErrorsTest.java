package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.praetor.problem.BrokenRulesException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in a rule file gives its line and column and a hint, never Drools' own words about generated code. */
class RuleErrorsTest {

    @TempDir
    private Path directory;

    private String problems(String text) throws Exception {
        Files.writeString(directory.resolve("x.drl"), text);
        return catchThrowableOfType(
                        BrokenRulesException.class, () -> Rulebook.builtIn().with(directory))
                .getMessage()
                .replace(directory + "/", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Contract( id ==              | Contrat( id ==               | 27:17 | there is no kind of fact or finding 'Contrat'          | Maybe 'Contract' was meant.
            on <= $duty.until            | onn <= $duty.until           | 40:47 | SourceDeposited has no field 'onn'; it has id, of, on | Maybe 'on' was meant.
            $duty, $duty.source()        | $duti, $duty.source()        | 42:26 | '$duti' is not bound above; bound are $duty            | Maybe '$duty' was meant.
            $contract.provider(),        | $contract.providr(),         | 30:23 | Contract does not answer to 'providr()'                | Maybe 'provider' was meant.
            $clause );                   | $clause )                    | 31:40 | the right-hand side (after 'then') does not end with a semicolon | Maybe a semicolon
            "CC 1231-1"                  | “CC 1231-1”                  | 36:16 | a typographic quote (“)                                | Maybe a word processor changed it
            "CC 1103"                    | "CC 1103                     | 24:16 | a quote is opened here and not closed                  | Maybe a closing quote
            package dev.praetor.rules    | package my.rules             | 5:9   | the package is 'my.rules' and must be 'dev.praetor.rules' | Maybe begin the file with
            ESC-002                      | ESC-001                      | 34:7  | the rule id 'ESC-001' is already used at x.drl:22      | Maybe take the next free number
            ESC-002                      | VIO-001                      | 34:7  | the rule id 'VIO-001' is already used at rules/core/core.drl:13 | Maybe take the next free number
            "ESC-002 Le                  | "Le                          | 34:7  | does not begin with an id and a sentence               | Maybe "ABC-001
            duty.code == "ESCROW"        | duty.code == "ESCROW", 0.1 < 1 | 38:48 | the decimal 0.1 is compared as a binary fraction       | Maybe 0.1B was meant.
            day > $duty.until            | day > "2024-01-31"           | 39:27 | the text "2024-01-31" is not a day                     | Maybe Day.parse(
            when§    $clause             | when§    eval( true )§    $clause | 26:5 | 'eval' is not allowed                                | Maybe put the condition
            @articles( "CC 1231-1" )     | salience 10                  | 36:5  | the attribute 'salience' is not allowed                | Maybe the exception should be
            grievance( kcontext,         | insert( kcontext,            | 42:5  | 'insert' is not allowed                                | Maybe one of these
            "ESC-002 Le code source n'est pas déposé à temps" | "ESC-002 Le code source n'est pas déposé à temps" extends "ESC-001 Le prestataire doit déposer le code source" | 34:56 | 'extends' is not allowed | Maybe repeat the conditions
            duty.code == "ESCROW"        | duty.code == "ESCROW", .1 < 1 | 38:48 | the decimal .1 is compared | Maybe .1B was meant.
            AssessmentDate( day > $duty.until ) | AssessmentDate( day > $duty.until ) from entry-point "e" | 39:46 | an entry point or a window is not allowed | Maybe leave it out.
            AssessmentDate( day > $duty.until ) | $x : /assessmentDate | 39:10 | a path into a fact is not allowed | Maybe write a pattern
            $duty.until().plusDays( 1 ) ); | $duty.until().plusDays( 1 ) ); System.out.println(); | 42:80 | the right-hand side is more than one statement | Maybe write one rule
            "CC 1231-1"                  | "CC 1231-11"                 | 36:17 | there is no article 'CC 1231-11', which ESC-002 cites  | Maybe 'CC 1231-1' was meant.
            declare EscrowClause         | global java.util.List l§declare EscrowClause | 11:1 | a global is not allowed                 | Maybe insert a fact instead.
            due : Day                    | due : Dai                    | 14:11 | the field 'due' has the type 'Dai', which is not known | Maybe 'Day' was meant.
            """)
    void each_mistake_has_its_place_and_a_hint(String right, String wrong, String place, String message, String maybe)
            throws Exception {
        String drl = Cases.read(Path.of("src/test/resources/escrow.drl"));
        assertThat(drl).contains(right.replace('§', '\n'));

        String problems = problems(drl.replaceFirst(
                java.util.regex.Pattern.quote(right.replace('§', '\n')),
                java.util.regex.Matcher.quoteReplacement(wrong.replace('§', '\n'))));

        assertThat(problems.lines().findFirst().orElseThrow())
                .startsWith("x.drl:" + place + ": ")
                .contains(message);
        assertThat(problems.lines().skip(1).findFirst().orElseThrow()).startsWith(maybe);
        assertThat(problems).doesNotContain("\tat ", "LambdaConsequence", "src/main/java", "line -1");
    }

    @Test
    void a_day_is_written_with_parse_and_comments_are_not_code() throws Exception {
        Files.writeString(
                directory.resolve("x.drl"),
                Cases.read(Path.of("src/test/resources/escrow.drl"))
                        .replace("day > $duty.until )", "day > $duty.until, day > Day.parse( \"2020-01-01\" ) )")
                        .replace("    grievance(", "    // no update( here\n    grievance("));

        assertThat(Rulebook.builtIn().with(directory).rules())
                .extracting(rule -> rule.id())
                .contains("ESC-002");
    }

    @Test
    void a_second_directory_sees_the_kinds_of_the_first(@TempDir Path second) throws Exception {
        String drl = Cases.read(Path.of("src/test/resources/escrow.drl"));
        int rules = drl.indexOf("rule \"");
        String head = drl.substring(0, drl.indexOf("declare"));
        Files.writeString(directory.resolve("kinds.drl"), drl.substring(0, rules));
        Files.writeString(second.resolve("rules.drl"), head + drl.substring(rules));

        assertThat(Rulebook.builtIn().with(directory).with(second).rules())
                .extracting(rule -> rule.id())
                .contains("ESC-002");
    }

    @Test
    void a_rule_that_takes_back_what_it_rests_on_is_told() throws Exception {
        Files.writeString(directory.resolve("x.drl"), """
                package dev.praetor.rules
                import dev.praetor.finding.*
                import static dev.praetor.verb.Conclude.*
                rule "ABC-001 Une règle qui se contredit"
                    @articles( "CC 1103" )
                when
                    $violation : Violation()
                then
                    accept( kcontext, Plea.CONSENT, $violation.grievance() );
                end
                """);
        Rulebook rulebook = Rulebook.builtIn().with(directory);

        assertThat(catchThrowableOfType(BrokenRulesException.class, () -> rulebook.assess(Cases.destock())))
                .hasMessageContaining("a grievance of CONFIDENTIALITY is neither a violation nor answered");
    }

    @Test
    void all_broken_rules_are_reported_in_one_go() throws Exception {
        String drl = Cases.read(Path.of("src/test/resources/escrow.drl"));

        assertThat(problems(drl.replace("$contract.provider()", "$contract.providr()")
                                .replace("$duty.source()", "$duty.sauce()"))
                        .lines()
                        .filter(line -> line.startsWith("x.drl:")))
                .hasSize(2);
    }

    @Test
    void a_missing_end_is_reported_at_the_rule_that_lacks_it() throws Exception {
        String drl = Cases.read(Path.of("src/test/resources/escrow.drl"));

        assertThat(problems(drl.replace("$clause );\nend", "$clause );")))
                .startsWith("x.drl:31:41: the rule ESC-001 that begins at line 22 has no 'end' before this place");
    }

    @Test
    void an_empty_file_a_wrong_encoding_and_an_empty_directory_are_told() throws Exception {
        assertThat(catchThrowableOfType(BrokenRulesException.class, () -> Rulebook.from(directory)))
                .hasMessageContaining("holds no .drl file");
        assertThat(catchThrowableOfType(BrokenRulesException.class, () -> Rulebook.from(directory.resolve("nowhere"))))
                .hasMessageContaining("there is no such directory");
        assertThat(problems("")).startsWith("x.drl:1:1: the file is empty");
        Files.write(directory.resolve("x.drl"), "// caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(catchThrowableOfType(BrokenRulesException.class, () -> Rulebook.from(directory)))
                .hasMessageContaining("is not UTF-8");
    }
}
