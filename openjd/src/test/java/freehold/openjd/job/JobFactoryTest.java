package freehold.openjd.job;

import static freehold.openjd.Samples.bundled;
import static freehold.openjd.Samples.job;
import static freehold.openjd.Samples.jobOf;
import static freehold.openjd.Samples.jobWithSpace;
import static freehold.openjd.Samples.jobWithStep;
import static freehold.openjd.Samples.listing;
import static freehold.openjd.Samples.read;
import static freehold.openjd.Samples.step;
import static freehold.openjd.Samples.wrongPaths;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.openjd.Extension;
import freehold.openjd.ParameterType;
import freehold.openjd.Parsed;
import freehold.openjd.RangeConstraint;
import freehold.openjd.Samples;
import freehold.openjd.parse.Templates;
import freehold.testkit.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules J, T, H, A and FS as judged when a job is created: from templates and values to jobs. */
class JobFactoryTest {
    private static Parsed<Job> create(String template, Map<String, ParameterValue> given) {
        return JobFactory.create(read(template), List.of(), given);
    }

    private static List<String> mistakes(Parsed<?> parsed) {
        return parsed.problems().stream().map(Object::toString).toList();
    }

    private static ParameterValue text(String text) {
        return new ParameterValue(ParameterType.STRING, text);
    }

    @Rule({"P6", "FS3"})
    @Test
    void valuesTakeThePlaceOfDefaults() {
        Job job =
                create(
                                job("{'name': '{{Param.Text}}-{{Param.Count}}'}"),
                                Map.of(
                                        "Text",
                                        text("shot"),
                                        "Count",
                                        new ParameterValue(ParameterType.INT, "007")))
                        .orThrow();

        assertThat(job.name()).isEqualTo("shot-7");
        assertThat(job.parameters())
                .containsEntry("Scene", new ParameterValue(ParameterType.PATH, "scene"))
                .containsEntry("Count", new ParameterValue(ParameterType.INT, "7"));
    }

    @Rule({"J3", "J5"})
    @ParameterizedTest
    @CsvSource({"'', 128", "FEATURE_BUNDLE_1, 512"})
    void aNameIsMeasuredOnceItIsResolved(String extension, int longest) {
        String template =
                withExtension(
                        extension,
                        job("{'name': '{{Param.Text}}%s'}".formatted("😀".repeat(longest - 1))));

        assertThat(create(template, Map.of("Text", text("😀"))).problems()).isEmpty();
        assertThat(mistakes(create(template, Map.of("Text", text("😀b")))))
                .containsExactly(
                        "name: resolves to %d characters; a name has 1 to %d"
                                .formatted(longest + 1, longest));
        assertThat(
                        create(
                                        withExtension(
                                                extension,
                                                job(
                                                        "{'name': '%s'}"
                                                                .formatted(
                                                                        "{{Param.Text}}"
                                                                                .repeat(60)))),
                                        Map.of("Text", text("a")))
                                .orThrow()
                                .name())
                .hasSize(60);
    }

    private static String withExtension(String extension, String template) {
        return extension.isEmpty() ? template : listing(template, Extension.valueOf(extension));
    }

    @Rule("J5")
    @Test
    void aNameResolvesToSomethingWithoutControlCharacters() {
        String template = job("{'name': '{{Param.Text}}'}");

        assertThat(mistakes(create(template, Map.of("Text", text("")))))
                .containsExactly("name: resolves to 0 characters; a name has 1 to 128");
        for (String wrong : List.of("a\n", "\t", "a\u007f", "\u0085a")) {
            assertThat(mistakes(create(template, Map.of("Text", text(wrong)))))
                    .containsExactly("name: resolves to a text with control characters");
        }
        assertThat(create(template, Map.of("Text", text("a\u00a0b"))).problems()).isEmpty();
    }

