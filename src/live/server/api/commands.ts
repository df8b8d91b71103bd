import type { ClientCommand } from '../../model/command.ts';

/** What each command asks for. Who may send it and when, its rule says. Does not compile while one is missing. */
export const commands: Readonly<Record<ClientCommand['type'], string>> = {
  open: 'Begin the lesson, or take it up again.',
  close: 'End the lesson: who waits is sent away, and the class can only be read from now on.',

  'lobby.ask': 'Ask to be let in, under a name that the staff alone sees.',
  'lobby.leave': 'Take one’s own request back.',
  'lobby.admit': 'Let in somebody who waits.',
  'lobby.refuse': 'Refuse somebody who waits; they may ask again a little later, and not for ever.',
  'lobby.admit-all': 'Let in everybody who waits, save who was sent out before and those of `except`.',

  'hand.raise': 'Raise one’s hand. Hands stay in the order in which they were raised.',
  'hand.lower': 'Lower a hand: one’s own without `member`; the staff lowers anybody’s.',
  'hands.lower-all': 'Lower all hands.',

  'floor.give': 'Give somebody the floor: their microphone may be on. It lowers their hand.',
  'floor.take': 'Take the floor back from somebody.',
  'floor.leave': 'Give the floor back oneself.',
  voices: 'Let everybody speak without the floor, or end that.',

  cameras: 'Let everybody’s camera be on, or end that.',
  'camera.allow': 'Let one learner’s camera be on, whatever holds for the others, or end that.',
  'screen.allow': 'Let a learner share their screen, or end that.',
  'mic.mute': 'Mute somebody, who can undo it.',
  'mic.mute-all': 'Mute all learners, who can undo it.',
  'mic.lock': 'Take a learner’s microphone away, or give it back: this they cannot undo.',

  'chat.say': 'Write to everybody, or with `to` to the staff, to the group where one is, or to one member.',
  'chat.delete': 'Delete a message: one’s own, and as the staff anybody’s. Its words are gone for good.',
  'chat.release': 'Show a message that waits for approval to whom it is for.',
  'chat.discard': 'Drop a message that waits for approval.',
  'chat.lock': 'Close the chat to learners, or open it.',
  'chat.lock-one': 'Close the chat to one learner, or open it.',
  'chat.moderate': 'Have what learners write wait until the staff has read it, or end that.',
  'chat.peers': 'Let learners write to one another, where the school allows it at all, or end that.',
  'chat.links': 'Let learners post links, or end that.',

  eject: 'Send somebody out: to come back they must ask in the lobby.',
  readmit: 'Let somebody who was sent out come back without asking.',
  ban: 'Send somebody out of this lesson for good: they may not even ask.',
  unban: 'Undo a ban.',

  lock: 'Close something to all learners at once, or open it.',
  quiet: 'Begin quiet work, in which all is closed to learners, or end it: then all is as it was before.',
  disturb:
    'Somebody disturbs: mute them, take away what they put before the class, ban them, and file the moment for the report.',
  'disturb.undo': 'Undo the last `disturb` about this member as a whole.',

  'slides.add': 'Add slides, whose pages the school holds already.',
  'slides.show': 'Show the class a page.',
  'slides.hide': 'Show no slides.',
  'slides.remove': 'Remove slides for good.',
  'slides.ahead': 'Let learners look ahead, at the pages that were shown, or end that.',
  'slides.draw': 'Draw a stroke on a page.',
  'slides.undo': 'Take one’s own last stroke on a page away.',
  'slides.wipe': 'Take strokes on a page away: one’s own, or as the staff all of them.',

  'board.add': 'Add an empty board.',
  'board.begin': 'Begin the board of the group where one is.',
  'board.show': 'Show the class a board.',
  'board.hide': 'Show no board.',
  'board.remove': 'Remove a board for good.',
  'board.draw':
    'Draw, move or erase marks on a board. Of two changes of one mark the one of the higher rank holds.',
  'board.wipe': 'Erase a board, or what one member drew on it.',
  'board.drawers': 'Say who draws: the staff, chosen learners, or everybody.',
  'board.pen': 'Let one learner draw, or end that.',

  'poll.prepare': 'Prepare a poll that the staff alone sees until it starts.',
  'poll.discard': 'Drop a poll.',
  'poll.start': 'Start a poll that was prepared.',
  'poll.ask': 'Prepare a poll and start it at once.',
  'poll.vote': 'Answer a poll that is running. Of an anonymous one the answer is kept without its author.',
  'poll.end': 'End a poll: no more answers are taken.',
  'poll.share': 'Show everybody the results, or take them away.',
  'poll.tell': 'Tell everybody the right answer of a quiz that has ended.',

  'level.wish':
    'Have no better than this of voices and pictures, as who is at 0 wishes nothing: 1 without the pupils’ cameras, 2 the teacher’s voice alone, 3 in writing.',
  'timer.start': 'Start a timer, in the place of the one before.',
  'timer.pause': 'Pause the timer.',
  'timer.resume': 'Have the timer go on.',
  'timer.add': 'Give the timer more time; one that is over goes on from now.',
  'timer.stop': 'Take the timer away.',
  react: 'React without a word; everybody sees it within a second.',

  captions: 'Have what the staff says written for all, in a language; with null no more.',
  'captions.say': 'A line of what one just said, as one’s own device wrote it. Kept with the lesson.',
  'groups.make':
    'Make so many groups, in the place of those being made: by chance of who is here, by hand, or for the learners to choose.',
  'groups.discard': 'Let the groups go that are being made.',
  'groups.move': 'Put a learner into a group, being made or open; with null back to the class.',
  'groups.choose': 'Choose a group oneself, where learners choose and the group has a place left.',
  'groups.open': 'Send everybody into the groups that were made.',
  'groups.visit': 'Go to a group oneself, or with null back to the class.',
  'groups.call': 'Call the staff to one’s group, or do so no more.',
  'groups.say': 'Say something to all groups at once.',
  'groups.recall':
    'Call everybody back: after so many seconds the groups are over; with null they stay after all.',
  'groups.close': 'Have everybody back at once.',

  'attendance.correct':
    'Correct by hand what the log says of somebody’s attendance; the trace stays. `computed` takes corrections back.',

  'recording.start':
    'Record the lesson from now on, in one’s own browser. Everybody sees that it is recorded.',
  'recording.stop': 'End the recording.',

  'peg.give':
    'Say which absent pupil a guest is, for this lesson: they count as that pupil. Who waits is let in by it.',
  'peg.free': 'Take back which pupil a guest is.',
  'visit.admit': 'Let somebody who waits in to watch and listen; the whole class is told so.',
};
