package treatyaid;

import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Without an argument: networknt on every fixture. With one: on every mutant of that file. */
final class Check {
    private static final Path FOLDER = Path.of("schema/v1"); // from the top of the repository
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Map<String, String> SAYS = new LinkedHashMap<>();

    static {
        SAYS.put("", "valid: accepted");
        SAYS.put("scan", "faults of the scan: refused by Strict.java");
        SAYS.put("schema", "faults of the schema: refused");
        SAYS.put("rules", "faults of the rules: accepted, no schema sees them");
    }

    private Check() {}

    /** A document, and the layer that is expected to refuse it, "" if none does. */
    record Case(String name, String kind, String layer, byte[] bytes) {}

    public static void main(String[] args) throws IOException {
        Map<String, Schema> schemas = Schemas.in(FOLDER.resolve("bundle"));
        List<Case> all = args.length > 0 ? mutants(Path.of(args[0])) : fixtures();
        int passed = 0;
        int failed = 0;
        for (String layer : SAYS.keySet()) {
            List<Case> cases = all.stream().filter(one -> one.layer.equals(layer)).toList();
            if (cases.isEmpty()) {
                continue;
            }
            int wrong = 0;
            for (Case one : cases) {
                String want = layer.equals("rules") ? "" : layer;
                String got = verdict(schemas.get(one.kind), one.bytes);
                if (!got.equals(want) && wrong++ < 5) {
                    System.out.printf("  %s (%s): expected \"%s\", got \"%s\"%n", one.name, one.kind, want, got);
                }
            }
            System.out.printf("%6d documents, %s; verdicts that differ: %d%n", cases.size(), SAYS.get(layer), wrong);
            passed += cases.size() - wrong;
            failed += wrong;
        }
        System.out.println("networknt json-schema-validator, bundles");
        System.out.println(passed + " passed, " + failed + " failed");
        System.exit(failed > 0 || passed == 0 ? 1 : 0);
    }

    /** The layer that refuses a document, "" if none does. */
    private static String verdict(Schema schema, byte[] bytes) {
        try {
            return schema.validate(Strict.parse(bytes)).isEmpty() ? "" : "schema";
        } catch (Strict.Refused e) {
            return "scan";
        }
    }

    static List<Case> fixtures() throws IOException {
        var all = new ArrayList<Case>();
        for (Path file : Schemas.files(FOLDER.resolve("testdata/valid"))) {
            String name = stem(file);
            all.add(new Case(name, name.substring(0, name.indexOf('-')), "", Files.readAllBytes(file)));
        }
        for (Path file : Schemas.files(FOLDER.resolve("testdata/invalid"))) {
            if (file.toString().endsWith(".faults.json")) {
                continue;
            }
            JsonNode expected = MAPPER.readTree(Files.readAllBytes(file.resolveSibling(stem(file) + ".faults.json")));
            all.add(new Case(stem(file), expected.get("kind").stringValue(), expected.get("layer").stringValue(), Files.readAllBytes(file)));
        }
        return all;
    }

    private static List<Case> mutants(Path file) throws IOException {
        var all = new ArrayList<Case>();
        try (var lines = Files.newBufferedReader(file)) {
            for (String line; (line = lines.readLine()) != null; ) {
                JsonNode one = MAPPER.readTree(line);
                String layer = one.path("layer").asString("");
                byte[] bytes = one.get("document").stringValue().getBytes(StandardCharsets.UTF_8);
                all.add(new Case(one.get("mutation").stringValue(), one.get("kind").stringValue(), layer, bytes));
            }
        }
        return all;
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\..*", "");
    }
}
