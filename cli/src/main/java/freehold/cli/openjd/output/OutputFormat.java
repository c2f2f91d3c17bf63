package freehold.cli.openjd.output;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/** How a command prints its result. */
enum OutputFormat {
    HUMAN_READABLE {
        @Override
        String render(Result result) {
            return result.text();
        }
    },
    JSON {
        @Override
        String render(Result result) {
            return IndentedJson.write(result.document());
        }
    },
    YAML {
        @Override
        String render(Result result) {
            return result.document().toYaml();
        }
    };

    abstract String render(Result result);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static final class Converter implements ITypeConverter<OutputFormat> {
        Converter() {}

        @Override
        public OutputFormat convert(String value) {
            return Choice.among(List.of(values()), value);
        }
    }
}
