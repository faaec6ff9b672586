package treatyaid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Records FOLDER: writes Java records and enums of each bundle, a package for each kind of document.
 *
 * <p>An object is a record, a list of codes an enum, a date a LocalDate, any other text a String. A
 * member that may be missing is null then. What a record must have it has, and its lists do not
 * change. Patterns, lengths and conditions take a validator.
 */
final class Records {
    private static final int WIDTH = 96;

    private final JsonNode bundle;
    private final String kind;
    private final Set<String> imports = new TreeSet<>(); // of the type being written

    private Records(JsonNode bundle, String kind) {
        this.bundle = bundle;
        this.kind = kind;
    }

    public static void main(String[] args) throws IOException {
        for (Path file : Schemas.files(Path.of("schema/v1/bundle"))) {
            String kind = file.getFileName().toString().replaceFirst("\\..*", "");
            var records = new Records(new ObjectMapper().readTree(Files.readAllBytes(file)), kind);
            Path folder = Files.createDirectories(Path.of(args[0], "treatyaid", kind));
            for (var type : records.types().entrySet()) {
                Files.writeString(folder.resolve(type.getKey() + ".java"), type.getValue());
            }
        }
    }

    /** Returns the source of each type, by its name. */
    private TreeMap<String, String> types() {
        var all = new TreeMap<String, String>();
        var definitions = new TreeMap<String, JsonNode>();
        bundle.path("$defs").properties().forEach(one -> definitions.put(one.getKey(), one.getValue()));
        definitions.put(bundle.get("title").stringValue(), bundle);
        definitions.forEach((name, schema) -> {
            imports.clear();
            String body = schema.has("properties") ? recordOf(name, schema) : schema.has("enum") ? enumOf(name, schema) : null;
            if (body == null) {
                return; // a text, which is written where it stands
            }
            String imported = imports.stream().map(one -> "import " + one + ";\n").collect(Collectors.joining());
            all.put(name, "package treatyaid." + kind + ";\n\n" + imported + "\n" + comment(schema) + body);
        });
        return all;
    }

    private String recordOf(String name, JsonNode schema) {
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(one -> required.add(one.stringValue()));
        var components = new ArrayList<String>();
        var checks = new ArrayList<String>();
        imports.add("com.fasterxml.jackson.annotation.JsonInclude");
        for (var member : schema.get("properties").properties()) {
            String type = typeOf(member.getValue(), required.contains(member.getKey()));
            String component = member.getKey();
            String annotation = "";
            if (SourceVersion.isKeyword(component)) {
                imports.add("com.fasterxml.jackson.annotation.JsonProperty");
                annotation = "@JsonProperty(\"" + component + "\") ";
                component += "_";
            }
            components.add("        " + annotation + type + " " + component);
            if (type.startsWith("List<")) {
                String copy = "List.copyOf(" + component + ")";
                checks.add(component + " = " + (required.contains(member.getKey()) ? copy : component + " == null ? null : " + copy) + ";");
            } else if (required.contains(member.getKey()) && Character.isUpperCase(type.charAt(0))) {
                imports.add("java.util.Objects");
                checks.add("Objects.requireNonNull(" + component + ", \"" + member.getKey() + "\");");
            }
        }
        String constructor = checks.isEmpty()
                ? ""
                : "    public " + name + " {\n        " + String.join("\n        ", checks) + "\n    }\n";
        return "@JsonInclude(JsonInclude.Include.NON_NULL)\npublic record " + name + "(\n"
                + String.join(",\n", components) + ") {\n" + constructor + "}\n";
    }

    private String enumOf(String name, JsonNode schema) {
        imports.add("com.fasterxml.jackson.annotation.JsonProperty");
        var constants = new ArrayList<String>();
        for (JsonNode code : schema.get("enum")) {
            String constant = code.stringValue().replaceAll("([a-z])([A-Z])", "$1_$2").replace('-', '_').toUpperCase(Locale.ROOT);
            constants.add("    @JsonProperty(\"" + code.stringValue() + "\")\n    " + constant);
        }
        return "public enum " + name + " {\n" + String.join(",\n", constants) + "\n}\n";
    }

    /** Returns the Java type of a value. What is not there is null, which int and boolean cannot be. */
    private String typeOf(JsonNode schema, boolean required) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").stringValue().replace("#/$defs/", "");
            JsonNode definition = bundle.get("$defs").get(name);
            return definition.has("properties") || definition.has("enum") ? name : typeOf(definition, required);
        }
        switch (schema.get("type").stringValue()) {
            case "array":
                imports.add("java.util.List");
                return "List<" + typeOf(schema.get("items"), false) + ">";
            case "integer":
                boolean small = schema.get("maximum").longValue() <= Integer.MAX_VALUE;
                return small ? required ? "int" : "Integer" : required ? "long" : "Long";
            case "boolean":
                return required ? "boolean" : "Boolean";
            case "string":
                if (schema.path("format").asString("").equals("date")) {
                    imports.add("java.time.LocalDate");
                    return "LocalDate";
                }
                return "String";
            default:
                throw new IllegalArgumentException(kind + ": the type " + schema.get("type"));
        }
    }

    /** Returns the description of a schema as a comment. */
    private static String comment(JsonNode schema) {
        String text = schema.get("description").stringValue().replace("&", "&amp;").replace("<", "&lt;").replaceAll("`([^`]*)`", "{@code $1}");
        List<String> lines = new ArrayList<>(List.of(""));
        for (String word : text.split(" ")) {
            String line = lines.get(lines.size() - 1);
            if (line.length() + word.length() > WIDTH) {
                lines.add(word);
            } else {
                lines.set(lines.size() - 1, line.isEmpty() ? word : line + " " + word);
            }
        }
        return "/**\n * " + String.join("\n * ", lines) + "\n */\n";
    }
}
