package freehold.protocol.rest;

import freehold.protocol.InvalidInput;
import freehold.protocol.shape.ListShape;
import freehold.protocol.shape.StringShape;
import freehold.protocol.shape.TimestampShape;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists in one header field: elements between commas, texts in quotation marks where they hold a
 * comma or a quotation mark themselves.
 */
final class HeaderLists {

    private HeaderLists() {}

    /**
     * The elements in all fields of one name.
     *
     * @throws InvalidInput if a quotation mark is not closed
     */
    static List<String> split(ListShape<?> list, List<String> fields) {
        List<String> elements = new ArrayList<>();
        for (String field : fields) {
            if (list.element() == TimestampShape.HTTP_DATE) {
                splitDates(field, elements);
            } else {
                splitTexts(field, elements);
            }
        }
        return elements;
    }

    /** The field for several elements. */
    static String join(ListShape<?> list, List<String> elements) {
        boolean isText = list.element() instanceof StringShape;
        return String.join(
                ", ",
                elements.stream().map(element -> isText ? quoted(element) : element).toList());
    }

    private static String quoted(String element) {
        if (element.indexOf(',') < 0 && element.indexOf('"') < 0) {
            return element;
        }
        return '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Every date holds one comma itself. */
    private static void splitDates(String field, List<String> elements) {
        String[] parts = field.split(",", -1);
        for (int index = 0; index < parts.length; index += 2) {
            elements.add(
                    index + 1 < parts.length
                            ? parts[index].strip() + "," + parts[index + 1]
                            : parts[index].strip());
        }
    }

    private static void splitTexts(String field, List<String> elements) {
        int index = 0;
        while (index < field.length()) {
            while (index < field.length() && field.charAt(index) == ' ') {
                index++;
            }
            boolean isQuoted = index < field.length() && field.charAt(index) == '"';
            int end = isQuoted ? closing(field, index) : field.indexOf(',', index);
            int stop = end < 0 ? field.length() : end;
            elements.add(
                    isQuoted
                            ? unquoted(field.substring(index + 1, stop))
                            : field.substring(index, stop).strip());
            int comma = field.indexOf(',', stop);
            index = comma < 0 ? field.length() : comma + 1;
        }
    }

    private static int closing(String field, int opening) {
        for (int index = opening + 1; index < field.length(); index++) {
            if (field.charAt(index) == '\\') {
                index++;
            } else if (field.charAt(index) == '"') {
                return index;
            }
        }
        throw InvalidInput.cannotParse("a header field has a quotation mark that is not closed");
    }

    private static String unquoted(String quoted) {
        return quoted.replace("\\\"", "\"").replace("\\\\", "\\");
    }
}
