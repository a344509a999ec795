package org.undersigned.intake.petitions.rest;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.petitions.Story;

/** A petition's news as an Atom feed (RFC 4287). */
final class Atom {

    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    private final XMLStreamWriter xml;
    private final Petition petition;
    private final String address;

    private Atom(XMLStreamWriter xml, Petition petition, String address) {
        this.xml = xml;
        this.petition = petition;
        this.address = address;
    }

    /** @param address of the petition's page */
    static String of(Petition petition, String address) {
        try {
            var feed = new StringWriter();
            new Atom(XML.createXMLStreamWriter(feed), petition, address).write();
            return feed.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        xml.writeAttribute("xml:lang", petition.language());
        element("id", address + "/news");
        element("title", petition.facts().title());
        element("updated", updated().toString());
        link("self", address + "/news.atom");
        link("alternate", address + "/news");
        author();
        for (var story : petition.stories()) {
            entry(story);
        }
        xml.writeEndDocument();
    }

    private Instant updated() {
        return petition.stories().stream()
                .map(Story::updated)
                .max(Comparator.naturalOrder())
                .orElse(petition.facts().opensAt());
    }

    private void entry(Story story) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", address + "/news#" + story.id());
        element("title", story.title());
        element("published", story.at().toInstant().toString());
        element("updated", story.updated().toString());
        link("alternate", address + "/news#" + story.id());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(story.html());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void author() throws XMLStreamException {
        xml.writeStartElement("author");
        element("name", petition.facts().title());
        xml.writeEndElement();
    }

    private void link(String relation, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", href);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
