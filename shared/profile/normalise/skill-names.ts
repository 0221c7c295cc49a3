/** Skills whose spelling is fixed, in their usual form. Others are kept as said. */
export const skillNames: readonly string[] = (
  'JavaScript|TypeScript|Python|Java|C|C++|C#|Go|Rust|Ruby|PHP|Swift|Kotlin|Scala|Perl|R|MATLAB|SQL|HTML|CSS|Sass|Bash|PowerShell|Objective-C|Visual Basic|VBA|COBOL|Fortran|Haskell|Elixir|Erlang|Clojure|Dart|Lua|Groovy|Solidity|Assembly|' +
  'React|React Native|Angular|Vue|Vue.js|Svelte|Next.js|Node.js|Express|NestJS|Django|Flask|FastAPI|Spring|Spring Boot|Ruby on Rails|Rails|Laravel|Symfony|.NET|ASP.NET|jQuery|Redux|GraphQL|REST|gRPC|Flutter|Electron|Tailwind|Bootstrap|WordPress|Drupal|Shopify|Magento|' +
  'PostgreSQL|MySQL|SQL Server|Oracle|MongoDB|Redis|Cassandra|Elasticsearch|SQLite|MariaDB|DynamoDB|Snowflake|BigQuery|Redshift|Databricks|Hadoop|Spark|Kafka|RabbitMQ|Airflow|dbt|Hive|Neo4j|' +
  'AWS|Azure|Google Cloud|GCP|Docker|Kubernetes|Terraform|Ansible|Jenkins|GitLab|GitHub|Git|CI/CD|Linux|Unix|Windows|macOS|Nginx|Apache|Prometheus|Grafana|Helm|Puppet|Chef|Vagrant|DevOps|Networking|Cisco|VMware|Active Directory|' +
  'Machine Learning|Deep Learning|Data Analysis|Data Science|Data Engineering|Statistics|TensorFlow|PyTorch|Keras|scikit-learn|pandas|NumPy|NLP|Computer Vision|Power BI|Tableau|Looker|Qlik|SPSS|SAS|Stata|Alteryx|' +
  'Excel|Word|PowerPoint|Outlook|Access|Microsoft Office|Google Sheets|Google Analytics|SAP|Salesforce|HubSpot|Dynamics|NetSuite|QuickBooks|Xero|Sage|Workday|ServiceNow|Zendesk|Jira|Confluence|Trello|Asana|Notion|Slack|SharePoint|' +
  'Photoshop|Illustrator|InDesign|Figma|Sketch|Adobe XD|After Effects|Premiere|Final Cut|Blender|Maya|3ds Max|AutoCAD|SolidWorks|Revit|CATIA|Inventor|Fusion 360|SketchUp|ArchiCAD|Unity|Unreal Engine|' +
  'Accounting|Bookkeeping|Payroll|Auditing|Budgeting|Forecasting|Financial Analysis|Financial Modelling|Taxation|Controlling|Invoicing|Reconciliation|IFRS|GAAP|Treasury|Risk Management|Compliance|Procurement|Purchasing|Negotiation|Logistics|Supply Chain|Inventory Management|Warehousing|Forklift|Forklift Driving|' +
  'Project Management|Product Management|Program Management|Agile|Scrum|Kanban|Prince2|PMP|Six Sigma|Lean|Change Management|Stakeholder Management|Business Analysis|Strategy|Consulting|Leadership|Team Leadership|Coaching|Mentoring|Training|Teaching|Recruiting|Recruitment|Onboarding|Human Resources|Employment Law|' +
  'Marketing|Digital Marketing|Content Marketing|Email Marketing|Social Media|SEO|SEM|Copywriting|Editing|Proofreading|Translation|Interpreting|Journalism|Public Relations|Branding|Advertising|Market Research|Sales|Cold Calling|Account Management|Customer Service|Customer Support|Customer Success|Retail|Merchandising|Event Planning|CRM|Business Development|Lead Generation|E-commerce|' +
  'Nursing|Patient Care|First Aid|CPR|Phlebotomy|Triage|Wound Care|Medication Administration|Pharmacy|Physiotherapy|Radiology|Midwifery|Caregiving|Medical Coding|Clinical Trials|Clinical Research|Childcare|Social Work|Counselling|' +
  'Carpentry|Joinery|Plumbing|Welding|MIG Welding|TIG Welding|Electrical Installation|Wiring|Soldering|Painting|Plastering|Tiling|Roofing|Bricklaying|Masonry|Scaffolding|Landscaping|Gardening|HVAC|Machining|CNC|Lathe|Milling|PLC|PLC Programming|Maintenance|Quality Control|Quality Assurance|Health and Safety|Crane Operation|Driving|Truck Driving|Mechanics|Car Repair|' +
  'Cooking|Baking|Catering|Bartending|Barista|Housekeeping|Cleaning|Food Safety|HACCP|Waiting Tables|Hospitality|Tailoring|Sewing|Hairdressing|Photography|Video Editing|Animation|Graphic Design|Web Design|UX Design|UI Design|User Research|Interior Design|Fashion Design|Illustration|Drawing|Music Production|Public Speaking|Presentation|Writing|Technical Writing|Research|Problem Solving|Communication|Teamwork|Time Management|Planning|Scheduling|Data Entry|Typing|Reporting|Dashboards|Analytics|Testing|Test Automation|Selenium|Cypress|Playwright|Cybersecurity|Penetration Testing|Cloud Computing|System Administration|Embedded Systems|Robotics|Electronics|Circuit Design|PCB Design|Arduino|Raspberry Pi|Signal Processing|Mechanical Design|Structural Analysis|Civil Engineering|Surveying|GIS|ArcGIS|QGIS|Biology|Chemistry|Physics|Mathematics|Laboratory Work|Lab Work|HPLC|PCR|Microscopy|Cell Culture|Legal Research|Contract Law|Contracts|Drafting|Litigation'
).split('|');

