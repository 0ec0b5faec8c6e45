package dev.praetor.examples.boot;

import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.LimitReachedException;
import dev.praetor.problem.Problem;
import dev.praetor.problem.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is wrong with a case, for the program that sent it: RFC 9457, with every fault and its place. */
@RestControllerAdvice
class Problems {

    record Fault(int line, int column, String message, String maybe) {

        static Fault of(Problem problem) {
            return new Fault(problem.line(), problem.column(), problem.message(), problem.maybe());
        }
    }

    @ExceptionHandler
    ProblemDetail atFault(BadCaseException fault) {
        return of("The case is at fault", fault);
    }

    @ExceptionHandler
    ProblemDetail tooMuch(LimitReachedException reached) {
        ProblemDetail problem = of("The case takes more than a judgement may spend", reached);
        problem.setProperty("limit", reached.limit());
        problem.setProperty("allowed", reached.allowed());
        return problem;
    }

    private static ProblemDetail of(String title, ProblemException exception) {
        List<Fault> faults = exception.problems().stream().map(Fault::of).toList();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_ENTITY, faults.get(0).message());
        problem.setTitle(title);
        problem.setProperty("faults", faults);
        return problem;
    }
}
