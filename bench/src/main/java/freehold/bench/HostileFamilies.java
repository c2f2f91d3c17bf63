package freehold.bench;

import freehold.openjd.document.DocumentFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Texts that are no template, made to be expensive, in any size: each family aims at one place that
 * could cost more than its share.
 */
final class HostileFamilies {
    /** What the YAML scanner may look ahead for, count or nest; repeated until the text is full. */
    private static final List<String> YAML_SOUPS =
            List.of(
                    "[",
                    "{",
                    "- ",
                    "? ",
                    "?",
                    "a: b: c ",
                    "*",
                    "*a ",
                    "&",
                    "&a ",
                    "!",
                    "! ",
                    "|",
                    "> ",
                    "\"",
                    "'",
                    "\t",
                    "%",
                    "%a\n",
                    "%TAG ! a\n",
                    "---\n",
                    "--- ",
                    "...\n",
                    "#",
                    "# \n",
                    "\n",
                    "\r\n",
                    " ",
                    "\\",
                    ":",
                    ": ",
                    ",",
                    "]",
                    "}",
                    "a",
                    "a ",
                    "a\n",
                    "a\n\n",
                    "a:\n",
                    "a: ",
                    "a: 'b\n",
                    "é",
                    "😀",
                    "\u2028",
                    "- a\n",
                    "-\n",
                    "- [",
                    "- {",
                    "- |\n",
                    "- |9\n",
                    "- >\n ",
                    "- ? ",
                    "? - ",
                    "[a,",
                    "[[],",
                    "[yes,",
                    "[010,",
                    "[.5,",
                    "[1:1:1,",
                    "[1.5e3,",
                    "[a\n,",
                    "{a,",
                    "{a: ",
                    "{a: b,",
                    "{a b\n",
                    "{[]: ",
                    "{? ",
                    "'a' ",
                    "''",
                    "\"a\":",
                    "\"\\u0041",
                    "\"\\\n",
                    "\"a\n\n",
                    "!!str ",
                    "!!map ",
                    "!%41",
                    "!a!b ",
                    "!<a> ",
                    "<<: ",
                    "{<<: ",
                    "2024-01-01 ",
                    "~: ",
                    "1:",
                    "1.",
                    "0x",
                    "_",
                    "- &a *a");

    private static final List<String> JSON_SOUPS =
            List.of(
                    "[", "{\"a\":", "[[],", "{", "\"", "\"a\",", "[1,", "[\"a\",", "1", "[1e1,",
                    "-", "[true,", "\\u", " ");

    /** A family: its texts are about as long as they are asked to be. */
    record Family(String name, DocumentFormat format, IntFunction<String> text) {}

    private HostileFamilies() {}

    static List<Family> all() {
        List<Family> families = new ArrayList<>();
        YAML_SOUPS.forEach(soup -> families.add(yaml(soup, size -> repeat(soup, size))));
        JSON_SOUPS.forEach(soup -> families.add(json(soup, size -> repeat(soup, size))));
        Stream.of(words(), anchors(), mappings(), expressions(), templates())
                .forEach(families::addAll);
        return families;
    }

    /** One token as long as the text. */
    private static List<Family> words() {
        return List.of(
                yaml("long key", size -> repeat("a", size) + ": b"),
                yaml("long quoted key", size -> "\"" + repeat("a", size) + "\": b"),
                yaml("long string", size -> "a: \"" + repeat("b", size) + "\""),
                yaml("string of words", size -> "a: \"" + repeat("b c ", size) + "\""),
                yaml("string of blanks", size -> "a: \"b" + repeat(" ", size) + "\""),
                yaml("string of lines", size -> "a: \"b" + repeat("\n", size) + "\""),
                yaml("plain lines", size -> "a: " + repeat("b\n  ", size)),
                yaml("block", size -> "a: |\n" + repeat("  b c d\n", size)),
                yaml("long block line", size -> "a: |\n  " + repeat("b", size)),
                yaml("folded block", size -> "a: >\n" + repeat("  b\n\n", size)),
                yaml("long comment", size -> "#" + repeat("a", size) + "\na: b"),
                yaml("long tag", size -> "!" + repeat("a", size) + " b"),
                yaml("long anchor", size -> "&" + repeat("a", size) + " b"),
                yaml("long alias", size -> "*" + repeat("a", size)),
                yaml("long directive", size -> "%" + repeat("a", size) + "\n--- b"),
                yaml("tag handles", size -> numbered("%%TAG !a%d! b\n", size) + "--- b"),
                yaml("digits", size -> "name: " + repeat("1", size)),
                yaml("number with colons", size -> "name: " + repeat("1:", size) + "1"),
                yaml("number with underscores", size -> "name: 1" + repeat("_", size)),
                yaml("long exponent", size -> "name: 1.0e+" + repeat("9", size)),
                yaml("nearly a date", size -> "name: 2024-01-01" + repeat(" ", size) + "x"),
                json("long name", size -> "{\"" + repeat("a", size) + "\": 1}"),
                json("long number", size -> "{\"name\": " + repeat("1", size) + "}"));
    }

