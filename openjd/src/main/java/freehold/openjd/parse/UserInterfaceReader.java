package freehold.openjd.parse;

import freehold.openjd.ParameterType;
import freehold.openjd.document.Document;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks the hints a parameter gives to forms; they are kept verbatim. A hint that the chosen
 * control does not use is ignored, one that its parameter's type does not know is an error.
 */
final class UserInterfaceReader {
    private static final TextRule LABEL = TextRule.printable(64);
    private static final int MOST_FILTERS = 20;
    private static final Pattern FILE_PATTERN =
            Pattern.compile("\\*|\\*\\.\\*|\\*\\.[^\\p{Cc}\\\\/*?\\[\\]#%&{}<>$!'\":@|=`]++");
    private static final TextRule FILE_PATTERN_LENGTH = TextRule.printable(20);
    private static final Set<Set<String>> CHECK_BOX_PAIRS =
            Set.of(
                    Set.of("true", "false"),
                    Set.of("yes", "no"),
                    Set.of("on", "off"),
                    Set.of("1", "0"));

    private final ParameterType type;
    private final List<String> allowedValues;
    private final String objectType;

    private enum Control {
        LINE_EDIT,
        MULTILINE_EDIT,
        SPIN_BOX,
        CHOOSE_INPUT_FILE,
        CHOOSE_OUTPUT_FILE,
        CHOOSE_DIRECTORY,
        DROPDOWN_LIST,
        CHECK_BOX,
        HIDDEN
    }

    /** The object type is empty unless the parameter is a path that names one. */
    UserInterfaceReader(ParameterType type, List<String> allowedValues, String objectType) {
        this.type = type;
        this.allowedValues = allowedValues;
        this.objectType = objectType;
    }

    void check(Fields fields) {
        fields.optional("control")
                .flatMap(node -> fields.values().text(node, fields.path("control"), TextRule.ANY))
                .flatMap(text -> fields.constant("control", text, List.copyOf(controls())))
                .flatMap(this::problemWith)
                .ifPresent(problem -> fields.error("control", problem));
        fields.optionalText("label", LABEL);
        fields.optionalText("groupLabel", LABEL);
        switch (type) {
            case STRING -> {}
            case CHUNK_INT -> throw ParameterType.notOfJobs(type);
            case PATH -> checkFilters(fields);
            case INT -> checkPositive("singleStepDelta", ParameterType.INT, fields);
            case FLOAT -> {
                checkPositive("singleStepDelta", ParameterType.FLOAT, fields);
                checkPositive("decimals", ParameterType.INT, fields);
            }
        }
        fields.refuseUnknown();
    }

    private Set<Control> controls() {
        return switch (type) {
            case STRING ->
                    EnumSet.of(
                            Control.LINE_EDIT,
                            Control.MULTILINE_EDIT,
                            Control.DROPDOWN_LIST,
                            Control.CHECK_BOX,
                            Control.HIDDEN);
            case PATH ->
                    EnumSet.of(
                            Control.CHOOSE_INPUT_FILE,
                            Control.CHOOSE_OUTPUT_FILE,
                            Control.CHOOSE_DIRECTORY,
                            Control.DROPDOWN_LIST,
                            Control.HIDDEN);
            case INT, FLOAT -> EnumSet.of(Control.SPIN_BOX, Control.DROPDOWN_LIST, Control.HIDDEN);
            case CHUNK_INT -> throw ParameterType.notOfJobs(type);
        };
    }

    private Optional<String> problemWith(Control control) {
        return switch (control) {
            case LINE_EDIT, MULTILINE_EDIT, SPIN_BOX -> editProblem(control);
            case CHOOSE_INPUT_FILE, CHOOSE_OUTPUT_FILE -> chooserProblem(control, "DIRECTORY");
            case CHOOSE_DIRECTORY -> chooserProblem(control, "FILE");
            case DROPDOWN_LIST ->
                    allowedValues.isEmpty()
                            ? Optional.of("DROPDOWN_LIST needs allowedValues to list")
                            : Optional.empty();
            case CHECK_BOX ->
                    isCheckBoxPair()
                            ? Optional.empty()
                            : Optional.of(
                                    "CHECK_BOX needs two allowedValues: true and false, yes and no,"
                                            + " on and off, or 1 and 0");
            case HIDDEN -> Optional.empty();
        };
    }

    private Optional<String> editProblem(Control control) {
        return allowedValues.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s does not go with allowedValues; use DROPDOWN_LIST".formatted(control));
    }

    private Optional<String> chooserProblem(Control control, String wrongType) {
        return objectType.equals(wrongType)
                ? Optional.of("%s does not go with objectType %s".formatted(control, wrongType))
                : editProblem(control);
    }

    private boolean isCheckBoxPair() {
        Set<String> values =
                allowedValues.stream()
                        .map(value -> value.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        return allowedValues.size() == 2 && CHECK_BOX_PAIRS.contains(values);
    }

    private static void checkPositive(String name, ParameterType type, Fields fields) {
        fields.optional(name)
                .flatMap(node -> fields.values().value(node, fields.path(name), type))
                .filter(text -> Double.parseDouble(text) <= 0)
                .ifPresent(_ -> fields.error(name, "must be more than 0"));
    }

    private static void checkFilters(Fields fields) {
        fields.objects("fileFilters", MOST_FILTERS, UserInterfaceReader::checkFilter);
        fields.object("fileFilterDefault").ifPresent(UserInterfaceReader::checkFilter);
    }

    private static boolean checkFilter(Fields fields) {
        fields.text("label", LABEL);
        fields.required("patterns");
        fields.list(
                "patterns",
                Integer.MAX_VALUE,
                (item, path) -> {
                    checkPattern(item, path, fields);
                    return path;
                });
        fields.refuseUnknown();
        return true;
    }

    private static void checkPattern(Document item, String path, Fields fields) {
        fields.values()
                .text(item, path, FILE_PATTERN_LENGTH)
                .filter(pattern -> !FILE_PATTERN.matcher(pattern).matches())
                .ifPresent(_ ->
                        fields.errorAt(path, "must be *, *.* or *. followed by a file extension"));
    }
}