    @Rule({"J2", "P7"})
    @Test
    void aNameMayReferToAPathAsItWasGiven() {
        Map<String, ParameterValue> given =
                Map.of("Scene", new ParameterValue(ParameterType.PATH, "/a/b"));

        assertThat(create(job("{'name': '{{RawParam.Scene}}'}"), given).orThrow().name())
                .isEqualTo("/a/b");
        assertThat(wrongPaths(job("{'name': '{{Param.Scene}}'}"))).containsExactly("name");
    }

    @Rule({"FS3", "H3", "H8"})
    @Test
    void creationSettlesSpaceAndRequirementsAndLeavesCommandsToTheHost() {
        String template =
                jobWithStep(
                        """
                        {'parameterSpace': {'taskParameterDefinitions': [
                           {'name': 'F', 'type': 'INT', 'range': '1-{{Param.Count}}'},
                           {'name': 'L', 'type': 'STRING', 'range': ['{{Param.Text}}', 'b']}]},
                         'hostRequirements': {
                           'amounts': [{'name': 'amount.{{Param.Text}}', 'min': 2}],
                           'attributes': [{'name': 'attr.x', 'anyOf': ['{{Param.Text}}']}]},
                         'script': {'actions': {'onRun': {'command': '{{Param.Scene}}'}}}}
                        """);
        Step step =
                create(template, Map.of("Count", new ParameterValue(ParameterType.INT, "2")))
                        .orThrow()
                        .steps()
                        .getFirst();

        assertThat(step.parameterSpace().size()).isEqualTo(4);
        assertThat(step.parameterSpace().at(2).values())
                .containsEntry("F", new ParameterValue(ParameterType.INT, "2"))
                .containsEntry("L", text("text"));
        assertThat(step.hostRequirements())
                .isEqualTo(
                        new Requirements(
                                List.of(
                                        new RequiredAmount(
                                                "amount.text",
                                                OptionalDouble.of(2),
                                                OptionalDouble.empty())),
                                List.of(
                                        new RequiredAttribute(
                                                "attr.x", List.of("text"), List.of()))));
        assertThat(step.document().toJson())
                .contains("\"range\":\"1-2\"", "[\"text\",\"b\"]", "\"amount.text\"")
                .contains("\"command\":\"{{Param.Scene}}\"");
        assertThat(Templates.readStep(step.document().toJson(), Set.of()).problems()).isEmpty();
    }

    @Rule({"H3", "H8", "T3", "R3", "D7"})
    @Test
    void whatValuesMakeWrongIsFoundAtCreation() {
        String template =
                jobWithStep(
                        """
                        {'parameterSpace': {'taskParameterDefinitions': [
                           {'name': 'F', 'type': 'INT', 'range': '1-{{Param.Text}}'},
                           {'name': 'I', 'type': 'INT', 'range': ['{{Param.Text}}']}]},
                         'hostRequirements': {
                           'amounts': [{'name': 'amount.worker.{{Param.Text}}', 'min': 2}],
                           'attributes': [{'name': 'attr.worker.os.family', 'allOf': ['{{Param.Text}}']}]}}
                        """);
        assertThat(create(template, Map.of()).problems())
                .extracting(error -> error.path().replace("steps[0] -> ", ""))
                .containsExactly(
                        "hostRequirements -> amounts[0] -> name",
                        "hostRequirements -> attributes[0] -> allOf[0]",
                        "parameterSpace -> taskParameterDefinitions[0] -> range",
                        "parameterSpace -> taskParameterDefinitions[1] -> range[0]");
    }

    @Rule("C3")
    @Test
    void anAssociationIsMeasuredOnceItsRangesAreKnown() {
        String template =
                jobWithSpace(
                        """
                        {'taskParameterDefinitions': [
                           {'name': 'A', 'type': 'INT', 'range': '1-{{Param.Count}}'},
                           {'name': 'B', 'type': 'INT', 'range': [1, 2]}], 'combination': '(A, B)'}
                        """);
        assertThat(create(template, Map.of()).problems()).hasSize(1);
        assertThat(
                        create(
                                        template,
                                        Map.of("Count", new ParameterValue(ParameterType.INT, "2")))
                                .orThrow()
                                .steps()
                                .getFirst()
                                .parameterSpace()
                                .size())
                .isEqualTo(2);
    }