    private static List<Family> anchors() {
        return List.of(
                yaml("anchors", size -> numbered("- &a%d x\n", size)),
                yaml("anchors and aliases", size -> numbered("- &a%1$d x\n- *a%1$d\n", size)),
                yaml("aliases", size -> "- &a x\n" + repeat("- *a\n", size)),
                yaml("chained aliases", size -> "- &b0 x\n" + chain("- &b%d [*b%d]\n", size)),
                yaml("merges", size -> "- &a {x: y}\n" + repeat("- {<<: *a}\n", size)),
                yaml("chained merges", size -> "- &b0 {}\n" + chain("- &b%d {<<: *b%d}\n", size)),
                yaml("merged lists", size -> "- &a {x: y}\n- {<<: [" + repeat("*a,", size) + "]}"),
                yaml(
                        "big merges",
                        size ->
                                "- &a {"
                                        + numbered("k%d: v,", size / 2)
                                        + "}\n"
                                        + repeat("- {<<: *a}\n", size / 2)),
                yaml(
                        "big aliases",
                        size -> "- &a [" + repeat("x,", 2_000) + "]\n" + repeat("- *a\n", size)));
    }

    private static List<Family> mappings() {
        return List.of(
                yaml("keys", size -> numbered("k%d: v\n", size)),
                yaml("flow keys", size -> "{" + numbered("k%d: v,", size)),
                yaml("keys without commas", size -> "{" + numbered("k%d v ", size)),
                yaml("keys of 900 characters", size -> numbered("k".repeat(900) + "%d: v\n", size)),
                yaml("deeper and deeper", HostileFamilies::staircase),
                json("unknown fields", size -> root(numbered("\"f%d\": 1,", size) + "\"z\": 1")));
    }

    /** What the other parsers have to read. */
    private static List<Family> expressions() {
        return List.of(
                json("name of braces", size -> name(repeat("{{", size))),
                json("name of pairs", size -> name(repeat("{{}}", size))),
                json("name of references", size -> name(repeat("{{A.b}}", size))),
                json("name of dots", size -> name("{{" + repeat("a.", size) + "a}}")),
                json("name of blanks", size -> name("{{" + repeat(" ", size) + "}}")),
                json("range of ones", size -> range(repeat("1,", size) + "1")),
                json("range of numbers", size -> range(numbered("%d,", size))),
                json("range of pairs", size -> range(numbered("%1$d0-%1$d1,", size) + "x")),
                json("range of steps", size -> range(numbered("%1$d0-%1$d9:3,", size) + "1")),
                json("range of minus", size -> range(repeat("-", size))),
                json("range of differences", size -> range(repeat("1-", size) + "1")),
                json("range of digits", size -> range(repeat("1", size))),
                json("range of blanks", size -> range("1" + repeat(" ", size) + "x")),
                json("combinations", size -> steps(repeat(combination("a*".repeat(630)), size))),
                json(
                        "open combinations",
                        size -> steps(repeat(combination("(".repeat(1280)), size))),
                json(
                        "paired combinations",
                        size -> steps(repeat(combination("(a,".repeat(400) + "a"), size))));
    }

