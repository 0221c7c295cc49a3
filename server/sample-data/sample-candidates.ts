/** Six invented candidates whose records are half empty, as a recruiter's export would have them. */
export const sampleCandidatesFile = 'northwind-candidates.csv';

export const sampleCandidatesCsv = `Candidate ID,Name,Email,Phone,City,Job title,Company,Years of experience,Skills,Languages,Portfolio
NW-1001,Elin Sandström,elin.sandstrom@example.com,,"Gothenburg, Sweden",Product Designer,Fjordlight Studio,,Figma; Prototyping,,
NW-1002,Tomás Herrera,tomas.herrera@example.org,+34 612 555 014,"Valencia, Spain",Senior UX Designer,Marisma Digital,8,Figma; User Research; Design Systems,Spanish; English,https://herrera.example.org
NW-1003,Aisha Rahman,aisha.rahman@example.net,,"Leeds, United Kingdom",UI Designer,,3,,English,
NW-1004,Jonas Verbeke,jonas.verbeke@example.com,,,Interaction Designer,Zeebrug Labs,,Sketch; User Research,,
NW-1005,Priya Nair,priya.nair@example.org,+44 7700 900123,"London, United Kingdom",Product Designer,Harbour & Co,6,,,https://nair.example.org
NW-1006,Luca Bianchi,luca.bianchi@example.net,,"Milan, Italy",,,,Figma; Illustration,Italian,
`;
