package nl.kinderwerk.figures.verify;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kinderwerk.figures.DuckTabulator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Case files of the golden form that nobody has made before: each right or wrong for a reason that can be checked by hand. */
class HandMadeCasesTest {
    private static final String ROWS = "(SELECT * FROM (VALUES ('1', '4', 'a'), ('1', '4', 'b'), ('0', '4', 'a'), "
            + "('0', '4', 'b')) t(q, n, g))";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "true  | {'fpc':null} | {'kind':'proportion','item':{'column':'q','value':1},'domain':[],'level':'0.9','expected':{'estimate':0.5,'n':4}}",
                "true  | {'fpc':'n'} | {'kind':'proportion','item':{'column':'q','value':'1'},'domain':[{'column':'g','in':['a','b']}],'expected':{'se':0}}",
                "true  | {} | {'kind':'difference','item':{'column':'q','value':'1'},'a':[{'column':'g','in':['a']}],'b':[],'expected':{'difference':0}}",
                "true  | {'calibration':{'base':'d','method':'raking','categorical':[{'columns':['q'],'totals':{'1':'30','0':10}}]}} | {'kind':'proportion','item':{'column':'q','value':1},'domain':[{'column':'g','in':['a']}],'expected':{'estimate':0.75}}",
                "false | {} | {'kind':'proportion','item':{'column':'q','value':'1'},'domain':[],'expected':{'estimate':0.6}}",
                "false | {} | {'kind':'quantile','column':'q','expected':{}}",
                "false | {'clusters':'g'} | {'kind':'proportion','item':{'column':'q','value':'1'},'domain':[],'expected':{'estimate':0.5}}",
                "false | {} | {'kind':'proportion','item':{'column':'q','value':'1'},'domain':[],'subset':[],'expected':{'estimate':0.5}}",
                "false | {} | {'kind':'proportion','item':{'column':'q','value':'1'},'domain':[],'expected':{'estimate':0.5,'median':1}}",
                "false | {'lonelyPsu':'guess'} | {'kind':'proportion','item':{'column':'q','value':'1'},'domain':[],'expected':{'estimate':0.5}}",
                "false | {'fpc':4} | {'kind':'proportion','item':{'column':'q','value':'1'},'domain':[],'expected':{'estimate':0.5}}",
                "false | {} | {'kind':'mean','column':'nowhere','domain':[],'expected':{'estimate':0.5}}"
            })
    void areEqualOrDifferentAndNeverSkipped(boolean equal, String design, String theCase) throws Exception {
        var mapper = JsonMapper.shared();
        var file = mapper.createObjectNode();
        var d = file.putObject("designs").putObject("d");
        d.put("data", "rows");
        mapper.readTree(design.replace('\'', '"')).properties().forEach(f -> d.set(f.getKey(), f.getValue()));
        var one = file.putArray("cases").addObject().put("id", "one").put("design", "d");
        mapper.readTree(theCase.replace('\'', '"')).properties().forEach(f -> one.set(f.getKey(), f.getValue()));
        try (var rows = DuckTabulator.open(ROWS)) {
            var report = Verification.of(name -> rows).run(file);
            assertThat(report.results()).hasSize(1);
            assertThat(report.equal() == 1)
                    .as(report.results().getFirst().differences().toString())
                    .isEqualTo(equal);
        }
    }
}
