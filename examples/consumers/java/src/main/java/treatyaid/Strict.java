package treatyaid;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON strictly, as treatyaid does before it looks at a schema. Left to itself, Jackson keeps
 * the last of two equal members and takes half a surrogate pair for text, and 1.0 passes for an
 * integer in every validator after it.
 */
final class Strict {
    private static final int MOST_BYTES = 16 << 20;
    private static final int MOST_DEPTH = 64; // arrays and objects within one another
    private static final int MOST_DIGITS = 20; // of a number, its sign included

    private static final JsonMapper MAPPER =
            JsonMapper.builder(JsonFactory.builder()
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .streamReadConstraints(StreamReadConstraints.builder()
                                    .maxNestingDepth(MOST_DEPTH)
                                    .maxNumberLength(MOST_DIGITS)
                                    .maxStringLength(MOST_BYTES)
                                    .maxNameLength(MOST_BYTES)
                                    .build())
                            .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private Strict() {}

    /** Why bytes are no document. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    /** Returns the document that the bytes are. */
    static JsonNode parse(byte[] bytes) throws Refused {
        if (bytes.length > MOST_BYTES) {
            throw new Refused("more than " + MOST_BYTES + " bytes");
        }
        JsonNode document;
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            document = MAPPER.readTree(text);
        } catch (CharacterCodingException e) {
            throw new Refused("the bytes are not UTF-8");
        } catch (JacksonException e) {
            throw new Refused(e.getOriginalMessage());
        }
        if (document.isMissingNode()) {
            throw new Refused("nothing is there");
        }
        check(document);
        return document;
    }

    private static void check(JsonNode value) throws Refused {
        if (value.isFloatingPointNumber()) {
            throw new Refused("a number with a fraction or an exponent; money stands in quotes, as \"17184000.50\"");
        }
        // A number may be as long as it may be without its sign.
        if (value.isIntegralNumber() && value.asString().length() > MOST_DIGITS) {
            throw new Refused("a number of " + value.asString().length() + " digits");
        }
        if (value.isString()) {
            checkText(value.stringValue());
        }
        for (var member : value.properties()) {
            checkText(member.getKey());
        }
        for (JsonNode one : value) {
            check(one);
        }
    }

    private static void checkText(String text) throws Refused {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new Refused("half a surrogate pair");
        }
    }
}
