package dev.praetor.cli;

import dev.praetor.fact.Day;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a date as case files write it, with the same messages. */
final class ExactDate implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String text) {
        try {
            return Day.parse(text).date();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
