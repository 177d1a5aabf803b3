package nl.kinderwerk.cli;

import java.util.Locale;
import java.util.stream.Stream;
import nl.kinderwerk.figures.Interval;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes the names of the method, {@code kgNchs}, for those of the code, {@code KG_NCHS}. */
final class IntervalConverter implements ITypeConverter<Interval> {
    @Override
    public Interval convert(String name) {
        return Stream.of(Interval.values())
                .filter(interval -> simple(interval.name()).equals(simple(name)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("There is no interval " + name + "."));
    }

    private static String simple(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
