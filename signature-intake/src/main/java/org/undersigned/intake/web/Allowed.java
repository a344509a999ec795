package org.undersigned.intake.web;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;

/**
 * The methods that an address takes, out of the resources' own annotations. The framework has no {@code Allow} in its 405
 * (RFC 9110, 15.5.6), and says 404 where one resource's path is the beginning of another's.
 */
@Singleton
class Allowed {

    /** Its own expression may have braces once more. */
    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*\\w+\\s*(?::\\s*((?:[^{}]|\\{[^{}]*})+))?}");

    private final List<Door> doors;

    Allowed(BeanManager beans) {
        doors = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(Allowed::doors)
                .toList();
    }

    private record Door(Pattern path, String method) {}

    /** @return empty where there is nothing at that address, or where it does take that method */
    Set<String> insteadOf(ContainerRequestContext request) {
        var methods = at(request.getUriInfo().getPath());
        return methods.contains(request.getMethod()) ? Set.of() : methods;
    }

    private Set<String> at(String path) {
        var methods = new TreeSet<String>();
        var rooted = path.startsWith("/") ? path : "/" + path;
        doors.stream()
                .filter(door -> door.path().matcher(rooted).matches())
                .forEach(door -> methods.add(door.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private static Stream<Door> doors(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .flatMap(method -> Arrays.stream(method.getAnnotations())
                        .map(Annotation::annotationType)
                        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                        .map(type -> new Door(
                                path(resource, method),
                                type.getAnnotation(HttpMethod.class).value())));
    }

    private static Pattern path(Class<?> resource, Method method) {
        var below = method.getAnnotation(Path.class);
        var template = resource.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value());
        var slashes = ("/" + template + "/").replaceAll("/+", "/");
        return Pattern.compile(regex(slashes.substring(0, slashes.length() - 1)) + "/?");
    }

    private static String regex(String template) {
        return PARAMETER
                .matcher(template)
                .replaceAll(parameter -> parameter.group(1) == null ? "[^/]+" : "(?:" + parameter.group(1) + ")");
    }
}
