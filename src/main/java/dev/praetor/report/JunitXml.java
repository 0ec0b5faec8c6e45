package dev.praetor.report;

import dev.praetor.finding.Language;
import dev.praetor.trial.Verdict;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What came of trying rules, in the XML that CI servers read: a suite for each theme, a case for each trial. */
public final class JunitXml {

    private final XMLStreamWriter xml;
    private final Language language;

    private JunitXml(XMLStreamWriter xml, Language language) {
        this.xml = xml;
        this.language = language;
    }

    /** The document; times are in seconds. */
    public static String of(List<Verdict> verdicts, Language language) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JunitXml(writer, language).document(verdicts);
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.append('\n').toString();
    }

    private void document(List<Verdict> verdicts) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuites");
        counts("praetor", verdicts);
        Map<String, List<Verdict>> suites = verdicts.stream()
                .collect(Collectors.groupingBy(JunitXml::suite, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Verdict>> suite : suites.entrySet()) {
            suite(suite.getKey(), suite.getValue());
        }
        line(0);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static String suite(Verdict verdict) {
        return verdict.ruling() ? "rulings" : verdict.theme();
    }

    private void counts(String name, Collection<Verdict> verdicts) throws XMLStreamException {
        xml.writeAttribute("name", name);
        xml.writeAttribute("tests", Integer.toString(verdicts.size()));
        xml.writeAttribute("failures", count(verdicts, false));
        xml.writeAttribute("errors", count(verdicts, true));
        xml.writeAttribute("skipped", "0");
        xml.writeAttribute("time", seconds(verdicts.stream().map(Verdict::took).reduce(Duration.ZERO, Duration::plus)));
    }

    private static String count(Collection<Verdict> verdicts, boolean errors) {
        return Long.toString(verdicts.stream()
                .filter(verdict -> !verdict.passed() && error(verdict) == errors)
                .count());
    }

    /** It could not be tried, which is worse than another result. */
    private static boolean error(Verdict verdict) {
        return !verdict.faults().isEmpty();
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e9);
    }

    private void suite(String name, List<Verdict> verdicts) throws XMLStreamException {
        line(1);
        xml.writeStartElement("testsuite");
        counts(name, verdicts);
        for (Verdict verdict : verdicts) {
            test(name, verdict);
        }
        line(1);
        xml.writeEndElement();
    }

    private void test(String suite, Verdict verdict) throws XMLStreamException {
        line(2);
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", suite);
        xml.writeAttribute("name", legal(verdict.name()));
        xml.writeAttribute("file", verdict.file());
        xml.writeAttribute("line", Integer.toString(verdict.line()));
        xml.writeAttribute("time", seconds(verdict.took()));
        if (!verdict.passed()) {
            failure(verdict);
        }
        xml.writeEndElement();
    }

    private void failure(Verdict verdict) throws XMLStreamException {
        line(3);
        xml.writeStartElement(error(verdict) ? "error" : "failure");
        xml.writeAttribute("type", error(verdict) ? "fault" : "difference");
        xml.writeAttribute("message", legal(first(verdict)));
        xml.writeCharacters(legal(TestText.failure(verdict, language)));
        xml.writeEndElement();
        line(2);
    }

    private static String first(Verdict verdict) {
        if (error(verdict)) {
            return verdict.faults().get(0).toString();
        }
        return verdict.differences().isEmpty()
                ? "! " + verdict.loud().get(0).id()
                : verdict.differences().get(0).toString();
    }

    /** XML has no way to write most control characters. */
    private static String legal(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "?");
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
