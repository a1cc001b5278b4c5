package nl.utrecht.thuis.wave;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For resources of a wave ({@code {wave}} in their path) that show or change what tells who somebody is. Once the wave is anonymised there is nothing left
 * to show or to change: {@link AnswerForForgotten} then answers in place of whatever has this.
 */
@NameBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AboutPeople {
    /** The text key of the page's title; what only takes forms needs none. */
    String value() default "";
}