/** Other ways to say or write a skill, in lower case. */
export const skillAliases: Readonly<Record<string, string>> = {
  'java script': 'JavaScript',
  js: 'JavaScript',
  'type script': 'TypeScript',
  ts: 'TypeScript',
  golang: 'Go',
  'c plus plus': 'C++',
  'c sharp': 'C#',
  'see sharp': 'C#',
  sequel: 'SQL',
  's q l': 'SQL',
  'my sequel': 'MySQL',
  'my sql': 'MySQL',
  postgres: 'PostgreSQL',
  'post gres': 'PostgreSQL',
  'postgre sql': 'PostgreSQL',
  node: 'Node.js',
  'node js': 'Node.js',
  'next js': 'Next.js',
  'vue js': 'Vue.js',
  'react js': 'React',
  'react.js': 'React',
  'dot net': '.NET',
  dotnet: '.NET',
  'asp dot net': 'ASP.NET',
  'amazon web services': 'AWS',
  'a w s': 'AWS',
  k8s: 'Kubernetes',
  kubernetis: 'Kubernetes',
  'power b i': 'Power BI',
  powerbi: 'Power BI',
  'ms excel': 'Excel',
  'microsoft excel': 'Excel',
  'ms word': 'Word',
  'microsoft word': 'Word',
  'ms office': 'Microsoft Office',
  's a p': 'SAP',
  'h r': 'Human Resources',
  hr: 'Human Resources',
  'ci cd': 'CI/CD',
  'auto cad': 'AutoCAD',
  autocad: 'AutoCAD',
  'solid works': 'SolidWorks',
  'mongo db': 'MongoDB',
  mongo: 'MongoDB',
  'git hub': 'GitHub',
  'git lab': 'GitLab',
  'graph ql': 'GraphQL',
  'rest apis': 'REST',
  'rest api': 'REST',
  'sales force': 'Salesforce',
  'u x design': 'UX Design',
  'u i design': 'UI Design',
  'first-aid': 'First Aid',
  ecommerce: 'E-commerce',
  'scikit learn': 'scikit-learn',
  'fast api': 'FastAPI',
  'power point': 'PowerPoint',
  'photo shop': 'Photoshop',
  'quick books': 'QuickBooks',
  'book keeping': 'Bookkeeping',
  'word press': 'WordPress',
  'data base': 'Databases',
};

/** Every way to say or write a skill, in lower case, with its usual form. */
export const skillSpellings: ReadonlyMap<string, string> = new Map([
  ...skillNames.map((name) => [name.toLowerCase(), name] as const),
  ...Object.entries(skillAliases),
]);
