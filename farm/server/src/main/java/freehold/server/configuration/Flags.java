package freehold.server.configuration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Settings on the command line: {@code --key value} or {@code --key=value} for every key, shorter
 * flags for the frequent ones, and {@code --config FILE}.
 */
final class Flags {
    static final String CONFIG = "--config";

    private static final Map<String, Setting<?>> SETTINGS = settings();

    private Flags() {}

    /** Reads arguments into {@code given}, and what is wrong with them into {@code problems}. */
    static void read(List<String> arguments, Map<String, Given> given, List<Problem> problems) {
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String argument = left.removeFirst();
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            Setting<?> setting = SETTINGS.get(name);
            if (setting == null && !name.equals(CONFIG)) {
                problems.add(unknown(name));
            } else if (equals >= 0) {
                put(name, argument.substring(equals + 1), given);
            } else if (setting != null && setting.isSwitch() && !nextIsTruth(left)) {
                put(name, "true", given);
            } else if (left.isEmpty()) {
                problems.add(
                        new Problem("flag " + name, "has no value", "write " + name + " VALUE"));
            } else {
                put(name, left.removeFirst(), given);
            }
        }
    }

    private static boolean nextIsTruth(Deque<String> left) {
        return !left.isEmpty() && List.of("true", "false").contains(left.getFirst());
    }

    private static void put(String name, String text, Map<String, Given> given) {
        Setting<?> setting = SETTINGS.get(name);
        String key = setting == null ? CONFIG : setting.key();
        given.put(key, new Given(key, text, "flag " + name));
    }

    private static Problem unknown(String name) {
        return new Problem("flag " + name, "is unknown", Suggestion.of(name, SETTINGS.keySet()));
    }

    private static Map<String, Setting<?>> settings() {
        Map<String, Setting<?>> settings = new HashMap<>();
        for (Setting<?> setting : Settings.ALL) {
            settings.put("--" + setting.key(), setting);
            setting.flag().ifPresent(flag -> settings.put(flag, setting));
        }
        return Map.copyOf(settings);
    }
}
