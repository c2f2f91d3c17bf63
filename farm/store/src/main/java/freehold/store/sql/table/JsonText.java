package freehold.store.sql.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Maps and lists of texts as the JSON that a column holds. */
final class JsonText {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonText() {}

    static String ofMap(Map<String, String> map) {
        return map.isEmpty() ? "{}" : written(json -> writeMap(json, map));
    }

    static String ofList(List<String> list) {
        return list.isEmpty() ? "[]" : written(json -> writeList(json, list));
    }

    static String ofLists(Map<String, List<String>> map) {
        return written(json -> {
            json.writeStartObject();
            for (Map.Entry<String, List<String>> entry : map.entrySet()) {
                json.writeFieldName(entry.getKey());
                writeList(json, entry.getValue());
            }
            json.writeEndObject();
        });
    }

    static Map<String, String> map(String text) {
        if (text.equals("{}")) {
            return Map.of();
        }
        return read(
                text,
                json -> {
                    Map<String, String> map = new LinkedHashMap<>();
                    json.nextToken();
                    while (json.nextToken() == JsonToken.FIELD_NAME) {
                        map.put(json.currentName(), json.nextTextValue());
                    }
                    return map;
                });
    }

    static List<String> list(String text) {
        if (text.equals("[]")) {
            return List.of();
        }
        return read(
                text,
                json -> {
                    json.nextToken();
                    return readList(json);
                });
    }

    static Map<String, List<String>> lists(String text) {
        return read(
                text,
                json -> {
                    Map<String, List<String>> map = new LinkedHashMap<>();
                    json.nextToken();
                    while (json.nextToken() == JsonToken.FIELD_NAME) {
                        String name = json.currentName();
                        json.nextToken();
                        map.put(name, readList(json));
                    }
                    return map;
                });
    }

    private static void writeMap(JsonGenerator json, Map<String, String> map) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, String> entry : map.entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    private static void writeList(JsonGenerator json, List<String> list) throws IOException {
        json.writeStartArray();
        for (String item : list) {
            json.writeString(item);
        }
        json.writeEndArray();
    }

    private static List<String> readList(JsonParser json) throws IOException {
        List<String> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(json.getText());
        }
        return list;
    }

    private static String written(Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            writing.to(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return text.toString();
    }

    private static <T> T read(String text, Parsing<T> parsing) {
        try (JsonParser json = JSON.createParser(text)) {
            return parsing.of(json);
        } catch (IOException broken) {
            throw new UncheckedIOException("a column holds no JSON of ours: " + text, broken);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    @FunctionalInterface
    private interface Parsing<T> {
        T of(JsonParser json) throws IOException;
    }
}
