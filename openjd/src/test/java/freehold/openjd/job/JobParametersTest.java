package freehold.openjd.job;

import static freehold.openjd.Samples.job;
import static freehold.openjd.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.openjd.Bounds;
import freehold.openjd.EnvironmentTemplate;
import freehold.openjd.JobParameterDefinition;
import freehold.openjd.JobParameterDefinition.FloatParameter;
import freehold.openjd.JobParameterDefinition.IntParameter;
import freehold.openjd.JobParameterDefinition.Presentation;
import freehold.openjd.JobParameterDefinition.StringParameter;
import freehold.openjd.JobTemplate;
import freehold.openjd.ParameterType;
import freehold.openjd.Parsed;
import freehold.openjd.Samples;
import freehold.openjd.TemplateError;
import freehold.openjd.document.DocumentFormat;
import freehold.openjd.parse.Templates;
import freehold.testkit.Rule;
import freehold.testkit.Seeds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules M: what several templates define together, and the values it is given. */
class JobParametersTest {
    private static final JobTemplate NO_PARAMETERS = read(job("{'parameterDefinitions': null}"));

    private static EnvironmentTemplate environment(String name, String... definitions) {
        String template =
                """
                {'specificationVersion': 'environment-2023-09', 'parameterDefinitions': [%s],
                 'environment': {'name': '%s', 'variables': {'A': '1'}}}
                """
                        .formatted(String.join(",", definitions), name);
        return Templates.readEnvironmentTemplate(
                        Samples.object(template).toJson(), DocumentFormat.JSON)
                .orThrow();
    }

    private static JobTemplate jobOf(String... definitions) {
        return read(job("{'parameterDefinitions': [%s]}".formatted(String.join(",", definitions))));
    }

    /** One parameter, {@code P}, as these templates define it in turn, the job's last. */
    private static Parsed<List<JobParameterDefinition>> merge(String... fields) {
        List<EnvironmentTemplate> environments = new ArrayList<>();
        for (int i = 0; i < fields.length - 1; i++) {
            environments.add(environment("E" + i, "{'name': 'P', %s}".formatted(fields[i])));
        }
        return JobParameters.merge(
                environments, jobOf("{'name': 'P', %s}".formatted(fields[fields.length - 1])));
    }

    private static String merged(String... fields) {
        return merge(fields).orThrow().getFirst().toDocument().toJson().replace('"', '\'');
    }

    private static List<String> mistakes(Parsed<?> parsed) {
        return parsed.problems().stream().map(Object::toString).toList();
    }

    private static ParameterValue integer(String text) {
        return new ParameterValue(ParameterType.INT, text);
    }

    private static ParameterValue text(String text) {
        return new ParameterValue(ParameterType.STRING, text);
    }

    @Rule("M1")
    @Test
    void definitionsOfDifferentTypesConflict() {
        assertThat(
                        mistakes(
                                merge(
                                        "'type': 'STRING'",
                                        "'type': 'PATH'",
                                        "'type': 'STRING'",
                                        "'type': 'INT'")))
                .containsExactly(
                        "parameterDefinitions -> P: is STRING in environment 'E0', but PATH in"
                                + " environment 'E1'",
                        "parameterDefinitions -> P: is STRING in environment 'E0', but INT in the"
                                + " job template");
    }

    @Rule("M1")
    @Test
    void pathsOfDifferentUseConflictWithDefaultsFilledIn() {
        assertThat(merge("'type': 'PATH'", "'type': 'PATH', 'dataFlow': 'NONE'").problems())
                .isEmpty();
        assertThat(merge("'type': 'PATH'", "'type': 'PATH', 'objectType': 'DIRECTORY'").problems())
                .isEmpty();
        assertThat(mistakes(merge("'type': 'PATH', 'dataFlow': 'IN'", "'type': 'PATH'")))
                .containsExactly(
                        "parameterDefinitions -> P: is a DIRECTORY with data flow IN in"
                                + " environment 'E0', but a DIRECTORY with data flow NONE in the"
                                + " job template");
        assertThat(merge("'type': 'PATH', 'objectType': 'FILE'", "'type': 'PATH'").problems())
                .hasSize(1);
    }

