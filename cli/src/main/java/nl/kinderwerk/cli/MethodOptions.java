package nl.kinderwerk.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kinderwerk.figures.MadeReplicates;
import nl.kinderwerk.figures.UnusableDataException;
import picocli.CommandLine.Option;

/** The method of a calibration, of replicates, or one of each. */
final class MethodOptions {
    @Option(
            names = "--method",
            split = ",",
            paramLabel = "METHOD",
            description = "Of --calibrate: linear, raking or logit (default: raking, and logit when raking leaves the "
                    + "bounds). Of replicates: jk1, jkn, brr, fay or bootstrap. One of each may be given: raking,jkn.")
    private List<Method> methods = List.of();

    private enum Method {
        LINEAR,
        RAKING,
        LOGIT,
        JK1,
        JKN,
        BRR,
        FAY,
        BOOTSTRAP
    }

    Optional<Calibrating> calibrating() {
        return only(Calibrating.values());
    }

    Optional<MadeReplicates.Method> replicating() {
        return only(MadeReplicates.Method.values());
    }

    private <T extends Enum<T>> Optional<T> only(T[] kinds) {
        var named = methods.stream()
                .flatMap(m -> Arrays.stream(kinds).filter(kind -> kind.name().equals(m.name())))
                .toList();
        if (named.size() > 1) {
            throw new UnusableDataException("--method: Choose one of "
                    + String.join(
                            " and ",
                            Stream.of(named.getFirst(), named.getLast())
                                    .map(Enum::name)
                                    .toList()) + ".");
        }
        return named.stream().findFirst();
    }
}