    @Rule("FS3")
    @Test
    void dependenciesAndEnvironmentsComeAlong() {
        Job job =
                create(
                                jobOf(
                                        step("{'name': 'A'}"),
                                        step(
                                                "{'name': 'B', 'dependencies': [{'dependsOn':"
                                                    + " 'A'}], 'stepEnvironments': [{'name': 'E',"
                                                    + " 'variables': {'X': '{{Param.Scene}}'}}]}")),
                                Map.of())
                        .orThrow();

        assertThat(job.steps().getLast().dependencies()).containsExactly("A");
        assertThat(job.steps().getLast().environments().getFirst().document().toJson())
                .isEqualTo("{\"name\":\"E\",\"variables\":{\"X\":\"{{Param.Scene}}\"}}");
    }

    private static Step stepOf(String fields, Map<String, ParameterValue> given) {
        return create(jobWithStep(fields), given).orThrow().steps().getFirst();
    }

    private static List<String> mistakesInSpace(String definition, String text) {
        String template = jobWithSpace("{'taskParameterDefinitions': [%s]}".formatted(definition));
        return mistakes(
                        create(
                                listing(template, Extension.TASK_CHUNKING),
                                Map.of("Text", text(text))))
                .stream()
                .map(it -> it.replace("steps[0] -> parameterSpace -> taskParameterDefinitions", ""))
                .toList();
    }

    @Rule("T3")
    @Test
    void itemsAreMeasuredOnceTheyAreResolved() {
        String item = "{'name': 'A', 'type': '%s', 'range': ['{{Param.Text}}%s']}";
        String long1023 = "😀".repeat(1023);

        for (String type : List.of("STRING", "PATH")) {
            assertThat(mistakesInSpace(item.formatted(type, long1023), "😀")).isEmpty();
            assertThat(mistakesInSpace(item.formatted(type, long1023), "ab"))
                    .containsExactly(
                            "[0] -> range[0]: resolves to 1025 characters; at most 1024 are"
                                    + " allowed");
        }
        assertThat(mistakesInSpace(item.formatted("STRING", ""), "")).isEmpty();
        assertThat(mistakesInSpace(item.formatted("PATH", ""), ""))
                .containsExactly("[0] -> range[0]: resolves to nothing; a path must not be empty");
        assertThat(mistakesInSpace(item.formatted("INT", ""), "+1"))
                .containsExactly(
                        "[0] -> range[0]: resolves to '+1', which is not a value of type INT");
        assertThat(mistakesInSpace(item.formatted("FLOAT", ""), "nan")).hasSize(1);
        assertThat(mistakesInSpace(item.formatted("FLOAT", ""), "1e309")).hasSize(1);
    }

    @Rule({"T3", "FS3"})
    @Test
    void integersLoseLeadingZerosAndDecimalsKeepTheirText() {
        Step step =
                stepOf(
                        """
                        {'parameterSpace': {'taskParameterDefinitions': [
                          {'name': 'I', 'type': 'INT', 'range': ['02', '0{{Param.Count}}', 4, '-0']},
                          {'name': 'F', 'type': 'FLOAT', 'range': [3.500, '03.50', '{{Param.Text}}']}],
                          'combination': 'F * I'}}
                        """,
                        Map.of("Text", text("1.0")));

        assertThat(step.parameterSpace().dimensions().get(0).values())
                .isEqualTo(new Dimension.Values.Listed(List.of("2", "3", "4", "0")));
        assertThat(step.parameterSpace().dimensions().get(1).values())
                .isEqualTo(new Dimension.Values.Listed(List.of("3.500", "03.50", "1.0")));
    }

