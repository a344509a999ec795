package org.undersigned.local.crowd;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of a page as a browser sees it.
 *
 * @param action where it is sent; empty for the page's own address
 * @param hidden fields nobody sees, with their values
 */
record Form(String action, Map<String, String> hidden) {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");

    /** The first form of the page that posts. */
    static Form in(String page) {
        var forms = FORM.matcher(page);
        while (forms.find()) {
            if (attribute("method", forms.group(1)).equalsIgnoreCase("post")) {
                return new Form(attribute("action", forms.group(1)), hidden(forms.group(2)));
            }
        }
        throw new IllegalStateException("There is no form on the page.");
    }

    /** The same with another value in a hidden field, as a script would put it there. */
    Form with(String field, String value) {
        var changed = new LinkedHashMap<>(hidden);
        changed.put(field, value);
        return new Form(action, changed);
    }

    private static Map<String, String> hidden(String html) {
        var fields = new LinkedHashMap<String, String>();
        INPUT.matcher(html)
                .results()
                .map(input -> input.group(1))
                .filter(input -> attribute("type", input).equals("hidden"))
                .forEach(input -> fields.put(attribute("name", input), attribute("value", input)));
        return fields;
    }

    private static String attribute(String name, String tag) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    /** The body a browser would send for it. */
    String filled(Person person, String idempotencyKey) {
        var body = new StringJoiner("&");
        hidden.forEach((name, value) -> add(body, name, name.equals("idempotencyKey") ? idempotencyKey : value));
        add(body, "name", person.name());
        add(body, "email", person.email());
        add(body, "postcode", person.postcode());
        add(body, "country", person.country());
        add(body, "occupation", person.occupation());
        person.updates().forEach(update -> add(body, "updates", update));
        add(body, "consent", "true");
        return body.toString();
    }

    private static void add(StringJoiner body, String name, String value) {
        body.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
