package org.undersigned.intake.mails.listener;

import java.io.IOException;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.undersigned.intake.following.FollowedTopic;
import org.undersigned.intake.mails.MailQueue;
import org.undersigned.notification.events.QueueEvent;
import org.undersigned.notification.events.QueueEvent.QueueMeasured;

@Singleton
class FollowQueues implements FollowedTopic {

    private final ObjectMapper json;
    private final MailQueue queue;

    FollowQueues(ObjectMapper json, MailQueue queue) {
        this.json = json;
        this.queue = queue;
    }

    @Override
    public String topic() {
        return QueueEvent.TOPIC;
    }

    @Override
    public void take(String type, byte[] value) throws IOException {
        if (QueueMeasured.TYPE.equals(type)) {
            queue.put(json.readValue(value, QueueMeasured.class));
        }
    }

    @Override
    public void drop(String lane) {
        queue.forget(lane);
    }
}
