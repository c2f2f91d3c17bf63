package freehold.judge;

import freehold.openjd.document.Document;
import freehold.openjd.expression.ExpressionException;
import freehold.openjd.expression.IntRangeExpression;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads range expressions. */
final class RangeAnswers {
    private RangeAnswers() {}

    static Document read(Question question) {
        try {
            IntRangeExpression range = IntRangeExpression.parse(question.text("text"));
            Map<String, Document> answer = new LinkedHashMap<>();
            answer.put("canonical", Answer.text(range.toString()));
            answer.put("size", Answer.number(range.size()));
            answer.put("first", Answer.number(range.at(0)));
            answer.put("last", Answer.number(range.at(range.size() - 1)));
            return Document.ObjectNode.of(answer);
        } catch (ExpressionException refused) {
            return Answer.of("errors", Answer.text(refused.problem()));
        }
    }
}