    private static List<Family> templates() {
        return List.of(
                json("steps", size -> steps(repeat("{\"name\": \"a\"},", size))),
                json("circles", size -> steps(numbered(step("s%1$d", "s%1$d0"), size))),
                json(
                        "pairs of steps",
                        size ->
                                steps(
                                        numbered(
                                                step("a%1$d", "b%1$d") + step("b%1$d", "a%1$d"),
                                                size))),
                json(
                        "one long circle",
                        size -> steps(chain(step("s%d", "s%d"), size) + step("s0", "s9"))),
                json(
                        "a step on all",
                        size ->
                                steps(
                                        "{\"name\": \"s\", \"dependencies\": ["
                                                + numbered("{\"dependsOn\": \"t%d\"},", size)
                                                + "1]},")),
                json(
                        "parameters",
                        size ->
                                root(
                                        "\"parameterDefinitions\": ["
                                                + numbered("{\"name\": \"P%d\"},", size)
                                                + "1]")),
                json(
                        "allowed values",
                        size ->
                                root(
                                        "\"parameterDefinitions\": [{\"name\": \"P\", \"type\":"
                                                + " \"INT\", \"allowedValues\": ["
                                                + numbered("%d,", size)
                                                + "-1]}]")),
                json(
                        "extensions",
                        size -> root("\"extensions\": [" + numbered("\"E_%d\",", size) + "1]")),
                json(
                        "variables",
                        size ->
                                root(
                                        "\"jobEnvironments\": [{\"variables\": {"
                                                + numbered("\"V%d\": \"{{x}}\",", size)
                                                + "\"A\": 1}}]")),
                json(
                        "arguments",
                        size ->
                                command(
                                        "\"args\": ["
                                                + repeat("\"{{Task.Param.X}}\",", size)
                                                + "1]")),
                json("arrows in a name", size -> root("\"" + repeat("a -> ", size) + "\": 1")),
                json("items in a name", size -> root("\"a" + repeat("[0]", size) + "\": 1")),
                json("control characters", size -> name(repeat("\\u0007", size))));
    }

    private static Family yaml(String name, IntFunction<String> text) {
        return new Family("yaml " + visible(name), DocumentFormat.YAML, text);
    }

    private static Family json(String name, IntFunction<String> text) {
        return new Family("json " + visible(name), DocumentFormat.JSON, text);
    }

    private static String visible(String name) {
        return name.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
    }

    private static String repeat(String part, int size) {
        return part.repeat(Math.max(1, size / part.length()));
    }

    private static String numbered(String form, int size) {
        var text = new StringBuilder();
        for (int number = 0; text.length() < size; number++) {
            text.append(form.formatted(number));
        }
        return text.toString();
    }

    /** Each part names itself and the one before it. */
    private static String chain(String form, int size) {
        var text = new StringBuilder();
        for (int number = 0; text.length() < size; number++) {
            text.append(form.formatted(number + 1, number));
        }
        return text.toString();
    }

    private static String staircase(int size) {
        var text = new StringBuilder();
        for (int indent = 0; text.length() < size; indent++) {
            text.repeat(' ', indent).append("a:\n");
        }
        return text.toString();
    }

    private static String root(String fields) {
        return "{\"specificationVersion\": \"jobtemplate-2023-09\", %s}".formatted(fields);
    }

    private static String name(String name) {
        return root("\"name\": \"" + name + "\"");
    }

    private static String steps(String steps) {
        return root("\"steps\": [" + steps + "1]");
    }

    private static String step(String name, String dependency) {
        return "{\"name\": \""
                + name
                + "\", \"dependencies\": [{\"dependsOn\": \""
                + dependency
                + "\"}]},";
    }

    private static String range(String range) {
        return steps(
                "{\"parameterSpace\": {\"taskParameterDefinitions\": [{\"name\": \"A\", \"type\":"
                        + " \"INT\", \"range\": \""
                        + range
                        + "\"}]}},");
    }

    private static String combination(String combination) {
        return "{\"parameterSpace\": {\"taskParameterDefinitions\": [], \"combination\": \""
                + combination
                + "\"}},";
    }

    private static String command(String fields) {
        return steps("{\"script\": {\"actions\": {\"onRun\": {" + fields + "}}}},");
    }
}
