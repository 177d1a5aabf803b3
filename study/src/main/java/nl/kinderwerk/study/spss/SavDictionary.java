package nl.kinderwerk.study.spss;

import java.util.List;
import java.util.Optional;

/**
 * What an SPSS file says about its data.
 *
 * @param label of the file, at most 64 bytes
 * @param variables in order
 * @param sets multiple-response sets
 * @param weight name of the variable that weighs the cases
 * @param documents lines that belong to the file
 */
public record SavDictionary(
        String label, List<SavVariable> variables, List<SavSet> sets, Optional<String> weight, List<String> documents) {
    public SavDictionary {
        variables = List.copyOf(variables);
        sets = List.copyOf(sets);
        documents = List.copyOf(documents);
    }
}