    @Rule("M2")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'type': 'INT', 'minValue': 2 | 'type': 'INT', 'minValue': 1, 'maxValue': 5"
                        + " | {'name':'P','type':'INT','minValue':2,'maxValue':5}",
                "'type': 'INT', 'allowedValues': [1, 3, 4] | 'type': 'INT', 'allowedValues': [4, 3]"
                        + " | {'name':'P','type':'INT','allowedValues':[4,3]}",
                "'type': 'INT', 'allowedValues': [1, 3, 4] | 'type': 'INT', 'minValue': 2"
                        + " | {'name':'P','type':'INT','allowedValues':[3,4],'minValue':2}",
                "'type': 'FLOAT', 'allowedValues': [1.0, 2] | 'type': 'FLOAT', 'allowedValues':"
                        + " ['2.00', 3] | {'name':'P','type':'FLOAT','allowedValues':[2.00]}",
                "'type': 'STRING', 'maxLength': 3 | 'type': 'STRING', 'allowedValues': ['a',"
                    + " 'abcd'] | {'name':'P','type':'STRING','allowedValues':['a'],'maxLength':3}",
                "'type': 'PATH', 'minLength': 2 | 'type': 'PATH', 'minLength': 1, 'maxLength': 9"
                        + " | {'name':'P','type':'PATH','minLength':2,'maxLength':9,"
                        + "'objectType':'DIRECTORY','dataFlow':'NONE'}"
            })
    void constraintsOfAllTemplatesHoldTogether(String one, String other, String together) {
        assertThat(merged(one, other)).isEqualTo(together);
    }

    @Rule("M2")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'type': 'INT', 'minValue': 5 | 'type': 'INT' | 'type': 'INT', 'maxValue': 4 |"
                    + " environment 'E0' and the job template ask together for at least 5 and at"
                    + " most 4",
                "'type': 'STRING', 'minLength': 3 | 'type': 'STRING', 'maxLength': 2 | 'type':"
                    + " 'STRING' | environment 'E0' and environment 'E1' ask together for at least"
                    + " 3 and at most 2",
                "'type': 'STRING' | 'type': 'STRING', 'allowedValues': ['x'] | 'type': 'STRING',"
                    + " 'allowedValues': ['y'] | the allowedValues and bounds of environment 'E1'"
                    + " and the job template have none in common",
                "'type': 'INT', 'allowedValues': [1] | 'type': 'INT', 'minValue': 2 | 'type': 'INT'"
                        + " | the allowedValues and bounds of environment 'E0' and environment 'E1'"
                        + " have none in common"
            })
    void constraintsWithoutACommonValueConflict(
            String one, String two, String three, String problem) {
        assertThat(mistakes(merge(one, two, three)))
                .containsExactly(
                        "parameterDefinitions -> P: has no value that all templates allow; "
                                + problem);
    }

    @Rule("M3")
    @Test
    void aLaterTemplateMayBeLooser() {
        assertThat(
                        merged(
                                "'type': 'INT', 'minValue': 3, 'allowedValues': [3, 4]",
                                "'type': 'INT', 'minValue': 1"))
                .isEqualTo("{'name':'P','type':'INT','allowedValues':[3,4],'minValue':3}");
    }

    @Rule("M4")
    @Test
    void theLastDefaultHoldsAndSatisfiesAllTemplates() {
        assertThat(
                        merged(
                                "'type': 'INT', 'default': 1",
                                "'type': 'INT', 'default': 5",
                                "'type': 'INT', 'minValue': 2"))
                .isEqualTo("{'name':'P','type':'INT','default':5,'minValue':2}");
        assertThat(mistakes(merge("'type': 'INT', 'default': 1", "'type': 'INT', 'minValue': 2")))
                .containsExactly(
                        "parameterDefinitions -> P: the default of environment 'E0' must be at"
                                + " least 2");
        assertThat(
                        mistakes(
                                merge(
                                        "'type': 'INT', 'default': 2, 'maxValue': 3",
                                        "'type': 'INT', 'default': 5, 'minValue': 2")))
                .containsExactly(
                        "parameterDefinitions -> P: the default of the job template must be at"
                                + " least 2 and at most 3");
    }

    @Rule("M6")
    @Test
    void theLastHintsHold() {
        assertThat(
                        merged(
                                "'type': 'INT', 'description': 'old', 'userInterface': {'label':"
                                        + " 'Old'}",
                                "'type': 'INT', 'description': 'new'",
                                "'type': 'INT', 'userInterface': {'label': 'New'}"))
                .isEqualTo(
                        "{'name':'P','type':'INT','description':'new','userInterface':"
                                + "{'label':'New'}}");
    }

    @Rule({"M1", "M2", "M4"})
    @Test
    void everyConflictOfEveryParameterIsReported() {
        var environments =
                List.of(
                        environment(
                                "E",
                                "{'name': 'A', 'type': 'STRING'}",
                                "{'name': 'B', 'type': 'INT', 'minValue': 5}",
                                "{'name': 'C', 'type': 'INT', 'default': 1}",
                                "{'name': 'D', 'type': 'INT'}"));
        var template =
                jobOf(
                        "{'name': 'A', 'type': 'INT'}",
                        "{'name': 'B', 'type': 'INT', 'maxValue': 4}",
                        "{'name': 'C', 'type': 'INT', 'maxValue': 0}",
                        "{'name': 'D', 'type': 'INT'}");

        assertThat(JobParameters.merge(environments, template).problems())
                .extracting(error -> error.path())
                .containsExactly(
                        "parameterDefinitions -> A",
                        "parameterDefinitions -> B",
                        "parameterDefinitions -> C");
        assertThat(JobFactory.create(template, environments, Map.of()).problems()).hasSize(3);
    }

    @Rule("M4")
    @Test
    void parametersStandInTheOrderTheyAreFirstDefined() {
        var environments =
                List.of(
                        environment(
                                "E0",
                                "{'name': 'B', 'type': 'INT'}",
                                "{'name': 'A', 'type': 'INT'}"),
                        environment("E1", "{'name': 'C', 'type': 'INT'}"));

        assertThat(
                        JobParameters.merge(
                                        environments,
                                        jobOf(
                                                "{'name': 'D', 'type': 'INT'}",
                                                "{'name': 'A', 'type': 'INT'}"))
                                .orThrow())
                .extracting(JobParameterDefinition::name)
                .containsExactly("B", "A", "C", "D");
        assertThat(JobParameters.merge(environments, NO_PARAMETERS).orThrow()).hasSize(3);
    }

    @Rule("M5")
    @Test
    void everyMistakenValueIsNamed() {
        var template =
                jobOf(
                        "{'name': 'A', 'type': 'INT', 'maxValue': 5}",
                        "{'name': 'B', 'type': 'STRING'}",
                        "{'name': 'C', 'type': 'INT'}",
                        "{'name': 'E', 'type': 'INT', 'default': 1}");

        assertThat(
                        mistakes(
                                JobFactory.create(
                                        template,
                                        List.of(
                                                environment(
                                                        "E",
                                                        "{'name': 'E', 'type': 'INT', 'maxValue':"
                                                                + " 2}")),
                                        Map.of(
                                                "A", integer("9"),
                                                "C", text("1"),
                                                "E", integer("3"),
                                                "Z", text("x"),
                                                "D", text("x")))))
                .containsExactly(
                        "parameters -> E: must be at most 2",
                        "parameters -> A: must be at most 5",
                        "parameters -> B: has no default, so it needs a value",
                        "parameters -> C: is of type INT, but was given a value of type STRING",
                        "parameters -> D: is not a parameter of this job",
                        "parameters -> Z: is not a parameter of this job");
    }

    @Rule({"M5", "P6"})
    @ParameterizedTest
    @ValueSource(strings = {"+1", " 1", "1.0", "1_0", "", "x", "9223372036854775808", "٣"})
    void aGivenIntegerIsWrittenStrictly(String wrong) {
        var template = jobOf("{'name': 'A', 'type': 'INT'}");

        assertThat(JobFactory.create(template, List.of(), Map.of("A", integer(wrong))).problems())
                .hasSize(1);
    }

    @Rule({"M5", "P6"})
    @Test
    void integersLoseZerosAndDecimalsKeepTheirText() {
        var template = jobOf("{'name': 'I', 'type': 'INT'}", "{'name': 'F', 'type': 'FLOAT'}");
        Map<String, ParameterValue> given =
                Map.of(
                        "I",
                        integer("-007"),
                        "F",
                        new ParameterValue(ParameterType.FLOAT, "03.500"));

        assertThat(JobFactory.create(template, List.of(), given).orThrow().parameters())
                .containsEntry("I", integer("-7"))
                .containsEntry("F", new ParameterValue(ParameterType.FLOAT, "03.500"));
    }

    @Rule("P7")
    @Test
    void aPathIsKnownOnlyAsItWasGivenWhenAJobIsCreated() {
        var symbols =
                JobParameters.symbols(
                        Map.of("P", new ParameterValue(ParameterType.PATH, "/p"), "T", text("t")));

        assertThat(symbols.names())
                .containsExactlyInAnyOrder("RawParam.P", "RawParam.T", "Param.T");
        assertThat(symbols.value("RawParam.P")).contains("/p");
        assertThat(symbols.value("Param.T")).contains("t");
    }

    @Rule({"M2", "M3", "M4"})
    @Test
    void whatIsMergedAllowsExactlyWhatEveryDefinitionAllows() {
        Seeds.forEach(
                1000,
                seed -> {
                    var random = Seeds.random(seed);
                    var type = ParameterType.ofJobs().get(random.nextInt(3));
                    List<JobParameterDefinition> definitions =
                            Stream.generate(() -> definition(type, random))
                                    .limit(random.nextInt(2, 5))
                                    .toList();
                    List<TemplateError> errors = new ArrayList<>();
                    Optional<JobParameterDefinition> merged =
                            new DefinitionMerger(
                                            definitions.stream()
                                                    .map(it ->
                                                            new DefinitionMerger.Source("it", it))
                                                    .toList(),
                                            errors)
                                    .merge();
                    check(definitions, universe(type), merged);
                    assertThat(errors).hasSize(merged.isPresent() ? 0 : 1);
                });
    }

    private static void check(
            List<JobParameterDefinition> definitions,
            List<String> universe,
            Optional<JobParameterDefinition> merged) {
        List<String> allowedByAll =
                universe.stream()
                        .filter(value ->
                                definitions.stream()
                                        .allMatch(it -> it.problemWith(value).isEmpty()))
                        .toList();
        Optional<String> lastDefault =
                definitions.reversed().stream()
                        .flatMap(it -> it.defaultValue().stream())
                        .findFirst();
        boolean isMergeable =
                !allowedByAll.isEmpty()
                        && lastDefault.filter(it -> !allowedByAll.contains(it)).isEmpty();

        assertThat(merged.isPresent()).isEqualTo(isMergeable);
        merged.ifPresent(it -> {
            assertThat(universe.stream().filter(value -> it.problemWith(value).isEmpty()))
                    .containsExactlyElementsOf(allowedByAll);
            assertThat(it.defaultValue()).isEqualTo(lastDefault);
            assertThat(it.allowedValues()).allMatch(value -> it.problemWith(value).isEmpty());
        });
    }

    /** Every value that the random definitions could tell apart. */
    private static List<String> universe(ParameterType type) {
        return type == ParameterType.STRING
                ? List.of("", "a", "b", "bb", "ccc", "😀😀😀", "dddd", "eeeee")
                : List.of("-1", "0", "1", "2", "3", "4", "5", "6", "7");
    }

    private static JobParameterDefinition definition(ParameterType type, RandomGenerator random) {
        List<String> universe = universe(type);
        Optional<String> value =
                random.nextInt(4) == 0
                        ? Optional.of(universe.get(random.nextInt(universe.size())))
                        : Optional.empty();
        List<String> allowed =
                random.nextInt(3) == 0
                        ? random.ints(5, 0, universe.size())
                                .distinct()
                                .mapToObj(universe::get)
                                .toList()
                        : List.of();
        var bounds = new Bounds<>(bound(random), bound(random));
        return switch (type) {
            case INT -> new IntParameter("P", Presentation.NONE, value, allowed, bounds);
            case STRING -> new StringParameter("P", Presentation.NONE, value, allowed, bounds);
            case FLOAT, PATH, CHUNK_INT ->
                    new FloatParameter(
                            "P",
                            Presentation.NONE,
                            value,
                            allowed,
                            new Bounds<BigDecimal>(
                                    bounds.min().map(BigDecimal::valueOf),
                                    bounds.max().map(BigDecimal::valueOf)));
        };
    }

    private static Optional<Long> bound(RandomGenerator random) {
        return random.nextInt(3) == 0 ? Optional.of(random.nextLong(0, 6)) : Optional.empty();
    }
}
