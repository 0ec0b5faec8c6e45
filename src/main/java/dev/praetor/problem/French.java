package dev.praetor.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What readers of files say in English, in French: by the sentences of {@code french.properties}, in which {0}, {1},
 * ... are what was found in the file.
 */
final class French {

    private static final List<Sentence> SENTENCES = sentences();

    private French() {}

    private record Sentence(Pattern english, String french) {

        Optional<String> of(String text) {
            Matcher said = english.matcher(text);
            if (!said.matches()) {
                return Optional.empty();
            }
            List<String> found = IntStream.rangeClosed(1, said.groupCount())
                    .mapToObj(i -> French.of(said.group(i)))
                    .toList();
            return Optional.of(Code.fill(french, found));
        }
    }

    /** As it is where there is no French for it. */
    static String of(String english) {
        return SENTENCES.stream()
                .flatMap(sentence -> sentence.of(english).stream())
                .findFirst()
                .orElse(english);
    }

    private static List<Sentence> sentences() {
        Properties words = Code.read("french.properties");
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 1; words.containsKey(i + ".en"); i++) {
            String english = Pattern.quote(words.getProperty(i + ".en")).replaceAll("\\{\\d\\}", "\\\\E(.*)\\\\Q");
            sentences.add(new Sentence(Pattern.compile(english, Pattern.DOTALL), words.getProperty(i + ".fr")));
        }
        return sentences;
    }
}
