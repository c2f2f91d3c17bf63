package freehold.openjd.parse;

import freehold.openjd.Control;
import freehold.openjd.ParameterType;
import freehold.openjd.document.Document;
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
    private final Optional<Document> allowedValues;
    private final String objectType;

    /** What else a definition says decides which hints go with it. */
    UserInterfaceReader(ParameterType type, Document.ObjectNode definition) {
        this.type = type;
        this.allowedValues = Optional.ofNullable(definition.members().get("allowedValues"));
        this.objectType =
                type == ParameterType.PATH ? definition.text("objectType").orElse("") : "";
    }

    void check(Fields fields) {
        fields.optional("control")
                .flatMap(node -> fields.values().text(node, fields.path("control"), TextRule.ANY))
                .flatMap(text -> fields.constant("control", text, Control.of(type)))
                .flatMap(this::problemWith)
                .ifPresent(problem -> fields.error("control", problem));
        fields.optionalText("label", LABEL);
        fields.optionalText("groupLabel", LABEL);
        switch (type) {
            case STRING -> {}
            case CHUNK_INT -> throw ParameterType.notOfJobs(type);
            case PATH -> checkFilters(fields);
            case INT -> checkNumber("singleStepDelta", NumberRule.POSITIVE_INTEGER, fields);
            case FLOAT -> {
                checkNumber("singleStepDelta", NumberRule.POSITIVE, fields);
                checkNumber("decimals", NumberRule.POSITIVE_INTEGER, fields);
            }
        }
        fields.refuseUnknown();
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
        return allowedValues.filter(UserInterfaceReader::isCheckBoxPair).isPresent();
    }

    /** True, too, of what is no list of texts at all: that is a mistake of its own. */
    private static boolean isCheckBoxPair(Document allowedValues) {
        if (!(allowedValues instanceof Document.ArrayNode(var items, _))
                || !items.stream().allMatch(Document.TextNode.class::isInstance)) {
            return true;
        }
        Set<String> values =
                items.stream()
                        .map(Document.TextNode.class::cast)
                        .map(item -> item.text().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        return items.size() == 2 && CHECK_BOX_PAIRS.contains(values);
    }

    private static void checkNumber(String name, NumberRule rule, Fields fields) {
        fields.optional(name).ifPresent(node -> NumberReader.number(node, name, rule, fields));
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
