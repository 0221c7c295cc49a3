/** Name under which workers register with LiveKit; a dispatch must name it. */
export const agentName = 'pluto-interviewer';
