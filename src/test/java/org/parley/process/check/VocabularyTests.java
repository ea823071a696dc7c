package org.parley.process.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.process.TaskForm;
import org.parley.test.DatabaseTest;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The words that diagrams may use are those of the running house, no more and no fewer. */
@DatabaseTest
class VocabularyTests {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private ObjectProvider<TaskForm<?>> forms;

    @Test
    void everyFormIsAmongThemWithTheWordsThatItSays() {
        assertThat(forms.stream()
                        .filter(form -> form.getClass().getName().startsWith("org.parley.web"))
                        .collect(Collectors.<TaskForm<?>, String, Map<String, Set<String>>>toMap(
                                TaskForm::key, TaskForm::routes)))
                .isEqualTo(Vocabulary.OF_THE_HOUSE.forms());
    }

    @Test
    void everyCallExistsWithAsManyArguments() {
        for (var call : Vocabulary.OF_THE_HOUSE.calls()) {
            var type = AopUtils.getTargetClass(context.getBean(call.substring(0, call.indexOf('.'))));
            assertThat(Modifier.isPublic(type.getModifiers())).as(call).isTrue();
            assertThat(Arrays.stream(type.getMethods()).filter(method -> isCalled(method, call)))
                    .as(call)
                    .hasSize(1);
        }
    }

    @Test
    void everyCallWithAWordForAnAnswerTellsAllOfThem() {
        for (var question : Vocabulary.OF_THE_HOUSE.questions().entrySet()) {
            var call = question.getKey();
            var type = AopUtils.getTargetClass(context.getBean(call.substring(0, call.indexOf('.'))));
            var answers = Arrays.stream(type.getMethods())
                    .filter(method -> isCalled(method, call))
                    .map(Method::getReturnType)
                    .findFirst()
                    .orElseThrow();
            if (Objects.equals(answers, boolean.class))
                assertThat(question.getValue()).as(call).containsExactlyInAnyOrder("true", "false");
        }
    }

    private static boolean isCalled(Method method, String call) {
        var name = call.substring(call.indexOf('.') + 1, call.indexOf('('));
        return method.getName().equals(name)
                && !method.isBridge()
                && method.getParameterCount() == call.split(",").length;
    }
}
