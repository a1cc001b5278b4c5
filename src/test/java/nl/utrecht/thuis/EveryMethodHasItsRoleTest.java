package nl.utrecht.thuis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every method that answers a request says itself who may call it: exactly one annotation, on the method. */
class EveryMethodHasItsRoleTest {
    private static final List<Class<? extends Annotation>> ACCESS = List.of(RolesAllowed.class, PermitAll.class, DenyAll.class,
            Authenticated.class);

    @Test
    void everyMethodOfEveryResourceSaysWhoMayCallIt() {
        List<JavaClass> resources = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("nl.utrecht.thuis").stream().filter(type -> type.isAnnotatedWith(Path.class)).toList();
        assertFalse(resources.isEmpty());
        assertEquals(List.of(), resources.stream().flatMap(EveryMethodHasItsRoleTest::unclear).toList());
    }

    @Test
    void theCheckItselfFindsWhatIsMissing() {
        JavaClass careless = new ClassFileImporter().importClass(Careless.class);
        assertEquals(List.of(Careless.class.getName() + ".missing"), unclear(careless).toList());
    }

    private static Stream<String> unclear(JavaClass resource) {
        return resource.getAllMethods().stream().filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .filter(method -> accessAnnotations(method) != 1).map(method -> resource.getName() + "." + method.getName());
    }

    private static long accessAnnotations(JavaMethod method) {
        return ACCESS.stream().filter(method::isAnnotatedWith).count();
    }

    /** Without a path, or it would be part of the application under test. Two annotations on one method do not even build. */
    @PermitAll
    abstract static class Careless {

        @GET
        public abstract String missing();

        @GET
        @DenyAll
        public abstract String clear();
    }
}
