package iati

// The codes of the standard that are read or written, each by the word of its code list.
const (
	// Types of organisation.
	government        = "10"
	internationalNGO  = "21"
	nationalNGO       = "22"
	regionalNGO       = "23"
	partnerCountryNGO = "24"
	multilateral      = "40"
	otherOrganisation = "90"

	// Roles of organisations.
	fundingRole      = "1"
	implementingRole = "4"

	// Types of transactions.
	incomingFunds      = "1"
	outgoingCommitment = "2"
	disbursement       = "3"
	expenditure        = "4"
	interestPayment    = "5"
	loanRepayment      = "6"
	reimbursement      = "7"
	purchaseOfEquity   = "8"
	saleOfEquity       = "9"
	creditGuarantee    = "10"
	incomingCommitment = "11"
	outgoingPledge     = "12"
	incomingPledge     = "13"

	// Types of finance.
	standardGrant = "110"
	aidLoan       = "410"
	standardLoan  = "421"

	// Types of aid.
	donorPersonnel           = "D01"
	otherTechnicalAssistance = "D02"

	// Channels of disbursement.
	inKindByThirdParties = "3" // "Aid in kind: Donors utilise third party agencies"
	inKindByDonors       = "4" // "Aid in kind: Donors manage funds themselves"

	// Statuses and dates of activities.
	pipeline       = "1"
	implementation = "2"
	plannedStart   = "1"
	actualStart    = "2"

	// Types and statuses of budgets; planned disbursements have the same types.
	originalBudget   = "1"
	indicativeBudget = "1"
	committedBudget  = "2"

	// Regions, by the vocabulary of the OECD's development assistance committee.
	regionsOfDAC    = "1"
	undividedRegion = "998" // "Developing countries, unspecified"

	// Types of related activities.
	parentActivity = "1"
	childActivity  = "2"
	thirdParty     = "5"

	// What an attribute says that is true or false.
	isTrue = "1"
)
