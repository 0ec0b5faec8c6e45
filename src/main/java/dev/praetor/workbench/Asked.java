package dev.praetor.workbench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.praetor.finding.Language;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What the page asks: a JSON object of texts, numbers and truth values, nothing nested. */
record Asked(Map<String, String> fields) {

    private static final JsonFactory JSON = new JsonFactory();

    Asked {
        fields = Map.copyOf(fields);
    }

    /** @throws Refused if it is anything else */
    static Asked read(byte[] body) {
        try (JsonParser in = JSON.createParser(body)) {
            expect(in.nextToken() == JsonToken.START_OBJECT);
            Map<String, String> fields = new HashMap<>();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                expect(in.nextToken().isScalarValue());
                fields.put(name, in.getText());
            }
            expect(in.currentToken() == JsonToken.END_OBJECT && in.nextToken() == null);
            return new Asked(fields);
        } catch (IOException e) {
            throw malformed();
        }
    }

    private static void expect(boolean asItShould) {
        if (!asItShould) {
            throw malformed();
        }
    }

    private static Refused malformed() {
        return new Refused(
                400, "La demande n'est pas un objet JSON sans imbrication.", "What is asked is no flat JSON object.");
    }

    /** @throws Refused if it is not there */
    String text(String name) {
        String text = fields.get(name);
        if (text == null) {
            throw new Refused(400, "Il manque « " + name + " » à la demande.", "What is asked lacks '" + name + "'.");
        }
        return text;
    }

    String text(String name, String otherwise) {
        return fields.getOrDefault(name, otherwise);
    }

    /** @throws Refused if it is no whole number */
    int number(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            throw new Refused(
                    400, "« " + name + " » n'est pas un nombre entier.", "'" + name + "' is no whole number.");
        }
    }

    Language language() {
        return language(text("lang", "fr"));
    }

    static Language language(String code) {
        return code.equals("en") ? Language.EN : Language.FR;
    }
}
