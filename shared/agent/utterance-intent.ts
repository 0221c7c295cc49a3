import { plain } from '../profile/normalise/text.ts';

/** What an utterance wants of the interviewer itself, besides answering. */
export type UtteranceIntent =
  | 'repeat'
  | 'why'
  | 'left'
  | 'wait'
  | 'stop'
  | 'type'
  | 'is_machine'
  | 'privacy'
  | 'next_steps'
  | 'greeting'
  | 'thanks'
  | 'backchannel'
  | 'already_said'
  | 'about_job'
  | 'dont_know';

const start =
  '(?:(?:sorry|pardon|excuse me|um+|uh+|well|okay|ok|hey|hi|please|oh|wait|and|but|so|actually|just)[ ,.!?]+)*';
const end = '(?:[ ,]+(?:please|thanks|thank you|for me|again|sorry|now|then|today|one more time|once more))*';

const patterns: readonly (readonly [UtteranceIntent, RegExp])[] = [
  [
    'repeat',
    new RegExp(
      `^${start}(?:(?:can|could|would|will) (?:you|we)(?: please| maybe)? (?:say|save|repeat|rephrase|ask|read|run|go over|explain|state)\\b.*|(?:please )?(?:repeat|rephrase|say|ask)(?: (?:that|this|it|the question|the last (?:one|question)|yourself))?(?: again)?|say (?:that|it|what)(?: again)?|come again|again|once more|one more time|pardon(?: me)?|sorry|what|what was (?:that|the question|it)(?: again)?|what did you (?:say|ask)|what do you mean|huh|excuse me|i (?:didn't|did not|couldn't|could not) (?:quite |really )?(?:hear|catch|get|understand|follow)\\b.*|i don't (?:quite )?understand(?: (?:that|the question|you))?|you (?:cut out|broke up|were cut off).*)${end}$`,
    ),
  ],
  [
    'why',
    new RegExp(
      `^${start}(?:but )?(?:why\\b.*(?:need|ask|want|know|matter|important|relevant|interested|necessary|is that|that)\\b.*|why|what (?:do|would|will) you (?:need|use|want|do with) .*|what(?:'s| is) (?:that|this|it) for|what for|is (?:that|this|it) (?:really )?(?:necessary|required|relevant|needed|mandatory|important)|do (?:you|i) (?:really )?(?:need|have) to (?:know|ask|answer|say|tell)\\b.*|do you really need .*|how is (?:that|this) relevant.*)${end}$`,
    ),
  ],
  [
    'left',
    new RegExp(
      `^${start}(?:how (?:many|much)\\b.*(?:left|more|remain\\w*|to go|there|questions?|longer|further)\\b.*|how (?:much )?long(?:er)?\\b.*(?:take|this|left|go|last|be|is)\\b.*|are we (?:nearly |almost |about )?(?:done|there|finished|through)(?: yet)?|is (?:that|this|it) (?:all|everything|the (?:last|end)).*|what(?:'s| is) left|(?:any )?more questions|will (?:this|it) take (?:much )?long(?:er)?)${end}$`,
    ),
  ],
  [
    'wait',
    new RegExp(
      `^${start}(?:wait|hold on|hang on|one (?:moment|second|sec|minute)|(?:just )?(?:a|one|another) (?:moment|second|sec|minute|tick)|give me (?:a|one|just a|another) (?:moment|second|sec|minute|bit)|let me (?:think|check|look|see|get|find|grab|look (?:it|that) up)(?: (?:about )?(?:it|that|for a (?:moment|second)))?|bear with me|i(?:'m| am) (?:thinking|looking|checking)|i need (?:a|one) (?:moment|second|minute)|there(?:'s| is) someone at the door|my phone is ringing)(?:[ ,]+(?:a|one|just a) (?:moment|second|sec|minute|bit))?${end}$`,
    ),
  ],
  [
    'stop',
    new RegExp(
      `^${start}(?:(?:please )?(?:stop|quit|end|finish|exit|cancel|goodbye|good bye|bye|bye bye)(?: (?:it|this|that|here|now|the (?:interview|call|conversation|talk)|talking|asking))?(?: (?:here|now))?|(?:i(?:'d| would)? (?:want|like|need|have|wish|prefer)(?: to)?|let's|let us|can we|could we|can i|may i|we can|i want to|i'd like to|i have to|i need to|i must|i've got to|i gotta) (?:stop|quit|end|finish|leave|go|hang up|wrap (?:it |this )?up|end it|stop here|call it)\\b.*|i(?:'m| am) (?:done|finished|out of time|leaving|going now)|that(?:'s| is) enough(?: questions)?(?: for (?:now|today))?|i (?:don't|do not) want to (?:continue|go on|do this|talk)\\b.*|(?:i )?(?:have|got) no (?:more )?time|(?:let'?s|can we|could we|we can|i'll|i will) (?:talk|do (?:this|it)|continue|go on|finish(?: this)?|come back)(?: to (?:this|it|you))? (?:later|another (?:time|day)|tomorrow|some other time)|talk to you later|see you(?: later)?|no more questions)${end}$`,
    ),
  ],
  [
    'type',
    /\b(?:can|could|may|let me|i'd (?:rather|prefer to|like to)|i would (?:rather|prefer to|like to)|i'll|i will|i prefer to|i want to|rather)\b[^.?!]{0,14}\b(?:type|write|typing|use the keyboard)\b(?! of)/,
  ],
  [
    'is_machine',
    /\b(?:are you|am i (?:talking|speaking) (?:to|with)|is this) (?:an? |the )?(?:real |actual |human|robot|bot|machine|computer|ai|a\.i|person|recording)/,
  ],
  [
    'privacy',
    /\b(?:who (?:will |can )?(?:see|hear|read|get|listen)s?|what happens (?:to|with) (?:my|this|the) (?:data|answers?|recording|information)|is this (?:being )?recorded|are you recording|how (?:long )?(?:do|will) you (?:store|keep|use))\b/,
  ],
  [
    'next_steps',
    /\b(?:what happens (?:next|after|now)|what(?:'s| are| is) (?:the )?next (?:steps?)?|when (?:will|do) i hear)\b/,
  ],
  [
    'already_said',
    /^(?:(?:but|well|sorry|hey|oh|no)[ ,]+)*(?:i(?:'ve| have)? (?:already|just) (?:told|said|gave|given|answered|mentioned)\b.*|you (?:already )?(?:have|know|got) (?:that|it|this)(?: already)?|you (?:already )?asked (?:me )?(?:that|this)(?: already| before)?|asked and answered|same as before|i said (?:that|it|so)(?: already)?)$/,
  ],
  [
    'about_job',
    /^(?:(?:and|but|so|well|by the way|sorry|okay)[ ,]+)*(?:how much (?:do|does|would|will) (?:you|they|it|the (?:job|role|company|position)) (?:pay|offer)|what(?:'s| is| are| would be) the (?:salary|pay|wage|budget|hours|working hours|benefits|team|role|job|location|tasks)\b|what (?:do|does) (?:you|they|it|the (?:job|role|company|position)) (?:pay|offer|do|involve|look for)|where (?:is|would) (?:the (?:office|job|company|position|work)|i)\b|when (?:does|would|will) (?:the job|it|i) (?:start|begin)|is (?:it|the job|this|the role|the position) (?:remote|full[- ]time|part[- ]time|permanent|on site|hybrid)|do you (?:offer|pay|provide|sponsor)|what (?:kind of )?(?:company|benefits|team|job|role) is\b)/,
  ],
  [
    'dont_know',
    /^(?:(?:well|um+|uh+|honestly|sorry|oh)[ ,.]+)*(?:i (?:don't|do not|really don't|honestly don't) know(?: (?:that|it|exactly|yet|right now|for sure|off the top of my head|by heart))*|i(?:'m| am) not (?:sure|certain)(?: (?:about that|yet|right now))?|no idea|not sure|i have no idea|i can't (?:remember|recall)|i (?:don't|do not) (?:remember|recall)(?: (?:that|it|exactly))?|hard to say|good question|that's a good question|dunno|i(?:'d| would| will|'ll)? (?:have|need) to (?:check|look|think)\b.*|let me think about (?:it|that)|i forgot)$/,
  ],
  [
    'greeting',
    /^(?:hello|hi|hey|hi there|hello there|good (?:morning|afternoon|evening|day)|nice to meet you|how are you(?: doing)?(?: today)?|can you hear me|are you (?:still )?there|is anybody there|anyone there|testing|yes hello)(?:[ ,.!?]+(?:there|hello|hi|how are you(?: doing)?|today|can you hear me|nice to meet you))*$/,
  ],
  [
    'thanks',
    /^(?:(?:okay|ok|great|good|cool|all right|alright|perfect|nice)[ ,.]+)*(?:thanks?|thank you)(?: (?:you|so much|very much|a lot))?$/,
  ],
  [
    'backchannel',
    /^(?:mhm+|mm+|hm+|uh+|um+|ah+|oh|aha|i see|okay|ok|alright|all right|go on|go ahead|right|great|cool|nice|i'm ready|ready|sure|fine)(?:[ ,.]+(?:mhm+|mm+|hm+|ah+|oh|i see|okay|ok|go on|go ahead|right|great|i'm ready|ready))*$/,
  ],
];

/** Reads what an utterance wants of the interviewer; null when it can only be an answer or small talk. */
export function utteranceIntent(text: string): UtteranceIntent | null {
  const said = plain(text);
  if (said === '') return null;
  return patterns.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
}
