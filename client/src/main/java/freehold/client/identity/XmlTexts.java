package freehold.client.identity;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the texts of an XML document's innermost elements, by the elements' names. */
final class XmlTexts {

    private XmlTexts() {}

    /** The texts; as many as there are before the document turns out not to be XML. */
    static Map<String, String> of(byte[] document) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Map<String, String> texts = new HashMap<>();
        try {
            collect(factory.createXMLStreamReader(new ByteArrayInputStream(document)), texts);
        } catch (XMLStreamException notXml) {
            return texts;
        }
        return texts;
    }

    private static void collect(XMLStreamReader reader, Map<String, String> texts)
            throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamReader.START_ELEMENT -> text.setLength(0);
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA ->
                        text.append(reader.getText());
                case XMLStreamReader.END_ELEMENT -> {
                    texts.putIfAbsent(reader.getLocalName(), text.toString().strip());
                    text.setLength(0);
                }
                default -> {
                    // comments and the like carry no text
                }
            }
        }
    }
}
