package dev.praetor.book;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The index of articles, by code and number. */
public record ArticlesView(Frame page, List<ArticleRow> rows) {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    static ArticlesView of(Corpus corpus, Frame page) {
        return new ArticlesView(
                page,
                corpus.articles().values().stream()
                        .map(article -> ArticleRow.of(article, corpus, page))
                        .sorted(Comparator.comparing(row -> inOrder(row.anchor())))
                        .toList());
    }

    /** 1231-5 comes before 1231-10: each number as wide as any. */
    private static String inOrder(String key) {
        return NUMBER.matcher(key).replaceAll(number -> String.format(Locale.ROOT, "%10s", number.group()));
    }
}
