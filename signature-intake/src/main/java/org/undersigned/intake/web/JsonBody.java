package org.undersigned.intake.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;

/** Reads JSON as strictly as strangers deserve. */
public final class JsonBody {

    private static final int DEEPEST = 8;

    /** A petition with a hundred groups and steps; not thousands of fields that we would only skip. */
    private static final int MOST_TOKENS = 1_000;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private JsonBody() {}

    public static <T> T read(byte[] body, Class<T> type) {
        try {
            var read = MAPPER.readValue(Utf8.decode(body), type);
            if (read == null) {
                throw new Malformed("The body is empty");
            }
            return read;
        } catch (MismatchedInputException wrong) {
            throw wrong.getPath().isEmpty() ? unreadable() : new WrongType(field(wrong));
        } catch (JsonProcessingException broken) {
            throw unreadable();
        }
    }

    private static Malformed unreadable() {
        return new Malformed("The body is not a JSON object as expected here");
    }

    private static String field(MismatchedInputException wrong) {
        return wrong.getPath().getFirst().getFieldName();
    }
}
