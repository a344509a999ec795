package org.undersigned.intake.sharing;

/**
 * What the picture of a petition says where its address is shared. All of it in one language.
 *
 * @param count the number of signatures as it is written
 * @param signed what follows it: "people have signed"
 * @param goal "next: 5,000"; empty where there is no further milestone
 * @param percent of the way to it, 0 to 100
 */
public record Card(String title, String count, String signed, String goal, int percent) {}
