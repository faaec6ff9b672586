package treatyaid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Reads every valid document with the records of its kind, and writes it back. */
final class RoundTrip {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private RoundTrip() {}

    public static void main(String[] args) throws IOException, ClassNotFoundException {
        int passed = 0;
        int failed = 0;
        for (Check.Case one : Check.fixtures()) {
            if (!one.layer().isEmpty()) {
                continue;
            }
            JsonNode bundle = MAPPER.readTree(Files.readAllBytes(Path.of("schema/v1/bundle", one.kind() + ".schema.json")));
            Class<?> type = Class.forName("treatyaid." + one.kind() + "." + bundle.get("title").stringValue());
            JsonNode document = MAPPER.readTree(one.bytes());
            JsonNode back = MAPPER.readTree(MAPPER.writeValueAsString(MAPPER.treeToValue(document, type)));
            if (back.equals(document)) {
                passed++;
            } else {
                failed++;
                System.out.println("  " + one.name() + " comes back otherwise");
            }
        }
        System.out.println(passed + " passed, " + failed + " failed");
        System.exit(failed > 0 || passed == 0 ? 1 : 0);
    }
}