    @Rule({"R3", "FS3"})
    @Test
    void aRangeExpressionMayComeFromAParameter() {
        String range = "{'name': 'A', 'type': 'INT', 'range': '{{Param.Text}}'}";

        assertThat(mistakesInSpace(range, "1-10:2,30")).isEmpty();
        assertThat(mistakesInSpace(range, ""))
                .containsExactly("[0] -> range: a range expression may not be empty");
        assertThat(mistakesInSpace(range, "1-5,3")).hasSize(1);
    }

    @Rule("K1")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'defaultTaskCount': '{{Param.Text}}' | 1 | ",
                "'defaultTaskCount': '0{{Param.Text}}' | 7 | ",
                "'defaultTaskCount': '{{Param.Text}}' | 9223372036854775807 | ",
                "'defaultTaskCount': '{{Param.Text}}' | 0 | defaultTaskCount: resolves to '0'; it"
                        + " must be an integer of at least 1",
                "'defaultTaskCount': '{{Param.Text}}' | 9223372036854775808 | defaultTaskCount:"
                        + " resolves to '9223372036854775808'; it must be an integer of at least 1",
                "'defaultTaskCount': '{{Param.Text}}' | x | defaultTaskCount: resolves to 'x'; it"
                        + " must be an integer of at least 1",
                "'defaultTaskCount': 1, 'targetRuntimeSeconds': '{{Param.Text}}' | 0 | ",
                "'defaultTaskCount': 1, 'targetRuntimeSeconds': '{{Param.Text}}' | -1 |"
                        + " targetRuntimeSeconds: resolves to '-1'; it must be an integer of at"
                        + " least 0"
            })
    void theNumbersOfChunksAreCheckedOnceResolved(String fields, String text, String problem) {
        String definition =
                "{'name': 'A', 'type': 'CHUNK[INT]', 'range': '1-10', 'chunks': {"
                        + fields
                        + ", 'rangeConstraint': 'CONTIGUOUS'}}";

        assertThat(mistakesInSpace(definition, text))
                .isEqualTo(problem == null ? List.of() : List.of("[0] -> chunks -> " + problem));
    }

    @Rule({"K1", "K2", "K3", "K6"})
    @Test
    void aTaskIsAChunkOfTheDefaultSizeAndOneValueOfTheOthers() {
        for (String range : List.of("'1-{{Param.Count}},9'", "['01', '2', '{{Param.Count}}', 9]")) {
            String space =
                    """
                    {'taskParameterDefinitions': [
                      {'name': 'A', 'type': 'STRING', 'range': ['x', 'y']},
                      {'name': 'F', 'type': 'CHUNK[INT]', 'range': %s, 'chunks': {
                         'defaultTaskCount': '{{Param.Count}}', 'targetRuntimeSeconds': '60',
                         'rangeConstraint': 'CONTIGUOUS'}}]}
                    """
                            .formatted(range);
            String template = listing(jobWithSpace(space), Extension.TASK_CHUNKING);
            Job job = create(template, Map.of()).orThrow();
            ParameterSpace tasks = job.steps().getFirst().parameterSpace();

            assertThat(job.extensions()).containsExactly(Extension.TASK_CHUNKING);
            assertThat(tasks.stream().map(it -> it.values().values().toString()))
                    .hasSize(4)
                    .allMatch(it -> it.contains("type=CHUNK_INT"));
            assertThat(tasks.stream().map(it -> Samples.value(it, "F")))
                    .containsExactly("1-3", "9-9", "1-3", "9-9");
            assertThat(tasks.dimensions().getLast().values())
                    .isInstanceOfSatisfying(
                            Dimension.Values.Chunks.class,
                            chunks ->
                                    assertThat(chunks.chunking())
                                            .isEqualTo(
                                                    new Chunking(
                                                            3,
                                                            Optional.of(60L),
                                                            RangeConstraint.CONTIGUOUS)));
            assertThat(
                            Templates.readStep(
                                            job.steps().getFirst().document().toJson(),
                                            job.extensions())
                                    .problems())
                    .isEmpty();
        }
    }

    @Rule({"T4", "T8"})
    @ParameterizedTest
    @ValueSource(strings = {"1", "1-1000000000000", "1-9223372036854775807"})
    void howManyTasksAStepHasCostsNothing(String range) {
        String chunks =
                "{'taskParameterDefinitions': [{'name': 'A', 'type': 'CHUNK[INT]', 'range': '%s',"
                    + " 'chunks': {'defaultTaskCount': 1, 'rangeConstraint': 'NONCONTIGUOUS'}}]}";
        String plain =
                "{'taskParameterDefinitions': [{'name': 'A', 'type': 'INT', 'range': '%s'}]}";

        for (String space : List.of(chunks, plain)) {
            String template =
                    listing(jobWithSpace(space.formatted(range)), Extension.TASK_CHUNKING);
            ParameterSpace tasks =
                    create(template, Map.of()).orThrow().steps().getFirst().parameterSpace();
            String last = range.substring(range.indexOf('-') + 1);

            assertThat(tasks.size()).isEqualTo(Long.parseLong(last));
            assertThat(Samples.value(tasks.at(tasks.size() - 1), "A")).isEqualTo(last);
        }
    }

    @Rule("T4")
    @Test
    void tasksAreCountedOnceRangesAreKnown() {
        String space =
                "{'taskParameterDefinitions': [{'name': 'A', 'type': 'INT', 'range':"
                        + " '{{Param.Text}}'}, {'name': 'B', 'type': 'INT', 'range': [1, 2]}]}";

        assertThat(
                        create(jobWithSpace(space), Map.of("Text", text("1-4611686018427387903")))
                                .problems())
                .isEmpty();
        assertThat(
                        mistakes(
                                create(
                                        jobWithSpace(space),
                                        Map.of("Text", text("1-4611686018427387904")))))
                .containsExactly(
                        "steps[0] -> parameterSpace -> combination: makes more tasks than can be"
                                + " counted");
    }

    @Rule({"D7", "C3"})
    @Test
    void aRangeThatIsWrongDoesNotMakeItsAssociationWrongToo() {
        String space =
                "{'taskParameterDefinitions': [{'name': 'A', 'type': 'INT', 'range':"
                        + " '{{Param.Text}}'}, {'name': 'B', 'type': 'INT', 'range': [1, 2]}],"
                        + " 'combination': '(A, B)'}";

        assertThat(mistakes(create(jobWithSpace(space), Map.of())))
                .singleElement()
                .asString()
                .startsWith(
                        "steps[0] -> parameterSpace -> taskParameterDefinitions[0] -> range:"
                                + " 'text' is not a range");
    }

    private static List<String> mistakesInRequirements(String requirements, String text) {
        String template = jobWithStep("{'hostRequirements': {%s}}".formatted(requirements));
        return mistakes(create(bundled(template), Map.of("Text", text(text)))).stream()
                .map(it -> it.replace("steps[0] -> hostRequirements -> ", ""))
                .toList();
    }

    @Rule("H7")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'min': '{{Param.Text}}' | 0 | ",
                "'min': '{{Param.Text}}' | -1 | min: resolves to '-1'; it must be a number of at"
                        + " least 0",
                "'min': '{{Param.Text}}' | x | min: resolves to 'x'; it must be a number of at"
                        + " least 0",
                "'min': '{{Param.Text}}' | 1e999 | min: resolves to '1e999'; it must be a number of"
                        + " at least 0",
                "'max': '{{Param.Text}}' | 0.5 | ",
                "'max': '{{Param.Text}}' | 0 | max: resolves to '0'; it must be a number of more"
                        + " than 0",
                "'max': '{{Param.Text}}' | nan | max: resolves to 'nan'; it must be a number of"
                        + " more than 0",
                "'min': 4, 'max': '{{Param.Text}}' | 4 | ",
                "'min': 4, 'max': '{{Param.Text}}' | 3.99 | max: must not be less than min",
                "'min': '{{Param.Text}}', 'max': '4' | 5 | max: must not be less than min"
            })
    void amountsAreCheckedOnceResolved(String fields, String text, String problem) {
        String amounts = "'amounts': [{'name': 'amount.x', %s}]".formatted(fields);

        assertThat(mistakesInRequirements(amounts, text))
                .isEqualTo(problem == null ? List.of() : List.of("amounts[0] -> " + problem));
    }

    @Rule({"H2", "H3"})
    @Test
    void namesOfRequirementsAreCheckedOnceResolved() {
        String two =
                "'amounts': [{'name': 'amount.{{Param.Text}}', 'min': 1}, {'name': 'amount.gpus',"
                    + " 'min': 1}], 'attributes': [{'name': 'attr.{{Param.Text}}', 'anyOf': ['a']},"
                    + " {'name': 'attr.gpus', 'allOf': ['a']}]";

        assertThat(mistakesInRequirements(two, "cpus")).isEmpty();
        assertThat(mistakesInRequirements(two, "GPUs"))
                .containsExactly(
                        "amounts[1] -> name: 'amount.gpus' is used more than once; each must"
                                + " differ",
                        "attributes[1] -> name: 'attr.gpus' is used more than once; each must"
                                + " differ");
        String one = "'amounts': [{'name': 'amount.{{Param.Text}}', 'min': 1}]";
        assertThat(mistakesInRequirements(one, "a".repeat(93))).isEmpty();
        assertThat(mistakesInRequirements(one, "a".repeat(94))).hasSize(1);
        assertThat(mistakesInRequirements(one, "")).hasSize(1);
        assertThat(mistakesInRequirements(one, "worker.x")).hasSize(1);
    }

    @Rule("H8")
    @Test
    void valuesOfAttributesAreCheckedOnceResolved() {
        String free = "'attributes': [{'name': 'attr.x', 'anyOf': ['{{Param.Text}}']}]";
        String standard =
                "'attributes': [{'name': 'attr.worker.{{Param.Text}}', 'anyOf': ['linux', 'amiga'],"
                        + " 'allOf': ['linux', 'macos']}]";

        assertThat(mistakesInRequirements(free, "a-1_B")).isEmpty();
        assertThat(mistakesInRequirements(free, "a".repeat(100))).isEmpty();
        for (String wrong : List.of("", "1a", "a b", "ä", "a".repeat(101))) {
            assertThat(mistakesInRequirements(free, wrong))
                    .singleElement()
                    .asString()
                    .startsWith("attributes[0] -> anyOf[0]: ");
        }
        assertThat(mistakesInRequirements(standard, "os.family"))
                .containsExactly(
                        "attributes[0] -> anyOf[1]: 'amiga' is no value of attr.worker.os.family;"
                                + " it has linux, windows, macos",
                        "attributes[0] -> allOf: has several values, but no host has more than one"
                                + " of these");
    }

    @Rule({"A2", "A3", "A8"})
    @ParameterizedTest
    @CsvSource({"1, true", "600, true", "601, false", "0, false", "-1, false", "x, false"})
    void theTimesOfActionsAreCheckedOnceResolved(String text, boolean isPeriod) {
        String action =
                "{'command': 'x', 'cancelation': {'mode': 'NOTIFY_THEN_TERMINATE',"
                        + " 'notifyPeriodInSeconds': '{{Param.Text}}'}}";
        String environment =
                "{'name': 'E', 'script': {'actions': {'onExit': %s}}}".formatted(action);
        String template =
                bundled(
                        jobWithStep(
                                "{'stepEnvironments': [%s], 'script': {'actions': {'onRun': %s}}}"
                                        .formatted(environment, action)));
        String period = "cancelation -> notifyPeriodInSeconds";

        assertThat(create(template, Map.of("Text", text(text))).problems())
                .extracting(error -> error.path())
                .isEqualTo(
                        isPeriod
                                ? List.of()
                                : List.of(
                                        "steps[0] -> stepEnvironments[0] -> script -> actions ->"
                                                + " onExit -> "
                                                + period,
                                        "steps[0] -> script -> actions -> onRun -> " + period));
    }

    @Rule({"A3", "A8", "A9"})
    @Test
    void aTimeoutThatResolvesToNoTimeIsFoundWhereverItStands() {
        String template =
                bundled(
                        job(
                                """
                                {'jobEnvironments': [{'name': 'E', 'script': {'actions': {'onEnter':
                                   {'command': 'x', 'timeout': '{{Param.Text}}'}}}}],
                                 'steps': [{'name': 'S', 'bash': {'script': 'x',
                                   'timeout': '{{Param.Text}}'}}]}
                                """));

        assertThat(create(template, Map.of("Text", text("601"))).problems()).isEmpty();
        assertThat(mistakes(create(template, Map.of("Text", text("0")))))
                .containsExactly(
                        "jobEnvironments[0] -> script -> actions -> onEnter -> timeout: resolves to"
                                + " '0'; it must be an integer of 1 to 9223372036854775807",
                        "steps[0] -> bash -> timeout: resolves to '0'; it must be an integer of 1"
                                + " to 9223372036854775807");
    }

    @Rule({"A3", "FS3"})
    @Test
    void whatAHostResolvesStaysAsItWasWritten() {
        String template =
                bundled(
                        jobWithStep(
                                """
                                {'hostRequirements': {'amounts': [
                                   {'name': 'amount.x', 'min': '{{Param.Count}}'}]},
                                 'script': {'actions': {'onRun':
                                   {'command': 'x', 'timeout': '{{Param.Count}}'}}}}
                                """));
        Job job = create(template, Map.of()).orThrow();
        String document = job.steps().getFirst().document().toJson();

        assertThat(document).contains("\"timeout\":\"{{Param.Count}}\"").contains("\"min\":\"3\"");
        assertThat(Templates.readStep(document, job.extensions()).problems()).isEmpty();
    }

    @Rule({"FS3", "FS5"})
    @Test
    void aValueWithBracesOfItsOwnIsNotTakenForAReferenceByTheHost() {
        Step step =
                stepOf(
                        """
                        {'parameterSpace': {'taskParameterDefinitions': [
                          {'name': 'A', 'type': 'STRING', 'range': ['{{Param.Text}}', '{{Param.Count}}']}]}}
                        """,
                        Map.of("Text", text("{{Evil}}")));

        assertThat(Samples.value(step.parameterSpace().at(0), "A")).isEqualTo("{{Evil}}");
        assertThat(step.document().toJson()).contains("[\"{{Param.Text}}\",\"3\"]");
        assertThat(Templates.readStep(step.document().toJson(), Set.of()).problems()).isEmpty();
    }

    @Rule("D7")
    @Test
    void everyMistakeOfEveryStepIsReportedOnce() {
        String wrong =
                "'hostRequirements': {'attributes': [{'name': 'attr.x', 'anyOf': ['{{Param.Text}}',"
                        + " '{{Param.Text}}']}]}, 'parameterSpace': {'taskParameterDefinitions':"
                        + " [{'name': 'A', 'type': 'INT', 'range': ['{{Param.Text}}']}]}";
        String template =
                jobOf(
                        step("{'name': 'A', %s}".formatted(wrong)),
                        step("{'name': 'B', %s}".formatted(wrong)));
        List<String> mistakes =
                mistakes(
                        create(
                                template.replace("\"Sample\"", "\"{{Param.Text}}\""),
                                Map.of("Text", text("\n"))));

        assertThat(mistakes).hasSize(7).doesNotHaveDuplicates();
        assertThat(mistakes.getFirst()).startsWith("name: ");
    }

    @Rule("D7")
    @Test
    void aMessageQuotesNoMoreThanOneReads() {
        assertThat(
                        mistakesInSpace(
                                "{'name': 'A', 'type': 'INT', 'range': ['{{Param.Text}}']}",
                                "x".repeat(1024)))
                .containsExactly(
                        "[0] -> range[0]: resolves to '%s…', which is not a value of type INT"
                                .formatted("x".repeat(60)));
    }
}
