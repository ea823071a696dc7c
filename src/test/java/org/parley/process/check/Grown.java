package org.parley.process.check;

import static org.parley.process.check.Edits.flow;
import static org.parley.process.check.Edits.node;
import static org.parley.process.check.Edits.task;

/** The diagram of a paper made as long as wanted: approval after approval, each of which may send it back. */
final class Grown {
    private Grown() {}

    /** @param elements how many places and flows are added to those that are shipped */
    static ModelFile paper(int elements) {
        var rounds = elements / 6;
        var set = Edits.of(edits -> {
            var drawn = new StringBuilder(node("exclusiveGateway", "Gateway_SentBack"));
            edits.redirect("Flow_Approved_Yes", "Task_Approve0");
            for (int i = 0; i < rounds; i++) {
                var next = i + 1 == rounds ? "EndEvent_Approved" : "Task_Approve" + (i + 1);
                drawn.append(task("Task_Approve" + i, "Approve", "approve"))
                        .append(node("exclusiveGateway", "Gateway_Approved" + i))
                        .append(flow("Flow_Asked" + i, "Task_Approve" + i, "Gateway_Approved" + i))
                        .append(flow("Flow_Yes" + i, "Gateway_Approved" + i, next, "Yes", "${approved == 'yes'}"))
                        .append(flow(
                                "Flow_No" + i,
                                "Gateway_Approved" + i,
                                "Gateway_SentBack",
                                "No",
                                "${approved == 'no'}"));
            }
            drawn.append(flow("Flow_SentBack", "Gateway_SentBack", "Gateway_BackToDraft"));
            edits.add("SubProcess_Preparation", drawn.toString());
        });
        return set.stream()
                .filter(file -> file.name().equals("paper.bpmn"))
                .findFirst()
                .orElseThrow();
    }
}
