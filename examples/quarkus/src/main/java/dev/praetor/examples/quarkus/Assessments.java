package dev.praetor.examples.quarkus;

import dev.praetor.Rulebook;
import dev.praetor.casefile.CaseFile;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.LimitReachedException;
import dev.praetor.problem.ProblemException;
import dev.praetor.report.JsonReport;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A case in, its findings out. */
@Path("/assessments")
public class Assessments {

    /** RFC 9457, with every fault and its place. */
    public record Problem(String title, int status, String detail, List<Fault> faults) {}

    public record Fault(int line, int column, String message, String maybe) {}

    private final Rulebook rulebook;

    Assessments(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, "application/yaml"})
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> assess(byte[] body) {
        return JsonReport.map(rulebook.assess(
                CaseFile.parse("case", body, rulebook.kinds()).content()));
    }

    @ServerExceptionMapper({BadCaseException.class, LimitReachedException.class})
    public Response problem(ProblemException exception) {
        List<Fault> faults = exception.problems().stream()
                .map(fault -> new Fault(fault.line(), fault.column(), fault.message(), fault.maybe()))
                .toList();
        String title = exception instanceof BadCaseException
                ? "The case is at fault"
                : "The case takes more than a judgement may spend";
        return Response.status(422)
                .type("application/problem+json")
                .entity(new Problem(title, 422, faults.get(0).message(), faults))
                .build();
    }
}
