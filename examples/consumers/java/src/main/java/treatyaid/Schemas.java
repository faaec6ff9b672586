package treatyaid;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.ObjectMapper;

/** The validators of networknt, one for each kind of document. */
final class Schemas {
    private static final String ENDING = ".schema.json";

    // Formats are asserted; nothing is fetched, since a bundle refers to itself alone.
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            Dialects.getDraft202012(),
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Schemas() {}

    /** Returns the validator of each bundle in a folder, by kind. */
    static Map<String, Schema> in(Path folder) throws IOException {
        var all = new TreeMap<String, Schema>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            Schema schema = REGISTRY.getSchema(new ObjectMapper().readTree(Files.readAllBytes(file)));
            all.put(name.substring(0, name.length() - ENDING.length()), schema);
        }
        return all;
    }

    /** Returns the files of a folder, sorted. */
    static List<Path> files(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }
}
