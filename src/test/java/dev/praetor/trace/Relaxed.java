package dev.praetor.trace;

import dev.praetor.trace.Line.Check;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A left-hand side from which conditions are left out. */
record Relaxed(Part part) {

    /**
     * A condition that why-not names.
     *
     * @param test the constraint; {@code null} if it is the whole pattern or the exception
     */
    record Named(Line line, @Nullable Test test) {

        boolean is(Part part) {
            return test == null
                    && !(part instanceof Part.All)
                    && line.line() == Written.line(part)
                    && line.looksFor() == Parts.patterns(part).findFirst().orElse(null);
        }
    }

    /** Each of them alone. */
    static List<Named> named(Attempt attempt) {
        return attempt.failures().stream().flatMap(Relaxed::named).toList();
    }

    private static Stream<Named> named(Line line) {
        List<Line> within = line.within().stream().filter(Line::failed).toList();
        if (line.word().equals("exists") && !within.isEmpty()) {
            return within.stream().flatMap(Relaxed::named);
        }
        List<Check> failed = line.checks().stream().filter(Check::failed).toList();
        return failed.isEmpty() || !line.blockers().isEmpty()
                ? Stream.of(new Named(line, null))
                : failed.stream().map(check -> new Named(line, check.test()));
    }

    static Relaxed of(Part whole, List<Named> named) {
        return new Relaxed(new Without(named).of(whole));
    }

    boolean matches(Matching matching) {
        return matching.all(part, Map.of()).findAny().isPresent();
    }

    /** Leaves them out, and with a pattern the constraints that compare something with it. */
    private static final class Without {

        private final List<Named> named;
        private final Set<String> unbound = new HashSet<>();

        Without(List<Named> named) {
            this.named = named;
        }

        Part of(Part part) {
            if (named.stream().anyMatch(one -> one.is(part))) {
                if (!(part instanceof Part.Not)) {
                    Parts.patterns(part).forEach(this::unbind);
                }
                return new Part.All(List.of());
            }
            if (part instanceof Part.All all) {
                return new Part.All(each(all.parts()));
            }
            if (part instanceof Part.Any any) {
                return new Part.Any(each(any.parts()));
            }
            if (part instanceof Part.Exists exists) {
                return new Part.Exists(of(exists.part()));
            }
            if (part instanceof Part.Gather gather) {
                return new Part.Gather(gather.variable(), gather.of(), tests(gather.tests()), gather.text());
            }
            return part instanceof Part.One one
                    ? new Part.One(one.type(), one.variable(), tests(one.tests()), one.bindings(), one.text())
                    : part;
        }

        private List<Part> each(List<Part> parts) {
            List<Part> each = new ArrayList<>();
            parts.forEach(part -> each.add(of(part)));
            return each;
        }

        private void unbind(Part.One one) {
            unbound.add(one.variable());
            one.bindings().forEach(binding -> unbound.add(binding.name()));
        }

        private List<Test> tests(List<Test> tests) {
            return tests.stream()
                    .filter(test -> named.stream().noneMatch(one -> one.test() == test))
                    .filter(test -> test.reads().stream().noneMatch(unbound::contains))
                    .toList();
        }
    }
}
